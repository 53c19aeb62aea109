import type { Intent, Lead, leadSources, Temperature } from './lead.ts';

type LeadSource = (typeof leadSources)[number];

/** What a lead's source, temperature and intent say of how to follow up (R008). */
export interface Segment {
  /** A key under `segment` in the locale files: name, signal and focus. */
  readonly id: 'hot' | 'referral' | 'warm' | 'nurture' | 'reactivation' | 'new';
  readonly source: string | null;
  /** How warm they are taken to be: as set or, while it is not, as their source and intent tell; null when nothing does. */
  readonly temperature: Temperature | null;
  readonly intent: Intent | null;
  /** First-response target, minutes of working time. */
  readonly respondWithinMinutes: number;
}

/** One row of the table of segments. */
interface SegmentRow {
  readonly id: Segment['id'];
  /** Who is in it: a temperature (null: none is known) and, where they matter, the sources. */
  readonly when: ReadonlyArray<{ readonly temperature: Temperature | null; readonly sources?: readonly LeadSource[] }>;
  /** Sources such leads typically come from. */
  readonly examples: readonly LeadSource[];
  readonly target: 'hot' | 'warm' | 'other';
}

/** The segments (R008): a lead is in the first that fits. Name, intent signal and focus of each are in the locale files. */
export const segments: readonly SegmentRow[] = [
  { id: 'hot', when: [{ temperature: 'hot' }], examples: ['paid-search', 'website'], target: 'hot' },
  {
    id: 'referral',
    when: [{ temperature: 'warm', sources: ['referral', 'partner'] }],
    examples: ['referral', 'partner'],
    target: 'warm',
  },
  {
    id: 'warm',
    when: [{ temperature: 'warm' }],
    examples: ['social', 'website', 'event', 'open-house'],
    target: 'warm',
  },
  {
    id: 'reactivation',
    when: [{ temperature: 'cold', sources: ['database'] }, { temperature: 'dormant' }],
    examples: ['database'],
    target: 'other',
  },
  { id: 'nurture', when: [{ temperature: 'cold' }], examples: ['newsletter', 'cold-list'], target: 'other' },
  { id: 'new', when: [{ temperature: null }], examples: [], target: 'other' },
];

/** How warm leads of each source usually are (R158); the sources it does not name are ours. */
const usualTemperatures: Readonly<Record<LeadSource, Temperature>> = {
  'paid-search': 'hot',
  partner: 'warm',
  referral: 'warm',
  social: 'warm',
  website: 'warm',
  event: 'warm',
  'open-house': 'warm',
  newsletter: 'cold',
  database: 'cold',
  'cold-list': 'cold',
};

/** One step warmer: what a high intent makes of a temperature that nobody has set. */
const warmer: Readonly<Record<Temperature, Temperature>> = { dormant: 'cold', cold: 'warm', warm: 'hot', hot: 'hot' };

/**
 * The segment of a lead. A temperature that is set decides; while none is, the source's usual one does, one step warmer
 * for a lead who is ready to act (warm when the source tells nothing). `targets` are minutes of working time.
 */
export function segmentOf(
  lead: Pick<Lead, 'source' | 'temperature' | 'intent'>,
  targets: Readonly<Record<SegmentRow['target'], number>>,
): Segment {
  const { source = null, intent = null } = lead;
  const temperature = lead.temperature ?? likelyTemperature(source, intent);
  const row = segments.find((one) => fits(one, { temperature, source }));
  if (!row) throw new Error(`No segment for the temperature "${temperature}"`);
  return { id: row.id, source, temperature, intent, respondWithinMinutes: targets[row.target] };
}

/** How warm leads of a source usually are; null for the rep's own sources. */
export function temperatureOfSource(source: string): Temperature | null {
  return isKnown(source) ? usualTemperatures[source] : null;
}

function likelyTemperature(source: string | null, intent: Intent | null): Temperature | null {
  const usual = source === null ? null : temperatureOfSource(source);
  if (intent !== 'high') return usual;
  return usual === null ? 'warm' : warmer[usual];
}

function fits({ when }: SegmentRow, lead: Pick<Segment, 'temperature' | 'source'>): boolean {
  return when.some(
    ({ temperature, sources }) =>
      temperature === lead.temperature && (sources === undefined || sources.some((one) => one === lead.source)),
  );
}

function isKnown(source: string): source is LeadSource {
  return Object.hasOwn(usualTemperatures, source);
}
