import type { Page } from '@playwright/test';
import type { Temperature } from '../../lib/leads/lead.ts';
import { newId } from '../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import type { Field, PageReading } from '../../lib/records/page-reading.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import type { Activity } from '../../lib/touches/activity.ts';
import { ask, type RunningExtension } from '../extension.ts';
import type { Person } from '../sample-crm/person.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { type Desk, openDesk } from './desk.ts';
import { expect } from './fixture.ts';

/** A desk in a browser whose worker has done all that a first start brings: the sequences are there. */
export async function openSettledDesk(extension: RunningExtension): Promise<Desk> {
  const desk = await openDesk(extension);
  await expect.poll(async () => (await ask(desk.page, 'findHealth', {})).lastCheckedAt).not.toBeNull();
  return desk;
}

function found(value: string): Field {
  return { value, source: 'named', confidence: 3 };
}

/** Of no country and no zone: on the rep's own clocks it is midday, so that no hour and no weekday forbids a call. */
const placelessPhone = '555-0100';

/** A person of the sample CRM as read off their page, but for where they are. */
export function readingOf(crm: SampleCrm, person: Person): PageReading {
  return {
    ref: { crm: 'generic', host: new URL(crm.url).host, tenant: '', objectType: 'people', recordId: person.id },
    url: `${crm.url}/people/${person.id}`,
    objectKind: 'person',
    name: found(person.name),
    emails: person.emails.map(found),
    phones: [found(placelessPhone)],
    company: person.company ? found(person.company) : null,
    jobTitle: null,
    address: null,
    stage: null,
    owner: null,
    doNotCall: null,
  };
}

export interface Seed {
  readonly crm: SampleCrm;
  readonly person: Person;
  /** Null to follow without a sequence. */
  readonly sequenceId?: string | null;
  /** A cold lead is owed no answer: nothing but the touch of its sequence falls due. */
  readonly temperature?: Temperature;
  /** Moves the first touch to so long from now. */
  readonly dueInMs?: number;
}

/** Follows a person without showing a screen; answers what a screen would show. */
export async function seedLead(screen: Page, seed: Seed): Promise<LeadPrompt> {
  const { crm, person, sequenceId = basicId, temperature = null, dueInMs } = seed;
  const follow = { commandId: newId(Date.now()), reading: readingOf(crm, person), temperature, sequenceId };
  const prompt = followed(await ask(screen, 'followLead', follow));
  if (dueInMs === undefined) return prompt;
  const touch = { leadId: prompt.lead.id, touchId: prompt.touch?.id ?? '' };
  const move = { commandId: newId(Date.now()), dueAt: Date.now() + dueInMs, how: 'reschedule' } as const;
  return followed(await ask(screen, 'rescheduleTouch', { ...touch, ...move }));
}

function followed(result: { kind: string; prompt: unknown }): LeadPrompt {
  const prompt = result.prompt as LeadPrompt | null;
  if (result.kind !== 'done' || prompt?.kind !== 'followed') throw new Error(`Not done: ${JSON.stringify(result)}`);
  return prompt;
}

/** What the database says of a lead. */
export async function promptOf(screen: Page, leadId: string): Promise<LeadPrompt> {
  const prompt = await ask(screen, 'findPrompt', { leadId });
  if (prompt?.kind !== 'followed') throw new Error(`Not followed: ${leadId}`);
  return prompt;
}

/** What was done with a lead, oldest first. */
export async function touchesOf(screen: Page, leadId: string): Promise<readonly (Activity & { kind: 'touch' })[]> {
  const { history } = await promptOf(screen, leadId);
  return history
    .map(({ activity }) => activity)
    .filter((activity) => activity.kind === 'touch')
    .toReversed();
}

/** Goes to another page of the CRM as a click on one of its links does; its data follows when it is there. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    link.dataset.link = '';
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
}
