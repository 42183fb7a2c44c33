import { expect, test } from 'vitest';
import { readSiteList } from '../../../lib/ui/options/site-list.ts';

test('addresses are cut down to their hosts, twins and blank lines dropped', () => {
  expect(readSiteList('https://www.b.example/path?x=1\n\n a.example \nA.EXAMPLE, shop.a.example;localhost')).toEqual({
    sites: ['a.example', 'b.example', 'localhost', 'shop.a.example'],
    refused: [],
  });
});

test('what is no site is given back', () => {
  expect(readSiteList('two words\nme@a.example\nnodots\nhttp://')).toEqual({
    sites: [],
    refused: ['two words', 'me@a.example', 'nodots', 'http://'],
  });
});
