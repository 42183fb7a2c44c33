/** Words of the popup. */
const popup = {
  'popup.summary': 'Summary of the privacy policy',
  'popup.rows': 'The five answers',

  // While it works.
  'popup.working.reading': 'Reading the page…',
  'popup.working.fetching': 'Getting the policy…',
  'popup.working.judging': 'Finding the answers…',

  // Where there is nothing to show.
  'popup.not-policy': 'This page is not a privacy policy',
  'popup.not-policy.links': 'It links to one:',
  'popup.not-policy.no-links': 'It links to none that we can see. Look at the foot of the site’s start page.',
  'popup.not-policy.read': 'Read this policy',
  'popup.no-policy': 'This sign-up links to no privacy policy',
  'popup.no-policy.why':
    'So it does not say what becomes of your data. Before you sign up, look for a policy at the foot of the site’s start page.',
  'popup.forbidden': 'The browser keeps this page to itself',
  'popup.forbidden.why':
    'No extension may read pages such as settings, new tabs, stores or files. Open a privacy policy on the web and click again.',
  'popup.empty': 'There is no text on this page',
  'popup.empty.why': 'The page may still be loading, or it may show its text as a picture.',
  'popup.busy': 'This page does not answer',
  'popup.busy.why': 'It has been busy for too long. Wait until it has loaded, then try again.',
  'popup.failed': 'Something went wrong here',
  'popup.failed.why': 'It is our fault, not the page’s. Try once more; if it fails again, load the page anew.',
  'popup.failed.detail': 'What failed',
  'popup.unreadable.language': 'This policy is in {language}',
  'popup.unreadable.other-language': 'This policy is in a language we cannot read',
  'popup.unreadable.language.why': 'So far only English policies can be read. We would rather say nothing than guess.',
  'popup.unreadable.linked': 'The policy could not be read from here',
  'popup.unreadable.here': 'This page could not be read',
  'popup.unreadable.script-only': 'Its page builds its text with a program. Open it, and click the icon there.',
  'popup.unreadable.pdf': 'It is a PDF, which cannot be read yet.',
  'popup.unreadable.not-a-policy':
    'The link leads to a page that is no privacy policy. Open it and look for a further link.',
  'popup.unreadable.not-found': 'The link leads nowhere: the site says that there is no such page.',
  'popup.unreadable.refused': 'The site refused to hand it out. Open it, and click the icon there.',
  'popup.unreadable.too-large': 'Its page is too large to be fetched. Open it, and click the icon there.',
  'popup.unreadable.slow': 'The site did not answer in time.',
  'popup.unreadable.offline': 'There is no connection to the site.',
  'popup.open-policy': 'Open the policy',
  'popup.open-link': 'Open the link',
  'popup.contact-found': 'Contact given there',

  // The rows and what stands in them.
  'popup.origin.signup': 'The policy behind this sign-up',
  'popup.origin.link': 'The policy that this page links to',
  'popup.cut': 'Very long page: only its beginning was read',
  'popup.unkept.full': 'Not saved in the history: there is no space left.',
  'popup.unkept.newer': 'Not saved: a newer version made the history.',
  'popup.unkept.failed': 'Not saved: the history cannot be written.',
  'popup.evidence': 'What the policy says',
  'popup.no-evidence': 'No sentence of the policy answers this.',
  'popup.more-quotes': { one: 'Show {n} more quote', other: 'Show {n} more quotes' },
  'popup.under': 'Under “{heading}”',
  'popup.show': 'Show in page',
  'popup.show-new-tab': 'Show in a new tab',
  'popup.shown': 'Marked in the page',
  'popup.shown.folded': 'It is in a part of the page that is folded away. Unfold it there.',
  'popup.shown.absent': 'Not found in the page as it is now',
  'popup.opt-out': 'Say no: {text}',
  'popup.opt-out.plain': 'Say no on their page',
  'popup.quote.refusal': 'How to say no',

  // Retention, drawn to scale.
  'popup.timeline': 'How long it is kept',
  'popup.timeline.kept': 'Kept {duration}',
  'popup.timeline.deletion': 'Deleted within {duration}',
  'popup.timeline.scale': 'Drawn to scale; the longest is {duration}',
  'popup.timeline.endless': 'Some data: without end',

  // What to do about it.
  'popup.write': 'Write to them',
  'popup.copy.text': 'Copy as text',
  'popup.copy.markdown': 'Copy as Markdown',
  'popup.copy.failed': 'The browser did not allow copying',

  // Was it wrong?
  'popup.wrong': 'This is wrong',
  'popup.wrong.right': 'What is right?',
  'popup.wrong.comment': 'Which sentence says so? (if you like)',
  'popup.wrong.keep': 'Keep',
  'popup.wrong.kept': 'Kept with this record. Nothing was sent.',
  'popup.wrong.off':
    'Nothing is saved in private windows, or while saving is off; only the copy remains. Nothing was sent.',
  'popup.wrong.gone': 'This policy is not in the history any more; only the copy remains. Nothing was sent.',
  'popup.wrong.copy-only': 'Only the copy remains. Nothing was sent.',
  'popup.wrong.copy': 'Copy as a report',
  'popup.wrong.report': 'A wrong answer of Privacy Gist',
  'popup.wrong.said': 'It said',
  'popup.wrong.should': 'Right is',

  // The copied summary.
  'popup.text.grade': '{name}: {meaning}',
  'popup.text.source': 'Source',
  'popup.text.made': 'Made by Privacy Gist on the reader’s own machine. No legal advice.',
} as const;
export default popup;
