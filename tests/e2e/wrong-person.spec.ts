import type { Frame, Page } from '@playwright/test';
import { basicId } from '../../lib/sequences/presets/ids.ts';
import { pillOf } from '../closed-shadow.ts';
import type { RunningExtension } from '../extension.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import { seededRandom } from '../sample-crm/random.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import type { Desk } from './desk.ts';
import { ask, expect, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { listenToPill, listenToSidebar, type Said } from './said.ts';
import { go, openSettledDesk, promptOf, seedLead, touchesOf, workerKiller } from './seed.ts';

test.use({ launch: atMidday });

/** Four people whose pills say four different things. */
const [ada, ben, cleo, dan] = people.slice(20, 24) as [Person, Person, Person, Person];
const everyone = [ada, ben, cleo, dan];
const pillOfPerson = new Map([
  [ada, /^Call · due now$/],
  [ben, /^No next step$/],
  [cleo, /^Call · due in/],
  [dan, /^Not followed yet$/],
]);

interface Stage {
  readonly desk: Desk;
  readonly tab: Page;
  readonly ids: ReadonlyMap<Person, string>;
}

/** Ada's call is due now, Ben is followed without a sequence, Cleo's call is due later, and nobody follows Dan. */
async function setStage(extension: RunningExtension, crm: SampleCrm): Promise<Stage> {
  const desk = await openSettledDesk(extension);
  const first = await seedLead(desk.page, { crm, person: ada, sequenceId: basicId });
  const second = await seedLead(desk.page, { crm, person: ben, sequenceId: null });
  const third = await seedLead(desk.page, { crm, person: cleo, sequenceId: basicId, dueInMs: 3 * 3_600_000 });
  const ids = new Map([
    [ada, first.lead.id],
    [ben, second.lead.id],
    [cleo, third.lead.id],
  ]);
  return { desk, ids, tab: await extension.context.newPage() };
}

async function openRecordOf(tab: Page, crm: SampleCrm, person: Person, query = ''): Promise<Frame> {
  await tab.goto(`${crm.url}/people/${person.id}${query}`);
  await pillOf(tab, { says: pillOfPerson.get(person)! });
  const sidebar = await openSidebar(tab);
  await expect(headOf(sidebar)).toHaveText(person.name);
  return sidebar;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function headOf(sidebar: Frame) {
  return sidebar.getByRole('heading', { level: 1 });
}

/** Whose name a text of the sidebar has, in full: never more than one. */
function namesIn(text: string): readonly string[] {
  return everyone.filter(({ name }) => text.includes(name)).map(({ name }) => name);
}

/** What the sidebar showed, one name for each run of texts with it; null where it showed nobody. */
function namesShown(texts: readonly string[]): readonly (string | null)[] {
  const names = texts.map((text) => {
    const found = namesIn(text);
    expect(found.length, `names in "${text}"`).toBeLessThanOrEqual(1);
    return found[0] ?? null;
  });
  return names.filter((name, index) => name !== names[index - 1]);
}

/** True when the first list is what is left of the second with some of it left out: nothing is there too late. */
function isInOrderOf(shown: readonly string[], visited: readonly string[]): boolean {
  const at = shown.reduce((from, name) => (from < 0 ? from : visited.indexOf(name, from) + 1 || -1), 0);
  return at >= 0;
}

/** What the pill said under each address, without what it said of the record just left when the address changed. */
function expectPillTrue(said: readonly Said[]): void {
  let person: Person | undefined;
  for (const each of said) {
    if (each.kind === 'address') person = everyone.find(({ id }) => each.url.includes(`/people/${id}`));
    else if (![...pillOfPerson.values()].some((text) => text.test(each.text))) continue;
    else expect(each.text, `the pill at ${person?.name}`).toMatch(pillOfPerson.get(person!)!);
  }
}

test('a record that was left and stays hidden in the page is not read', async ({ extension, crm }) => {
  const { tab } = await setStage(extension, crm);
  const sidebar = await openRecordOf(tab, crm, ada);
  await go(tab, `/people/${dan.id}`);
  await expect(headOf(sidebar)).toHaveText(dan.name);
  await expect(tab.locator('h1', { hasText: ada.name })).toBeHidden();
  await expect(sidebar.getByRole('textbox', { name: 'Name' })).toHaveValue(dan.name);
  await expect(sidebar.getByRole('textbox', { name: /^Email/ }).first()).toHaveValue(dan.emails[0]!);
  await expect(sidebar.locator('body')).not.toContainText(ada.name);
});

for (const latency of [700, 4_500]) {
  test(`an old record still visible under the new address is not taken for the new one (${latency} ms)`, async ({
    extension,
    crm,
  }) => {
    const { tab, desk } = await setStage(extension, crm);
    const sidebar = await openRecordOf(tab, crm, ada, `?previous=visible&latency=${latency}`);
    const shown = await listenToSidebar(sidebar);
    await go(tab, `/people/${dan.id}`);
    await expect(headOf(sidebar)).toHaveText(dan.name);
    expect(namesShown(await shown())).toEqual([ada.name, null, dan.name]);

    await sidebar.getByRole('button', { name: /^(Start|Follow)/ }).click();
    await expect(sidebar.getByRole('heading', { name: 'How did it go?' })).toBeVisible();
    const { rows } = await ask(desk.page, 'findLeads', { search: dan.name, after: null });
    const { lead, records } = await promptOf(desk.page, rows[0]!.leadId);
    expect(lead.emails.map(({ text }) => text)).toEqual(dan.emails);
    expect(lead.phones.map(({ text }) => digitsOf(text))).toEqual(dan.phones.map(({ text }) => digitsOf(text)));
    expect(records.map(({ recordId }) => recordId)).toEqual([dan.id]);
  });
}

test('the fields of the record left cannot be followed under the new address', async ({ extension, crm }) => {
  const { tab } = await setStage(extension, crm);
  const sidebar = await openRecordOf(tab, crm, dan, '?previous=visible&latency=2500');
  await expect(sidebar.getByRole('button', { name: /^Start/ })).toBeVisible();
  const fresh = people[40]!;
  await go(tab, `/people/${fresh.id}`);
  await expect(sidebar.getByLabel('Reading…')).toBeVisible();
  await expect(tab.getByRole('heading', { level: 1, name: dan.name })).toBeVisible();
  await expect(sidebar.getByRole('button', { name: /^(Start|Follow)/ })).toHaveCount(0);
  await expect(headOf(sidebar)).toHaveText(fresh.name);
});

test('there and back before the first answer came', async ({ extension, crm }) => {
  const { tab } = await setStage(extension, crm);
  const sidebar = await openRecordOf(tab, crm, ada, '?latency=400');
  const said = await listenToPill(tab);
  const shown = await listenToSidebar(sidebar);
  await go(tab, `/people/${cleo.id}`);
  await go(tab, `/people/${ada.id}`);
  await expect(tab).toHaveURL(new RegExp(`/people/${ada.id}`));
  await expect(headOf(sidebar)).toHaveText(ada.name);
  await go(tab, `/people/${cleo.id}`);
  await expect(headOf(sidebar)).toHaveText(cleo.name);
  const names = namesShown(await shown()).filter((name) => name !== null);
  expect(isInOrderOf(names, [ada.name, cleo.name, ada.name, cleo.name]), names.join(', ')).toBe(true);
  expectPillTrue(said);
});

for (const [what, query] of [
  ['hidden', '?latency=60'],
  ['visible', '?previous=visible&latency=60'],
] as const) {
  test(`twenty switches at any moment, old records ${what}`, async ({ extension, crm }) => {
    const { tab, ids, desk } = await setStage(extension, crm);
    const sidebar = await openRecordOf(tab, crm, ada, query);
    const said = await listenToPill(tab);
    const shown = await listenToSidebar(sidebar);
    const random = seededRandom(7);
    const visited = [ada];
    for (let turn = 0; turn < 20; turn += 1) {
      const next = random.pick(everyone.filter((person) => person !== visited.at(-1)));
      visited.push(next);
      await go(tab, `/people/${next.id}`);
      // Between the switches lies anything from nothing to long enough for an answer.
      await tab.waitForTimeout(random.whole(0, 250));
    }
    const last = visited.at(-1)!;
    await expect(headOf(sidebar)).toHaveText(last.name);
    await pillOfClosed(said, pillOfPerson.get(last)!);
    const names = namesShown(await shown()).filter((name) => name !== null);
    const order = visited.map(({ name }) => name);
    expect(isInOrderOf(names, order), `${names.join(', ')} of ${order.join(', ')}`).toBe(true);
    expect(new Set(names).size).toBeGreaterThan(1);
    expectPillTrue(said);
    for (const leadId of ids.values()) expect(await touchesOf(desk.page, leadId)).toEqual([]);
  });
}

/** The pill keeps its words while the sidebar is open over it: what it said last is what it will say. */
async function pillOfClosed(said: readonly Said[], text: RegExp): Promise<void> {
  await expect
    .poll(() => said.findLast(({ kind }) => kind === 'pill'))
    .toMatchObject({ text: expect.stringMatching(text) });
}
