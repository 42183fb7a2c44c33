import type { Translation } from '../../message.ts';
import type letters from '../en/letters.ts';

export default {
  'letters.title': 'Leur écrire',
} satisfies Translation<typeof letters>;
