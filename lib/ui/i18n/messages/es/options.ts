import type { Translation } from '../../message.ts';
import type options from '../en/options.ts';

export default {
  'options.title': 'Ajustes',
} satisfies Translation<typeof options>;
