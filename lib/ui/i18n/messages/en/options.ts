/** Words of the settings page; the welcome page shows some of its switches. */
const options = {
  'options.title': 'Settings',
  'options.saved': 'Saved',
  'options.signup': 'Sign-up pages',
  'options.badge': 'Grade sign-up pages on the icon',
  'options.badge.what':
    'When a page asks you to make an account, the policy that it links to is read, and its grade stands on the icon. The page itself is not touched.',
  'options.quiet': 'Not on these sites',
  'options.quiet.what': 'One site a line, such as example.com. Its subdomains are meant too.',
  'options.quiet.not-sites': 'Left out, since no site has this name: {names}',
  'options.history': 'History',
  'options.save': 'Keep summaries on this computer',
  'options.save.what':
    'Each policy that you read is kept with its text, so that you can find it again and see what changed. Private windows are never kept.',
  'options.weekly': 'Look once a week whether they changed',
  'options.weekly.what': 'Each site is asked for its policy, without cookies, as if nobody in particular asked.',
  'options.data': 'See, export or delete what is kept',
  'options.look': 'Look and language',
  'options.theme': 'Theme',
  'options.theme.auto': 'As the system',
  'options.theme.light': 'Light',
  'options.theme.dark': 'Dark',
  'options.language': 'Language',
  'options.language.auto': 'As the browser',
  'options.text-size': 'The size of the text follows your browser’s own setting.',
  'options.shortcut': 'Shortcut',
  'options.shortcut.is': '{keys} opens the summary of the page.',
  'options.shortcut.none': 'No keys are set. Your browser’s page of extensions lets you choose some.',
} as const;
export default options;
