import { expect, test } from 'vitest';
import { contactAddresses } from '../../lib/engine/index.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';

const read = (...paragraphs: string[]) =>
  contactAddresses({
    ...fromMarkdown(paragraphs.join('\n\n'), 'https://www.laterne.example/vie-privee'),
    language: 'fr',
  });

test("the company's own addresses are given whatever the language, each once, those named after privacy first", () => {
  expect(
    read(
      'Vous pouvez joindre la société à l’adresse bonjour@laterne.example.',
      'Écrivez à notre délégué, dpo@laterne.example, ou de nouveau à bonjour@laterne.example.',
    ),
  ).toEqual(['dpo@laterne.example', 'bonjour@laterne.example']);
});

test("a partner's is left out beside the company's own, and an authority's always", () => {
  const others = 'Notre prestataire est joignable à aide@mesure.example, et la CNIL à contact@cnil.fr.';
  expect(read('Écrivez à bonjour@laterne.example, ou encore à courrier@laterne.example.', others)).toEqual([
    'bonjour@laterne.example',
    'courrier@laterne.example',
  ]);
  expect(
    read('La société n’a pas d’adresse.', 'Écrivez à laterne.lyon@gmail.com, ou à la CNIL, contact@cnil.fr.'),
  ).toEqual(['laterne.lyon@gmail.com']);
});

test('where there is none, none is given', () => {
  expect(read('Écrivez à la société, 4 rue du Thé à Lyon.')).toEqual([]);
});
