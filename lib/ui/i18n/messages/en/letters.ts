/** The letters that a reader may send. */
const letters = {
  'letters.title': 'Write to them',
} as const;
export default letters;
