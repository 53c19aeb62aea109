import type { Translate } from '../../translate.ts';
import type { GateReason } from './gate-reasons.ts';

/** A reason for a review in words, with the words of the message that gave it. */
export function gateText({ rule, values }: GateReason, t: Translate): string {
  return rule === 'strategic' && values.found === '' ? t('gate.strategic_deal') : t(`gate.${rule}`, values);
}
