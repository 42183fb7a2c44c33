import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import type { PolicyDocument } from '../lib/engine/document.ts';
import { conclude, summarize } from '../lib/engine/index.ts';
import { judgeReading } from '../lib/engine/judgement.ts';
import { readDocument } from '../lib/engine/reading.ts';
import type { Summary } from '../lib/engine/summary.ts';
import { traceSummary } from '../lib/engine/trace.ts';
import { decodeHtml, isBinary } from '../lib/page/decode-html.ts';
import { detectPolicy, detectPolicyText } from '../lib/page/detect-policy.ts';
import { detectSignup } from '../lib/page/detect-signup.ts';
import { documentText } from '../lib/page/document-text.ts';
import { readByReadabilityAlone, readMainContent } from '../lib/page/extract/main-content.ts';
import { type PageReading, readPage } from '../lib/page/extract.ts';
import { fromMarkdown, fromText } from '../lib/page/from-markdown.ts';
import { withoutNoscript } from '../lib/page/inert-html.ts';
import { ownAddress } from '../lib/page/own-address.ts';
import type { PageFacts } from '../lib/page/page-facts.ts';
import { findPolicyLinks } from '../lib/page/policy-links.ts';
import { arrangeEvidence } from '../lib/ui/arrange-evidence.ts';
import { shippedModel } from './shipped-model.ts';

const USAGE = `Usage: npm run analyze -- [--json] [--text] [--force] [--trace] [--readability] [--url URL | --urls LIST.json] FILE…
  FILE          .html, .md or .txt; "-" reads standard input (HTML if it looks like it, else Markdown)
  --json        one JSON record a line (docs/summary.md); without it, a summary for people
  --text        adds the extracted text to each record
  --force       summarises pages that are no policy as well
  --trace       tells on standard error what each stage saw and dropped
  --readability reads pages by Readability alone, to compare with
  --url URL     the address of the page; --urls LIST.json: a map of file names to addresses`;

interface AnalyzedRecord {
  input: string;
  page: PageFacts;
  summary: Summary | null;
  text?: string;
}

type Kind = 'html' | 'markdown' | 'text';

function kindOf(name: string, content: string): Kind {
  const extension = /\.(html?|xhtml|md|markdown|txt)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'txt') return 'text';
  if (extension?.startsWith('m')) return 'markdown';
  if (extension) return 'html';
  return /^\s*(?:<!doctype|<html|<\?xml|<head|<body|<[a-z]+[\s>])/i.test(content.slice(0, 500)) ? 'html' : 'markdown';
}

interface Facts {
  page: PageFacts;
  document: PolicyDocument | null;
  trace: (PageReading['trace'] & { cut: boolean }) | { way: Kind; blocks: number };
}

/** A policy stays one with a sign-up form in its header. */
function kindOfPage(
  policy: ReturnType<typeof detectPolicy>,
  signup: ReturnType<typeof detectSignup>,
): Pick<PageFacts, 'kind' | 'confidence'> {
  if (policy.isPolicy) return { kind: 'policy', confidence: policy.confidence };
  if (signup.isSignup) return { kind: 'signup', confidence: signup.confidence };
  return { kind: 'other', confidence: Math.min(policy.confidence, signup.confidence) };
}

/** What is known of a saved page. Nothing of it runs or loads: jsdom gets no scripts and no sub-resources. */
function readHtml(html: string, given: string | null): Facts {
  const dom = new JSDOM(withoutNoscript(html), given ? { url: given } : {});
  try {
    const page = dom.window.document;
    const url = given ?? ownAddress(page);
    const { document, cut, trace } = readPage(
      page,
      url,
      options.readability ? readByReadabilityAlone : readMainContent,
    );
    const policy = detectPolicy(page, url, document);
    return {
      document,
      trace: { ...trace, cut },
      page: {
        ...kindOfPage(policy, detectSignup(page, url)),
        language: document?.language ?? null,
        // Without the page's address, links that need one lead nowhere.
        policyLinks: findPolicyLinks(page, url ?? 'about:blank'),
      },
    };
  } finally {
    // Frees the page at once; a thousand of them would not fit into memory.
    dom.window.close();
  }
}

function readWritten(content: string, kind: Exclude<Kind, 'html'>, url: string | null): Facts {
  const document = kind === 'text' ? fromText(content, url) : fromMarkdown(content, url);
  const policy = detectPolicyText(document, url);
  return {
    document,
    trace: { way: kind, blocks: document.blocks.length },
    page: {
      kind: policy.isPolicy ? 'policy' : 'other',
      confidence: policy.confidence,
      language: document.language,
      policyLinks: [],
    },
  };
}

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    text: { type: 'boolean' },
    force: { type: 'boolean' },
    trace: { type: 'boolean' },
    readability: { type: 'boolean' },
    url: { type: 'string' },
    urls: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const model = shippedModel();
const urls: Record<string, string> = options.urls ? JSON.parse(readFileSync(options.urls, 'utf8')) : {};

/** An address that the user gave, or null where it is none. */
const addressOf = (input: string): string | null => {
  const given = options.url ?? urls[input] ?? urls[basename(input)] ?? null;
  return given && URL.canParse(given) ? given : null;
};

function analyze(input: string): AnalyzedRecord {
  const bytes = readFileSync(input === '-' ? 0 : input);
  if (isBinary(bytes)) throw new Error('not a text document');
  const content = decodeHtml(bytes);
  if (!content.trim()) throw new Error('empty document');
  const url = addressOf(input);
  const kind = kindOf(input, content);
  const { page, document, trace } = kind === 'html' ? readHtml(content, url) : readWritten(content, kind, url);
  if (options.trace)
    console.error(JSON.stringify({ input, stage: 'page', ...trace, kind: page.kind, confidence: page.confidence }));
  const judged = document && (page.kind === 'policy' || options.force);
  return {
    input,
    page,
    summary: judged ? (options.trace ? summarizeTraced(input, document) : summarize(document, model)) : null,
    ...(options.text ? { text: document ? documentText(document) : '' } : {}),
  };
}

/** As `summarize`, and tells how it came about. */
function summarizeTraced(input: string, document: PolicyDocument): Summary {
  const judgement = judgeReading(readDocument(document), model.clauses);
  const summary = conclude(judgement, model);
  console.error(JSON.stringify({ input, stage: 'engine', ...traceSummary(judgement, model, summary) }));
  return summary;
}

function print(record: AnalyzedRecord): void {
  const { input, page, summary } = record;
  console.log(
    `\n${input}: ${page.kind} (${Math.round(100 * page.confidence)} % sure), language ${page.language ?? 'unknown'}`,
  );
  for (const link of page.policyLinks.slice(0, 3)) console.log(`  links to ${link.text}: ${link.url}`);
  if (!summary) return;
  console.log(`  ${summary.title}${summary.company ? `, by ${summary.company}` : ''}`);
  console.log(
    `  updated ${summary.updated ?? 'at an unknown date'}, ${summary.words} words, ${summary.minutes} minutes`,
  );
  console.log(`  grade ${summary.grade}, ${summary.score} of 100`);
  for (const [name, finding] of Object.entries(summary.dimensions)) {
    console.log(`  ${name}: ${finding.verdict} (${Math.round(100 * finding.confidence)} % sure)`);
    for (const { quote } of arrangeEvidence(finding.evidence).slice(0, 2))
      console.log(`    “${quote.length > 200 ? `${quote.slice(0, 200)}…` : quote}”`);
  }
}

if (options.help || files.length === 0) {
  console.error(USAGE);
  process.exit(options.help ? 0 : 2);
}
for (const input of files) {
  try {
    const record = analyze(input);
    if (options.json) console.log(JSON.stringify(record));
    else print(record);
    if (options.text && !options.json) console.log(record.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (options.json) console.log(JSON.stringify({ input, error: message }));
    else console.error(`${input}: ${message}`);
    process.exitCode = 1;
  }
}
