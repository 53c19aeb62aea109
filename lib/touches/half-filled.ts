import { messageKeys } from './message.ts';

/** A form beside a touch that the rep has begun to fill in: which, and what stands in its fields so far. */
export interface HalfFilled {
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The key that they are kept under: with the open touch, else with the lead. */
export function halfFilledKey({ leadId, touchId }: { leadId: string; touchId: string | null }): string {
  return `${messageKeys(touchId ?? leadId)}form`;
}

/** They as one text, to be kept as a draft; `''` while nothing stands in any. */
export function draftOfHalfFilled(forms: readonly HalfFilled[]): string {
  const filled = forms.filter(({ fields }) => Object.values(fields).some((text) => text !== ''));
  return filled.length > 0 ? JSON.stringify(filled) : '';
}

/** What a kept draft says, in its order; a part that makes no sense says nothing. */
export function halfFilledOf(draft: string): readonly HalfFilled[] {
  if (draft === '') return [];
  try {
    const kept: unknown = JSON.parse(draft);
    return Array.isArray(kept) ? kept.filter(isHalfFilled) : [];
  } catch {
    return [];
  }
}

function isHalfFilled(one: unknown): one is HalfFilled {
  if (typeof one !== 'object' || one === null || !('form' in one) || !('fields' in one)) return false;
  const { form, fields } = one;
  if (typeof form !== 'string' || typeof fields !== 'object' || fields === null) return false;
  return Object.values(fields).every((text) => typeof text === 'string');
}
