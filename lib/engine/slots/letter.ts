/**
 * Source of what stands in a class of characters for a letter of Latin script, without regard to case. English policies
 * have few others, and `\p{L}` without regard to case takes a browser 10 to 30 ms to compile.
 */
export const LETTER = 'a-zÀ-ÖØ-öø-ɏ';
export const LETTER_OR_DIGIT = `${LETTER}0-9`;
