import type { Dimension } from '../../lib/engine/summary.ts';
import type { TabReport } from '../../lib/platform/messages.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { done, GOOD, HOSTILE, MIXED, SILENT, UNSURE } from './samples.ts';

/** One state of the popup, as the gallery shows it. */
export interface PopupSample {
  report: TabReport;
  open?: Dimension[];
  writing?: boolean;
  copying?: boolean;
}

const DEFAULTS: Settings = {
  badge: true,
  quietSites: [],
  save: true,
  theme: 'auto',
  language: 'auto',
  weeklyCheck: false,
};

const POLICY = 'https://www.marrow-and-pine.example/privacy';
const unreadable = (why: Extract<TabReport, { state: 'unreadable' }>['why']): PopupSample => ({
  report: {
    state: 'unreadable',
    url: POLICY,
    page: 'https://www.marrow-and-pine.example/join',
    why,
    language: null,
    contact: null,
  },
});

/** Every state that the popup can be in. */
export const POPUP_STATES: Record<string, PopupSample> = {
  'working-reading': { report: { state: 'working', phase: 'reading', url: POLICY } },
  'working-judging': { report: { state: 'working', phase: 'judging', url: POLICY } },
  mixed: { report: done(MIXED) },
  good: { report: done(GOOD) },
  silent: { report: done(SILENT) },
  unsure: { report: done(UNSURE, 'signup') },
  cut: { report: { ...done(MIXED), cut: true } },
  'open-sale': { report: done(MIXED), open: ['sale'], copying: true },
  'open-retention': { report: done(MIXED, 'link'), open: ['retention'] },
  'open-contact': { report: done(MIXED), open: ['contact'] },
  'open-unsure': { report: done(UNSURE), open: ['sale', 'retention'] },
  'open-silent': { report: done(SILENT), open: ['aiTraining'] },
  letter: { report: done(MIXED), writing: true },
  'letter-no-address': { report: done(SILENT), writing: true },
  'not-policy': {
    report: {
      state: 'not-policy',
      url: 'https://www.marrow-and-pine.example/',
      policyLinks: [
        { url: POLICY, text: 'Privacy Policy' },
        { url: 'https://www.marrow-and-pine.example/legal/privacy/children-and-schools', text: 'Children’s privacy' },
      ],
      signup: false,
    },
  },
  'not-policy-no-links': {
    report: { state: 'not-policy', url: 'https://quiet.example/', policyLinks: [], signup: false },
  },
  'signup-no-links': {
    report: { state: 'not-policy', url: 'https://quiet.example/join', policyLinks: [], signup: true },
  },
  'other-language': {
    report: {
      state: 'unreadable',
      url: 'https://www.laterne.example/datenschutz',
      page: 'https://www.laterne.example/konto',
      why: 'language',
      language: 'de',
      contact: { emails: ['datenschutz@laterne.example'] },
    },
  },
  'script-only': unreadable('script-only'),
  'not-found': unreadable('not-found'),
  pdf: { report: { ...unreadable('pdf').report, url: `${POLICY}.pdf`, page: `${POLICY}.pdf` } as TabReport },
  offline: unreadable('offline'),
  forbidden: { report: { state: 'forbidden', url: 'chrome://settings' } },
  empty: { report: { state: 'empty', url: 'https://blank.example/' } },
  busy: { report: { state: 'busy', url: POLICY } },
  failed: { report: { state: 'failed', url: POLICY, message: 'Error: the page did not answer within 5000 ms' } },
  hostile: { report: done(HOSTILE), open: ['sale', 'retention', 'contact'] },
};

/** The other pages, each with what it is shown with. */
export const PAGE_STATES = {
  options: { ...DEFAULTS, quietSites: ['example.com', 'shop.example'] },
  'options-off': { ...DEFAULTS, badge: false, save: false, weeklyCheck: true },
  welcome: DEFAULTS,
} satisfies Record<string, Settings>;

/** What every picture is drawn in. */
export const THEMES = ['light', 'dark'] as const;
