import { browser } from 'wxt/browser';

const ID = 'under-way';

// One after the other, so that none registers what another has registered meanwhile.
let last: Promise<unknown> = Promise.resolve();

/**
 * Lets `watch` know on which sites a sign-up is under way: host names, which stand for their subdomains too. It is told
 * by a script that runs on these alone, so that all other pages pay nothing. The browser forgets it when it closes.
 */
export function flagSignupSites(sites: readonly string[]): Promise<void> {
  // A pattern cannot name an IPv6 address; there only the first page is followed.
  const named = [...new Set(sites)].filter((site) => !site.startsWith('['));
  const flagged = last.then(() => register(named.map((site) => `*://*.${site}/*`)));
  last = flagged.catch(() => {});
  return flagged;
}

async function register(matches: string[]): Promise<void> {
  const { scripting } = browser;
  const [known] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if ((known?.matches ?? []).join() === matches.join()) return;
  const js = ['under-way.js'];
  const scripts = [{ id: ID, matches, js, runAt: 'document_end', persistAcrossSessions: false } as const];
  if (!matches.length) await scripting.unregisterContentScripts({ ids: [ID] });
  else if (known) await scripting.updateContentScripts(scripts);
  else await scripting.registerContentScripts(scripts);
}
