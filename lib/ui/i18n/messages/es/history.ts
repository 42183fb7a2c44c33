import type { Translation } from '../../message.ts';
import type history from '../en/history.ts';

export default {
  'history.title': 'Historial',
} satisfies Translation<typeof history>;
