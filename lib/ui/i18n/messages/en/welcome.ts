/** Words of the welcome page. */
const welcome = {
  'welcome.title': 'Welcome',
} as const;
export default welcome;
