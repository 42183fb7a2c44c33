type Listener = () => void;

/** Tells the other windows and the background, and whoever listens here, that the history is another now. */
export class ChangeSignal {
  readonly #name: string;
  readonly #listeners = new Set<Listener>();
  #channel: BroadcastChannel | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  send(): void {
    this.#open().postMessage(null);
    for (const listener of this.#listeners) listener();
  }

  /** Returns how to stop. */
  listen(listener: Listener): () => void {
    this.#open();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
    this.#listeners.clear();
  }

  #open(): BroadcastChannel {
    if (!this.#channel) {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = () => {
        for (const listener of this.#listeners) listener();
      };
      // Node would wait for it for ever; browsers have no such method.
      (this.#channel as { unref?: () => void }).unref?.();
    }
    return this.#channel;
  }
}
