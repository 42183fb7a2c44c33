import type { Translation } from '../../message.ts';
import type welcome from '../en/welcome.ts';

export default {
  'welcome.title': 'Bienvenue',
} satisfies Translation<typeof welcome>;
