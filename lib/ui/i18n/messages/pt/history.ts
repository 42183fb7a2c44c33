import type { Translation } from '../../message.ts';
import type history from '../en/history.ts';

export default {
  'history.title': 'Histórico',
} satisfies Translation<typeof history>;
