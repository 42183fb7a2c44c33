import type { Translation } from '../../message.ts';
import type popup from '../en/popup.ts';

export default {
  'popup.working': 'Wird gelesen …',
} satisfies Translation<typeof popup>;
