import type { Message } from '../../lib/ui/i18n/message.ts';

const ACCENTS: Record<string, string> = {
  a: 'å',
  e: 'é',
  i: 'î',
  o: 'ø',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Ü',
};

/** A text made two fifths longer and foreign-looking, gaps kept: to see whether the layout holds in any language. */
export function stretch(text: string): string {
  const foreign = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[aeiouAEIOU]/g, (vowel) => ACCENTS[vowel] ?? vowel)))
    .join('');
  const letters = text.replace(/\{\w+\}/g, '').length;
  const tail = 'lorem ipsum dolor sit amet consetetur '
    .repeat(1 + Math.ceil(letters / 90))
    .slice(0, Math.ceil(letters * 0.4));
  return `${foreign} ${tail}`.trim();
}

/** Every message of a catalogue, stretched. */
export function stretchAll(messages: Record<string, Message>): Record<string, Message> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? stretch(message)
        : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, stretch(text)])) as Message),
    ]),
  );
}
