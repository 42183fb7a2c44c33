import type { Translation } from '../../message.ts';
import type letters from '../en/letters.ts';

export default {
  'letters.title': 'Escrever',
} satisfies Translation<typeof letters>;
