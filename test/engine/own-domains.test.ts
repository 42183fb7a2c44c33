import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../lib/engine/clauses.ts';
import { isAuthority, nameOfHost, ownNames } from '../../lib/engine/own-domains.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';

describe('nameOfHost', () => {
  it.each([
    ['lantern.test', 'lantern'],
    ['mail.lantern.test', 'lantern'],
    ['lantern.co.uk', 'lantern'],
    ['www.privacy.lantern.com.au', 'lantern'],
  ])('of %s is %s', (host, name) => {
    expect(nameOfHost(host)).toBe(name);
  });
});

describe('ownNames', () => {
  const clausesOf = (markdown: string) => splitClauses(fromMarkdown(markdown, null));

  it('are those of the page, of most links and of most addresses', () => {
    const clauses = clausesOf('[a](https://lantern.test/a) [b](https://lantern.test/b) [ads](https://ads.test/x)');
    const own = ownNames('https://policies.beacon.test/p', clauses, ['a@lamp.test', 'b@lamp.test', 'c@regulator.test']);
    expect([...own].sort()).toEqual(['beacon', 'lamp', 'lantern']);
  });

  it('are not those of a provider where anybody has an address, nor of an archive', () => {
    const clauses = clausesOf('[a](https://web.archive.org/web/2020/https://lantern.test/a)');
    expect([...ownNames(null, clauses, ['lantern@gmail.com'])]).toEqual(['lantern']);
  });

  it('are not those that everybody links to, where there are others', () => {
    const clauses = clausesOf('[a](https://optout.aboutads.info/a) [b](https://www.aboutads.info/b)');
    expect([...ownNames(null, clauses, ['help@lantern.test'])]).toEqual(['lantern']);
    expect([...ownNames(null, clauses, [])]).toEqual(['aboutads']);
  });

  it('are not those of authorities to which one may complain', () => {
    expect([...ownNames(null, [], ['casework@ico.org.uk', 'info@dataprotection.ie'])]).toEqual([]);
  });
});

describe('isAuthority', () => {
  it('knows offices that oversee privacy', () => {
    for (const host of [
      'ico.org.uk',
      'casework@ico.org.uk',
      'edps.europa.eu',
      'ag.state.gov',
      'mailbox@datenschutz-berlin.de',
    ])
      expect(isAuthority(host), host).toBe(true);
    for (const host of ['lantern.test', 'pico.test', 'dpo@lantern.test', 'govern.test'])
      expect(isAuthority(host), host).toBe(false);
  });
});
