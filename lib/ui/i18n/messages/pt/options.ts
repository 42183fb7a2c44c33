import type { Translation } from '../../message.ts';
import type options from '../en/options.ts';

export default {
  'options.title': 'Configurações',
} satisfies Translation<typeof options>;
