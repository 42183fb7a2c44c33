import type { Summary } from '../../lib/engine/summary.ts';

/** What a summary says beyond its verdicts, as it is compared: a date by its month, addresses in order. */
export const SLOTS = {
  minAge: (s) => s.dimensions.children.minAge,
  optOut: (s) => s.dimensions.sale.optOut,
  control: (s) => s.dimensions.aiTraining.control,
  indefinite: (s) => s.dimensions.retention.indefinite,
  primary: (s) => s.dimensions.contact.primary,
  emails: (s) => s.dimensions.contact.emails.map((e) => e.toLowerCase()).sort(),
  form: (s) => s.dimensions.contact.form,
  post: (s) => s.dimensions.contact.post,
  phone: (s) => s.dimensions.contact.phone,
  officer: (s) => s.dimensions.contact.officer,
  updated: (s) => s.updated?.slice(0, 7) ?? null,
} satisfies Record<string, (summary: Summary) => unknown>;
export type Slot = keyof typeof SLOTS;
export const SLOT_NAMES = Object.keys(SLOTS) as Slot[];

/** A slot in words. */
export const slotText = (slot: unknown): string =>
  (Array.isArray(slot) ? slot.join(', ') : String(slot ?? '')) || 'none';
