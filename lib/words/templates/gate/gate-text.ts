import type { Translate } from '../../translate.ts';
import type { GateReason } from './gate-reasons.ts';

/** A reason for a review in words, with the words of the message that gave it. */
export function gateText({ rule, values }: GateReason, t: Translate): string {
  if (values.found === '' && rule === 'strategic') return t('gate.strategic_deal');
  return values.found === '' && rule === 'objection' ? t('gate.open_objection') : t(`gate.${rule}`, values);
}
