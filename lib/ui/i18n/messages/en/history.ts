/** Words of the history page. */
const history = {
  'history.title': 'History',
} as const;
export default history;
