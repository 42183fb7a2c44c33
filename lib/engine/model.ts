/** The learned part of the engine, as `npm run train` writes it. */
export interface Model {
  version: string;
}

/**
 * Parses a model file.
 * @throws Error when the bytes are no model, or one that this engine's features do not fit.
 */
export function loadModel(_bytes: Uint8Array): Model {
  return { version: '0' };
}
