/** Words of the settings page. */
const options = {
  'options.title': 'Settings',
} as const;
export default options;
