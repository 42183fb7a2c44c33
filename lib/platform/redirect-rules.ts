import { browser } from 'wxt/browser';
import { isPublicAddress, PRIVATE_DOMAINS, PRIVATE_TARGETS } from './public-address.ts';

/*
 * A fetch cannot look at a redirect before it follows it: with `redirect: 'manual'` the answer hides where it leads, and
 * to look at the last address afterwards is too late, since a request to somebody's router has been made by then.
 * So the browser itself is told, by rules for this session, to refuse requests that *this extension* starts to private
 * addresses, whichever hop they come at. `declarativeNetRequestWithHostAccess` is the least power that can: it sees no
 * request, needs no listener that could be asleep, and brings no further warning. `webRequest` would see all traffic.
 */

const REFUSE = 1;
/** Rules that let one private host through for one fetch have ids from here on. */
const ALLOW = 1_000;

type Rule = chrome.declarativeNetRequest.Rule;

/** Requests by pages, and by other extensions, are none of ours: the initiator is this extension alone. */
function ownRequests(): { initiatorDomains: string[]; resourceTypes: Rule['condition']['resourceTypes'] } {
  return {
    initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
    resourceTypes: ['xmlhttprequest', 'other'] as Rule['condition']['resourceTypes'],
  };
}

let refused: Promise<void> | undefined;

/** Puts the rules in place, once in the life of the worker; they outlast it, but not the browser. */
export function refusePrivateRedirects(): Promise<void> {
  refused ??= browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [PRIVATE_DOMAINS, ...PRIVATE_TARGETS].map((_, i) => REFUSE + i),
    addRules: [
      { requestDomains: [...PRIVATE_DOMAINS] },
      ...PRIVATE_TARGETS.map((regexFilter) => ({ regexFilter, isUrlFilterCaseSensitive: false })),
    ].map((condition, i) => ({
      id: REFUSE + i,
      priority: 1,
      action: { type: 'block' },
      condition: { ...condition, ...ownRequests() },
    })) as never,
  });
  return refused;
}

let last = ALLOW;

/**
 * Lets requests through to the private host of an address, and none other, until the returned function is called.
 * For public addresses it does nothing.
 */
export async function allowPrivateHost(url: string): Promise<() => Promise<void>> {
  if (isPublicAddress(url)) return async () => {};
  const id = ++last;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [id],
    addRules: [
      {
        id,
        priority: 2,
        action: { type: 'allow' },
        condition: { urlFilter: `|${new URL(url).origin}/`, ...ownRequests() },
      },
    ] as never,
  });
  return () => browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
}
