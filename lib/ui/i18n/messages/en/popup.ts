/** Words of the popup. */
const popup = {
  'popup.working': 'Reading…',
} as const;
export default popup;
