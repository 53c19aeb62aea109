import type { FillTime } from '../../../../lib/words/templates/engine.ts';
import { type Filling, fillTemplate } from '../../../../lib/words/templates/fill-template.ts';
import type { Variables } from '../../../../lib/words/templates/variables.ts';

/** A Monday at noon in Chicago. */
export const time: FillTime = { now: Date.UTC(2026, 10, 23, 18), zone: 'America/Chicago', locale: 'en-US' };

/** What is known of Owen: no job title, no deal. */
export const owen: Variables = {
  known: {
    'lead.first_name': 'Owen',
    'lead.name': ' Owen Hughes ',
    'lead.company': 'Hughes Farm',
    'lead.job_title': '  ',
    'lead.mentioned_on': '2026-12-10',
    'rep.name': 'Dana Reyes',
  },
  custom: { 'Loan amount': '48,000', budget: '', size: 'large' },
};

/** A body filled for Owen. */
export function fill(body: string, known: Variables = owen): Filling {
  return fillTemplate({ subject: '', body }, known, time);
}

/** The text that came of a body; what kind of filling it was instead, where none did. */
export function filled(body: string, known: Variables = owen): string {
  const filling = fill(body, known);
  return filling.kind === 'filled' ? filling.body : `(${filling.kind})`;
}
