import type { Lead } from '../../leads/lead.ts';
import type { RuleSettings } from '../../rules/rule-settings.ts';
import { lastVariables } from './last-contact.ts';
import type { Said } from './topic.ts';
import { type Variables, variablesOf } from './variables.ts';

/** All that a text to a lead is filled from. */
export interface FilledFrom extends Said {
  readonly lead: Lead;
  readonly rules: Pick<RuleSettings, 'rep' | 'bookingLink'>;
  /** The names of the rep's own fields that any lead has: where this one lacks a value, it is empty and not unknown. */
  readonly customNames: readonly string[];
  readonly repZone: string;
  /** Figures are written as in this country. */
  readonly country: string;
}

/** What fills the texts to a lead; every variable of the table has its one source here. `''` for what is not known. */
export function variablesFor(from: FilledFrom): Variables {
  const { known, custom } = variablesOf(from.lead);
  const empty = from.customNames.map((name) => [name, ''] as const);
  return {
    known: {
      ...known,
      ...repVariables(from.rules),
      ...lastVariables(from, from.repZone),
      'deal.worth': amountText(from.lead.worth, from.country),
    },
    custom: Object.fromEntries([...empty, ...Object.entries(custom)]),
  };
}

function repVariables({ rep, bookingLink }: FilledFrom['rules']): Variables['known'] {
  return {
    'rep.name': rep.name,
    'rep.first_name': rep.name.trim().split(/\s+/)[0] ?? '',
    'rep.phone': rep.phone,
    'rep.email': rep.email,
    'rep.company': rep.company,
    'rep.booking_link': bookingLink,
  };
}

function amountText(amount: number | undefined, country: string): string {
  if (amount === undefined) return '';
  return new Intl.NumberFormat(`en-${country}`, { maximumFractionDigits: 2 }).format(amount);
}
