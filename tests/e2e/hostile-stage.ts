import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { newId } from '../../lib/messages/new-id.ts';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import type { RunningExtension } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import type { Desk } from './desk.ts';
import { expect } from './fixture.ts';
import { openSettledDesk, promptOf, seedLead, touchesOf } from './seed.ts';

declare global {
  interface Window {
    /** Every message and event that the page could hear. */
    readonly __heard: string[];
  }
}

const pageUrl = new URL('./hostile-page.html', import.meta.url);

/** Mallory's record is what the page shows. What the extension knows of the same record besides must stay with it. */
export const mallory: Person = {
  ...people[20]!,
  id: '6666',
  name: 'Mallory Known',
  company: 'Secret Holdings',
  emails: ['secret@known.example'],
};
export const secrets = [mallory.name, mallory.company, ...mallory.emails, 'First contact'];

export interface Stage {
  readonly desk: Desk;
  readonly tab: Page;
  readonly leadId: string;
  readonly touchId: string;
  /** What went wrong on the page, as the page's own developers would see it. */
  readonly errors: readonly string[];
}

/** A followed lead, and a page about it that means harm, on a site that the rep allowed. */
export async function setStage(
  extension: RunningExtension,
  crm: SampleCrm,
  worse: (html: string) => string = (html) => html,
): Promise<Stage> {
  const desk = await openSettledDesk(extension);
  const { lead, touch } = await seedLead(desk.page, { crm, person: mallory, sequenceId: basicId });
  const tab = await extension.context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const body = worse(await readFile(pageUrl, 'utf8'));
  await tab.route(`${crm.url}/people/${mallory.id}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await tab.goto(`${crm.url}/people/${mallory.id}`);
  return { desk, tab, leadId: lead.id, touchId: touch!.id, errors };
}

/** The calls that would change or tell something, as a page might forge them. */
export function forgedCalls({ leadId, touchId }: Stage): readonly object[] {
  const command = { commandId: newId(Date.now()), leadId };
  const log = { ...command, touchId, channel: 'call', outcome: 'no-answer', contact: '', note: 'forged', nextAt: null };
  return [
    { followthrough: 'logOutcome', input: log },
    { followthrough: 'addNote', input: { ...command, note: 'forged' } },
    { followthrough: 'stopEnrollment', input: { ...command, because: 'forged' } },
    { followthrough: 'findPrompt', input: { leadId } },
    { followthrough: 'settleNews', input: { ...command, key: 'k', fact: 'owner', keep: 'mine' } },
    { followthrough: 'findConnections', input: {} },
    { followthrough: 'findOutbox', input: { after: null } },
    { followthrough: 'connect', input: { connectionId: 'espocrm/crm.test/', way: 'form', fields: {} } },
    { followthrough: 'confirmWrite', input: { outboxId: touchId } },
    { followthrough: 'endFill', input: { outboxId: touchId, how: 'saved' } },
    { news: 'leave' },
    { followthrough: 'attachFrame', input: { nonce: '1-2-3-4' } },
    { news: 'frame', frame: 'toggle' },
    { news: 'pill', pill: { tone: 'due', channel: null, text: 'forged', staleAt: null } },
    { news: 'leads', leadIds: [leadId] },
    { news: 'tab', screen: { tabId: 1, turn: 1e9, view: null, prompt: null } },
  ];
}

export async function expectUntouched({ desk, leadId, touchId }: Stage): Promise<void> {
  const { touch, enrollment, history, draft } = await promptOf(desk.page, leadId);
  expect({ touchId: touch?.id, state: enrollment?.state.kind, draft }).toEqual({ touchId, state: 'active', draft: '' });
  expect(history.filter(({ activity }) => activity.kind !== 'decision')).toEqual([]);
  expect(await touchesOf(desk.page, leadId)).toEqual([]);
}

/** Nothing that only the extension knows can be found by the page, wherever it looks. */
export async function expectNothingLeaked(tab: Page): Promise<void> {
  const found = await tab.evaluate(() => ({
    markup: new XMLSerializer().serializeToString(document),
    heard: window.__heard.join('\n'),
    resources: performance
      .getEntries()
      .map(({ name }) => name)
      .join('\n'),
    shadows: [...Document.prototype.querySelectorAll.call(document, '*')].filter((element) => element.shadowRoot)
      .length,
    names: Object.keys(window).join('\n'),
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    state: JSON.stringify(history.state),
  }));
  for (const [where, text] of Object.entries(found)) {
    for (const secret of secrets) expect(String(text), where).not.toContain(secret);
  }
  expect(found.heard, 'messages to the page').toBe('');
  expect(found.resources).not.toContain('chrome-extension:');
  expect(found.shadows, 'open shadow roots').toBe(0);
}
