import type { Translation } from '../../message.ts';
import type welcome from '../en/welcome.ts';

export default {
  'welcome.title': 'Bienvenida',
} satisfies Translation<typeof welcome>;
