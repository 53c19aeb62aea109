import type { Page } from '@playwright/test';
import type { Temperature } from '../../lib/leads/lead.ts';
import { newId } from '../../lib/messages/new-id.ts';
import type { TabScreen } from '../../lib/messages/protocol.ts';
import type { PageReading } from '../../lib/records/page-reading.ts';
import { basicId, s3HotId, s3NewId } from '../../lib/sequences/presets/ids.ts';
import { newStep } from '../../lib/sequences/presets/new-step.ts';
import type { Sequence, Step } from '../../lib/sequences/sequence.ts';
import { ask, tabIdOf } from '../extension.ts';
import { people } from './people.ts';
import type { Person } from './person.ts';
import { unusualPeople } from './unusual-people.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export const demoName = 'Demo: call now, then again in an hour';

function demoStep(id: string, title: string, hours: number): Step {
  const delay = { amount: hours, unit: 'hours', from: 'previous', at: null } as const;
  return newStep({ id, title, channel: 'call', fallbacks: ['email', 'task'], delay });
}

/** A sequence short enough to be watched. No two touches come within an hour, except where the rep says so. */
export function demoSequence(now: number): Sequence {
  return {
    id: 'demo-three-calls',
    version: 1,
    name: demoName,
    goal: 'Show a next step and its reminder',
    origin: 'own',
    steps: [
      demoStep('first-call', 'First call', 0),
      demoStep('second-call', 'Second call', 1),
      demoStep('third-call', 'Third call', 1),
    ],
    maxTouches: 3,
    maxAgeDays: 7,
    stops: {},
    suits: { temperatures: [], sources: [], statuses: [] },
    isOnce: false,
    createdAt: now,
    updatedAt: now,
  };
}

/** Prefixes of the sample's numbers and the clocks there; between them it is a decent hour somewhere at any time. */
const clocks = [
  [/^\+1 212/, 'America/New_York'],
  [/^\+44/, 'Europe/London'],
  [/^\+1 415/, 'America/Los_Angeles'],
  [/^\+49/, 'Europe/Berlin'],
  [/^\+61 2/, 'Australia/Sydney'],
  [/^\+1 808/, 'Pacific/Honolulu'],
] as const;

/** Hour of the day, 0–23, on the clocks of a zone. */
export function hourIn(zone: string, now: number): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  return Number(format.format(now));
}

export interface Callable {
  readonly person: Person;
  readonly zone: string;
}

/** A sample person where it is a decent hour now, so that a demonstration at night does not end in "held". */
export function callablePerson(now: number): Callable {
  const open = clocks.filter(([, zone]) => hourIn(zone, now) >= 9 && hourIn(zone, now) < 20);
  const usual = people.slice(unusualPeople.length);
  for (const [prefix, zone] of open) {
    const person = usual.find(({ phones, emails }) => prefix.test(phones[0]?.text ?? '') && emails.length > 0);
    if (person) return { person, zone };
  }
  throw new Error(`Nobody in the sample may be called at ${now}`);
}

/** The rep's own clocks while calls are allowed on them, else those of the person to be called. */
export function demoZone({ zone }: Callable, ownZone: string, now: number): string {
  const hour = hourIn(ownZone, now);
  return hour >= 9 && hour < 20 ? ownZone : zone;
}

/** Someone followed before the tour begins; the next touch is moved to so long from now, null to leave it as planned. */
interface FollowedAlready {
  readonly at: number;
  readonly sequenceId: string;
  readonly dueInMs: number | null;
  readonly temperature: Temperature | null;
}

const followedAlready: readonly FollowedAlready[] = [
  { at: 25, sequenceId: basicId, dueInMs: null, temperature: 'warm' },
  { at: 33, sequenceId: s3HotId, dueInMs: 9 * minuteMs, temperature: 'hot' },
  { at: 48, sequenceId: s3NewId, dueInMs: null, temperature: 'warm' },
  { at: 57, sequenceId: s3NewId, dueInMs: 2 * hourMs, temperature: null },
  { at: 71, sequenceId: s3NewId, dueInMs: 26 * hourMs, temperature: 'cold' },
  { at: 96, sequenceId: s3NewId, dueInMs: 75 * hourMs, temperature: null },
];

/** The extension's page to ask from, and the tab that shows the CRM. */
export interface DemoPages {
  readonly screen: Page;
  readonly tab: Page;
  readonly crmUrl: string;
}

/** What the extension reads off this person's record, once it has. */
async function readRecord({ screen, tab, crmUrl }: DemoPages, id: string): Promise<PageReading> {
  await tab.goto(`${crmUrl}/people/${id}`);
  const tabId = await tabIdOf(screen, tab.url());
  const until = performance.now() + 15_000;
  while (performance.now() < until) {
    const { view }: TabScreen = await ask(screen, 'findTabScreen', { tabId });
    if (view?.kind === 'record' && view.reading.ref.recordId === id) return view.reading;
    await tab.waitForTimeout(50);
  }
  throw new Error(`The extension did not read ${tab.url()}`);
}

async function followPerson(pages: DemoPages, followed: FollowedAlready, now: number): Promise<void> {
  const { at, temperature, sequenceId, dueInMs } = followed;
  const person = people[at];
  if (!person) throw new Error(`No sample person ${at}`);
  const reading = await readRecord(pages, person.id);
  const result = await ask(pages.screen, 'followLead', { commandId: newId(now), reading, temperature, sequenceId });
  const prompt = result.prompt;
  if (result.kind === 'refused' || prompt?.kind !== 'followed' || !prompt.touch) {
    throw new Error(`${person.name} could not be followed: ${JSON.stringify(result)}`);
  }
  if (dueInMs === null) return;
  const touch = { leadId: prompt.lead.id, touchId: prompt.touch.id };
  const move = { commandId: newId(now), dueAt: now + dueInMs, how: 'reschedule' } as const;
  await ask(pages.screen, 'rescheduleTouch', { ...touch, ...move });
}

/** Saves the demo's sequence and follows a handful of people, so that every list has something in it. */
export async function followSamplePeople(pages: DemoPages, now: number): Promise<void> {
  const saved = { commandId: newId(now), sequence: demoSequence(now), move: 'none' } as const;
  await ask(pages.screen, 'saveSequence', saved);
  for (const followed of followedAlready) await followPerson(pages, followed, now);
}
