/** Words of the welcome page, which stands open after the extension was installed. */
const welcome = {
  'welcome.title': 'What does this privacy policy say?',
  'welcome.lead':
    'Click the icon on a privacy policy. Five plain answers come up, each with the sentence that proves it. All of it is worked out on your own computer.',
  'welcome.try': 'Try it here',
  'welcome.try.what':
    'On the left stands the policy of a company that we made up; on the right, what the icon shows of it. Open a row, and have a quote shown in the page.',
  'welcome.demo.page': 'The policy of Quillow, a company that is none',
  'welcome.demo.popup': 'What the icon shows',
  'welcome.sees': 'What it can see',
  'welcome.sees.click': 'The page in front of you, when you click the icon.',
  'welcome.sees.forms': 'Whether a page has a form that makes an account. Never what you type into it.',
  'welcome.sees.fetch': 'The policy that such a page links to: it is fetched without cookies.',
  'welcome.never': 'What it never does',
  'welcome.never.send': 'Send anything about you or your reading to anybody. There is no server of ours.',
  'welcome.never.change': 'Change a page, or show it that you have this extension.',
  'welcome.never.private': 'Keep anything of a private window.',
  'welcome.never.law':
    'Give legal advice. It reads what stands there, and it can be wrong: that is why the quotes are shown.',
  'welcome.pin': 'Keep the icon in sight',
  'welcome.pin.chrome': 'Click the puzzle piece beside the address bar, then the pin beside Privacy Gist.',
  'welcome.pin.firefox':
    'Click the puzzle piece beside the address bar, then the cogwheel beside Privacy Gist, then “Pin to Toolbar”.',
  'welcome.switches': 'Your switches',
  'welcome.switches.later': 'You can change these at any time in the settings.',
} as const;
export default welcome;
