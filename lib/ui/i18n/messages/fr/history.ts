import type { Translation } from '../../message.ts';
import type history from '../en/history.ts';

export default {
  'history.title': 'Historique',
} satisfies Translation<typeof history>;
