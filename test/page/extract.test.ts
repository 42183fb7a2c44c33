import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import { copyPage } from '../../lib/page/extract/copy-page.ts';
import { extract, readPage } from '../../lib/page/extract.ts';

const parse = (html: string): Document => new JSDOM(html).window.document;
const fixture = (name: string): string => readFileSync(`test/fixtures/pages/${name}`, 'utf8');
const outline = (document: PolicyDocument | null): string[] =>
  document?.blocks.map((b) => `${b.kind === 'heading' ? `h${b.level}` : b.kind} ${b.text}`) ?? [];
const read = (body: string): PolicyDocument | null =>
  extract(parse(body), 'https://heron-post.example/en/privacy?a=1#x');

describe('a policy in accordions, lists, tables, definitions and a shadow root', () => {
  const page = parse(fixture('accordion.html'));
  const before = page.documentElement.outerHTML;
  const document = extract(page, 'https://heron-post.example/en/privacy#top');

  it('comes out whole, in reading order, without what stands around it', () => {
    expect(outline(document)).toEqual([
      'h1 Privacy notice',
      'paragraph Last updated 9 April 2025.',
      'h2 What we collect',
      'paragraph When you send a parcel with us, we collect:',
      'item your name and address;',
      'item what the parcel holds, if it leaves the country:',
      'item its value',
      'item its weight',
      'h2 How long we keep it',
      'row Data | Time',
      'row Parcels | two years after delivery five years for customs papers',
      'row ten years for invoices',
      'paragraph Everything else goes sooner.',
      'h3 Children',
      'paragraph Our shop is not for people under 16, and we ask nobody younger to open an account.',
      'paragraph Controller',
      'item Heron Post Ltd, 4 Quay Street, Galway',
      'paragraph Complaints',
      'item You can complain to the data protection office of your country.',
      'h2 Contact',
      'paragraph Write to privacy [at] heron-post [dot] example, or use the form for requests.',
      'paragraph Post reaches us as well.',
      'paragraph By letter: the privacy desk. Our officer: officer@heron-post.example. Sales: sales@heron-post.example.',
    ]);
  });

  it('has the structure of lists, tables and definitions', () => {
    expect(document?.blocks.filter((b) => b.kind === 'item')).toMatchObject([
      { leadIn: 'When you send a parcel with us, we collect:', depth: 1 },
      { leadIn: 'When you send a parcel with us, we collect:', depth: 1 },
      { leadIn: 'what the parcel holds, if it leaves the country:', depth: 2, marker: 'a.' },
      { leadIn: 'what the parcel holds, if it leaves the country:', depth: 2, marker: 'b.' },
      { leadIn: 'Controller', depth: 1 },
      { leadIn: 'Complaints', depth: 1 },
    ]);
    expect(document?.blocks.filter((b) => b.kind === 'row').map((b) => [b.headers, b.cells])).toEqual([
      [[], ['Data', 'Time']],
      [
        ['Data', 'Time'],
        ['Parcels', 'two years after delivery\nfive years for customs papers'],
      ],
      [
        ['Data', 'Time'],
        ['', 'ten years for invoices'],
      ],
    ]);
  });

  it('has links with absolute addresses, and e-mail addresses that were hidden', () => {
    expect(document?.blocks.flatMap((b) => b.links ?? []).map((link) => link.url)).toEqual([
      'https://heron-post.example/en/forms/request#top',
      'mailto:privacy@heron-post.example',
      'mailto:desk@heron-post.example?subject=Privacy',
      'mailto:officer@heron-post.example',
    ]);
  });

  it('knows the address, the title, the language and the date of the last change', () => {
    expect(document).toMatchObject({
      url: 'https://heron-post.example/en/privacy',
      title: 'Privacy notice | Heron Post',
      language: 'en',
      date: '2025-04-09',
    });
  });

  it('leaves the page as it was', () => {
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('live pages', () => {
  const long = 'We keep what you send us for two years, and then we erase it from all our machines. ';

  it('reads open shadow roots with their slots and same-origin frames, and changes neither', () => {
    const dom = new JSDOM(
      `<body><policy-text><i slot="lead">Led in.</i>${long}</policy-text><iframe></iframe><p>${long.repeat(3)}</p></body>`,
      { url: 'https://heron-post.example/' },
    );
    const page = dom.window.document;
    const host = page.querySelector('policy-text') as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<h2>In the shadow</h2><p><slot name="lead"></slot></p><div><slot></slot></div><p>${long}</p>`;
    const frame = page.querySelector('iframe') as HTMLIFrameElement;
    (frame.contentDocument as Document).body.innerHTML = `<h2>In the frame</h2><p>${long}</p>`;
    const snapshot = (): string =>
      [page.documentElement.outerHTML, root.innerHTML, frame.contentDocument?.body.innerHTML].join('\n');
    const before = snapshot();
    const sentence = long.trim();
    expect(outline(extract(page, 'https://heron-post.example/'))).toEqual([
      'h2 In the shadow',
      'paragraph Led in.',
      `paragraph ${sentence}`,
      `paragraph ${sentence}`,
      'h2 In the frame',
      `paragraph ${sentence}`,
      `paragraph ${long.repeat(3).trim()}`,
    ]);
    expect(snapshot()).toBe(before);
    dom.window.close();
  });

  it('reads a text file that the browser shows', () => {
    expect(outline(read(`<pre>PRIVACY AT HERON POST\n\n${long}\n${long}\n- names\n- places\n</pre>`))).toEqual([
      'h2 PRIVACY AT HERON POST',
      `paragraph ${long.trim()}`,
      `paragraph ${long.trim()}`,
      'item names',
      'item places',
    ]);
  });

  it('reads a page that tables lay out as text, not as rows', () => {
    const document = read(
      `<table><tr><td><a href="/a">Home</a></td><td><h1>Privacy</h1><p>${long.repeat(4)}</p></td></tr></table>`,
    );
    expect(document?.blocks.some((b) => b.kind === 'row')).toBe(false);
    expect(outline(document)).toContain('h1 Privacy');
  });
});

describe('what stands around a text gives nothing', () => {
  const text = `<main><h1>Privacy</h1><p>${'We keep what you send us for two years, and then we erase it. '.repeat(5)}</p></main>`;
  it.each([
    ['a menu', '<div role="navigation"><p>Read all about our prices, our people and our plans here.</p></div>'],
    [
      'a consent dialog of a known kind',
      '<div id="onetrust-banner-sdk"><p>We and our 900 partners store cookies on your device.</p></div>',
    ],
    [
      'a consent banner without a name',
      '<div><p>This site uses cookies, as all the others do too.</p><button>Got it</button></div>',
    ],
    ['a sidebar', '<div class="sideBar"><p>Ten tips on how to wrap a parcel so that it holds for years.</p></div>'],
    [
      'a newsletter box',
      '<section class="newsletter-signup"><p>Get our letter every week, and never miss a parcel again.</p></section>',
    ],
    ['a vote', '<div class="article-votes"><p>Was this article helpful to you? 3 out of 4 found it so.</p></div>'],
  ])('%s', (_, furniture) => {
    const alone = outline(read(text));
    expect(alone).toHaveLength(2);
    expect(outline(read(furniture + text))).toEqual(alone);
    expect(outline(read(text + furniture))).toEqual(alone);
  });

  it('but a text that stands in an element with such a name is kept', () => {
    expect(outline(read(text.replaceAll('main', 'aside')))).toHaveLength(2);
  });
});

describe('a title and a date in a band above the text', () => {
  const text = `<p>${'We collect what you type into our forms, and nothing else of yours. '.repeat(4)}</p>`;
  const main = `<main><p>Heron Post tells you here what it does with your data.</p>${text.repeat(5)}</main>`;

  it('are taken from a hero, and from a header', () => {
    const hero =
      '<div class="hero"><h1>Privacy notice</h1><p>Last updated: 9 April 2025</p><p>Parcels since 1998</p></div>';
    for (const band of [hero, `<header><nav><a href="/">Heron Post</a></nav>${hero}</header>`, `<div>${hero}</div>`])
      expect(outline(read(`${band}${main}`)).slice(0, 3)).toEqual([
        'h1 Privacy notice',
        'paragraph Last updated: 9 April 2025',
        'paragraph Heron Post tells you here what it does with your data.',
      ]);
  });

  it('are not taken where the text has its own, nor from what only looks like them', () => {
    const own = '<main><h1>Privacy notice</h1><p>Effective 1 May 2026</p>';
    const band = '<div><h1>Heron Post</h1><p>Updated for 2024: parcels</p></div>';
    expect(outline(read(`${band}${main.replace('<main>', own)}`))[0]).toBe('h1 Privacy notice');
    const news = '<div><p>Parcels since 1998</p><p>New version of our app!</p><h2>Winter sale 2026</h2></div>';
    expect(outline(read(`${news}${main}`))[0]).toMatch(/^paragraph Heron Post tells/);
    const menu = '<nav><h1>Menu</h1><p>Updated 2025</p></nav>';
    expect(outline(read(`${menu}${main}`))[0]).toMatch(/^paragraph Heron Post tells/);
  });
});

describe('spans that the style of a page sets as paragraphs', () => {
  it('are parted where their words would run together', () => {
    const spans = ['1. Who are we?', '', 'Heron Post Ltd keeps your data.', 'Write to the desk.'];
    expect(outline(read(`<div>${spans.map((s) => `<span>${s}</span>`).join('')}</div>`))).toEqual([
      'h2 1. Who are we?',
      'paragraph Heron Post Ltd keeps your data.',
      'paragraph Write to the desk.',
    ]);
  });

  it('stay in one line where they are pieces of one', () => {
    const pieces =
      '<p><span>W</span><span>E</span> keep it. <span>Data goes to our partner </span><span>Acme</span><span>, and to </span><span>nobody else (see our Section 2.</span><span>4 below)</span><span>.</span></p>';
    expect(outline(read(pieces))).toEqual([
      'paragraph WE keep it. Data goes to our partner Acme, and to nobody else (see our Section 2.4 below).',
    ]);
  });
});

describe('bad input', { timeout: 30_000 }, () => {
  const quick = (html: string): { document: PolicyDocument | null; ms: number } => {
    const dom = new JSDOM(html);
    const start = performance.now();
    const document = extract(dom.window.document, null);
    const ms = performance.now() - start;
    dom.window.close();
    return { document, ms };
  };

  it('gives null for an empty page and for one that only scripts fill', () => {
    expect(quick('').document).toBeNull();
    expect(
      quick('<div id="root"></div><script src="/app.js"></script><noscript>Turn on scripts.</noscript>').document,
    ).toBeNull();
  });

  it('gives null for a binary file that was sent as HTML', () => {
    const bytes = Uint8Array.from({ length: 60_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256);
    expect(quick(new TextDecoder('latin1').decode(bytes)).document).toBeNull();
    expect(quick(new TextDecoder().decode(bytes)).document).toBeNull();
  });

  it('reads one paragraph of 200,000 words', () => {
    const { document, ms } = quick(
      `<p>${'We may keep it as long as we like. '.repeat(22_500)}</p><ul><li>all of it</li></ul>`,
    );
    expect(document?.blocks).toHaveLength(2);
    expect(ms).toBeLessThan(5000);
  });

  it('reads tables nested 500 deep', () => {
    const { document, ms } = quick(`${'<table><tr><td>'.repeat(500)}<p>We erase your data within thirty days.</p>`);
    expect(outline(document)).toEqual(['paragraph We erase your data within thirty days.']);
    expect(ms).toBeLessThan(5000);
  });

  it('reads elements nested 1,000 deep, deeper than browsers nest them', () => {
    const { document } = quick(`${'<div>'.repeat(1000)}We erase your data within thirty days.`);
    expect(outline(document)).toEqual(['paragraph We erase your data within thirty days.']);
  });

  it('reads a page of far too many elements up to a point', () => {
    const page = parse('<p>one</p><p>two</p><p>three</p>');
    const short = copyPage(page, null, 2);
    expect([short.copy.body.innerHTML, short.cut]).toEqual(['<p>one</p><p></p>', true]);
    const whole = copyPage(page, null);
    expect([whole.copy.body.textContent, whole.cut]).toEqual(['onetwothree', false]);
  });

  it('leaves out of such a page the long runs of elements that say nothing, not the policy behind them', () => {
    const grid = '<i>7</i> '.repeat(300);
    const list = `<ul>${'<li>device type</li>'.repeat(150)}</ul>`;
    const policy = `<h2>Your data</h2><p>We erase your data within thirty days.</p>${list}`;
    const { copy, cut } = copyPage(parse(`${grid}<div>${grid}</div>${policy}`), null, 200);
    expect(cut).toBe(false);
    expect(copy.querySelectorAll('i')).toHaveLength(0);
    expect(copy.querySelector('h2')?.nextElementSibling?.textContent).toContain('thirty days');
    expect(copy.querySelectorAll('li')).toHaveLength(150);
    // A page that is small enough keeps all of it.
    expect(copyPage(parse(grid), null, 1000).copy.querySelectorAll('i')).toHaveLength(300);
  });

  it('reads millions of characters up to a point, and tells that there was more', () => {
    const paragraph = `<p>${'We share it with partners. '.repeat(2000)}</p>`;
    const long = readPage(parse(paragraph.repeat(40)), null);
    expect(long.cut).toBe(true);
    expect(long.document?.blocks.length).toBeGreaterThan(20);
    expect(long.document?.blocks.length).toBeLessThan(40);
    expect(readPage(parse(paragraph.repeat(5)), null).cut).toBe(false);
  });

  it('reads a megabyte of HTML', () => {
    const section = `<div class="s"><h2>Section</h2><p>${'We may share some of it with our partners. '.repeat(20)}</p><ul><li>one thing</li><li>another</li></ul></div>`;
    const { document, ms } = quick(section.repeat(Math.ceil(1_000_000 / section.length)));
    expect(document?.blocks.length).toBeGreaterThan(4000);
    // jsdom is about ten times slower than a browser, where five megabytes have five seconds.
    expect(ms).toBeLessThan(10_000);
  }, 60_000);
});
