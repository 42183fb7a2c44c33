/** A message that depends on the number `{n}`: one text for each plural category of the language (`Intl.PluralRules`). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A text with `{named}` gaps, or one for each plural category. */
export type Message = string | Plural;

/** What a catalogue in another language must be to stand for the English one: no key missing, none too many. */
export type Translation<English> = { [K in keyof English]: English[K] extends string ? string : Plural };

type Gaps<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never;
type GapsOf<M> = M extends string ? Gaps<M> : 'n' | { [C in keyof M]: Gaps<M[C]> }[keyof M];

/** The arguments after the key: none for a text without gaps, else a value for each of its gaps. */
export type Values<M> = [GapsOf<M>] extends [never] ? [] : [values: ValuesByName<GapsOf<M>>];
type ValuesByName<Name> = { [N in Name & string]: N extends 'n' ? number : string | number };

/** Fills the gaps of a message; numbers are written as the locale writes them. */
export function fill(
  message: Message,
  values: Record<string, string | number>,
  plural: Intl.PluralRules,
  number: Intl.NumberFormat,
): string {
  const text = typeof message === 'string' ? message : (message[plural.select(Number(values.n))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (gap, name) => {
    const value = values[name];
    if (value === undefined) return gap;
    return typeof value === 'number' ? number.format(value) : value;
  });
}
