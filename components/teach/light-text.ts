import type { TaughtHealth } from '../../lib/page/teach/taught-health.ts';
import type { Translate } from '../../lib/words/translate.ts';

/** What the health light says, with the fields it is about. */
export function lightText({ light, fields }: TaughtHealth, t: Translate): string {
  return t(`teach.light_${light}`, { fields: fields.map((kind) => t(`teach.field_${kind}`)).join(', ') });
}
