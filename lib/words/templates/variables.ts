import { firstNameOf } from '../../leads/first-name.ts';
import type { Lead } from '../../leads/lead.ts';

/** What may stand in a text as `{{ name }}`, apart from the custom fields (`{{ custom.budget }}`). */
export interface Variable {
  /** What it may look like when it is filled, for the preview of a template. */
  readonly example: string;
  /** What the editor offers to say instead where it is not known; null where nothing else would do. */
  readonly fallback: string | null;
}

/** Every variable of a text. What each one is, in words: `variable.<name>` in the locale file. Days are `yyyy-MM-dd`. */
export const variables = {
  'lead.first_name': { example: 'Owen', fallback: 'there' },
  'lead.name': { example: 'Owen Hughes', fallback: null },
  'lead.job_title': { example: 'Facility manager', fallback: null },
  'lead.address': { example: '1 North Field', fallback: 'your property' },
  'lead.email': { example: 'owen@hughes.example', fallback: null },
  'lead.phone': { example: '+1 312 555 0142', fallback: null },
  'lead.mentioned': { example: 'the move', fallback: 'the date you named' },
  'lead.mentioned_on': { example: '2026-12-10', fallback: null },
  'lead.company': { example: 'Hughes Farm', fallback: 'your company' },
  'company.name': { example: 'Hughes Farm', fallback: 'your company' },
  'deal.name': { example: 'Barn roof', fallback: 'your project' },
  'deal.worth': { example: '48,000', fallback: null },
  'deal.offer_range': { example: '46,000 to 52,000', fallback: null },
  'deal.offer_expires_on': { example: '2026-12-01', fallback: null },
  'rep.name': { example: 'Dana Reyes', fallback: null },
  'rep.first_name': { example: 'Dana', fallback: null },
  'rep.phone': { example: '+1 312 555 0100', fallback: null },
  'rep.email': { example: 'dana@roofline.example', fallback: null },
  'rep.company': { example: 'Roofline', fallback: null },
  'rep.booking_link': { example: 'https://book.example/dana', fallback: null },
  'last.topic': { example: 'the barn roof', fallback: 'your request' },
  'last.channel': { example: 'call', fallback: null },
  'last.on': { example: '2026-11-18', fallback: null },
  'last.promise': { example: 'the price list', fallback: null },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof variables;

/** What is known to fill a text with. A variable that is absent or blank is not known. */
export interface Variables {
  readonly known: Readonly<Partial<Record<VariableName, string>>>;
  /** The custom fields by their own names. */
  readonly custom: Readonly<Record<string, string>>;
}

/** Is this one of the variables of the table. */
export function isVariable(name: string): name is VariableName {
  return Object.hasOwn(variables, name);
}

/** What a lead's own fields fill as they are. Amounts, the rep and the last talk are added by `variablesFor`. */
export function variablesOf(lead: LeadFields): Variables {
  const { name, company, jobTitle, address, emails = [], phones = [] } = lead;
  return {
    known: {
      'lead.first_name': firstNameOf(name),
      'lead.name': name,
      'lead.job_title': jobTitle,
      // It stands in a sentence: the lines of an envelope are one there.
      'lead.address': address
        .split(/\s*[\r\n]+\s*/)
        .filter(Boolean)
        .join(', '),
      'lead.email': emails[0]?.text ?? '',
      'lead.phone': phones[0]?.text ?? '',
      'lead.mentioned': lead.mentionedWhat ?? '',
      'lead.mentioned_on': lead.mentionedOn ?? '',
      'lead.company': company,
      'company.name': company,
      'deal.name': lead.dealName ?? '',
      'deal.offer_range': lead.offerRange ?? '',
      'deal.offer_expires_on': lead.offerExpiresOn ?? '',
    },
    custom: lead.custom ?? {},
  };
}

/** What of a lead fills a text. */
export type LeadFields = Pick<Lead, 'name' | 'company' | 'jobTitle' | 'address'> &
  Partial<Pick<Lead, 'emails' | 'phones' | 'mentionedWhat' | 'mentionedOn'>> &
  Partial<Pick<Lead, 'dealName' | 'offerRange' | 'offerExpiresOn' | 'custom'>>;
