import type { Frame, Page } from '@playwright/test';
import { samePressMs, strayPressMs } from '../../components/sidebar/orders.ts';
import { newId } from '../../lib/messages/new-id.ts';
import type { Sequence } from '../../lib/sequences/sequence.ts';
import { pillOf } from '../closed-shadow.ts';
import { killWorker, type RunningExtension } from '../extension.ts';
import { demoSequence } from '../sample-crm/demo.ts';
import { people } from '../sample-crm/people.ts';
import type { Person } from '../sample-crm/person.ts';
import { seededRandom } from '../sample-crm/random.ts';
import type { SampleCrm } from '../sample-crm/server.ts';
import { t } from '../translate.ts';
import type { Desk } from './desk.ts';
import { ask, expect, openSidebar, test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { outcomeButton, press } from './rep.ts';
import { listenToPill, listenToSidebar, type Said } from './said.ts';
import { go, openSettledDesk, promptOf, seedLead, touchesOf } from './seed.ts';

test.use({ launch: atMidday });

/** Four people whose pills say four different things. */
const [ada, ben, cleo, dan] = people.slice(20, 24) as [Person, Person, Person, Person];
const everyone = [ada, ben, cleo, dan];
const pillOfPerson = new Map([
  [ada, /^Call · due now$/],
  [ben, /^No next step$/],
  [cleo, /^Call · due in \d+ min$/],
  [dan, /^Not followed yet$/],
]);

interface Stage {
  readonly desk: Desk;
  readonly tab: Page;
  readonly ids: ReadonlyMap<Person, string>;
}

/** So many calls that no test comes to the end of them: whoever is called has the same outcomes to choose from. */
function manyCalls(now: number): Sequence {
  const sequence = demoSequence(now);
  const [first] = sequence.steps;
  const steps = Array.from({ length: 40 }, (_, index) => ({ ...first!, id: `call-${index}`, title: `Call ${index}` }));
  return { ...sequence, id: 'many-calls', name: 'Many calls', steps, maxTouches: 100, maxAgeDays: 365 };
}

/** Ada's call is due now, Ben is followed without a sequence, Cleo's call is due later, and nobody follows Dan. */
async function setStage(extension: RunningExtension, crm: SampleCrm): Promise<Stage> {
  const desk = await openSettledDesk(extension);
  const sequence = manyCalls(Date.now());
  await ask(desk.page, 'saveSequence', { commandId: newId(Date.now()), sequence, move: 'none' });
  const first = await seedLead(desk.page, { crm, person: ada, sequenceId: sequence.id });
  const second = await seedLead(desk.page, { crm, person: ben, sequenceId: null });
  const third = await seedLead(desk.page, { crm, person: cleo, sequenceId: sequence.id, dueInMs: 45 * 60_000 });
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

/** The one button that follows whoever is on show. */
function startButton(sidebar: Frame) {
  const words = [t('sidebar.start'), t('sidebar.follow_only')];
  return sidebar.getByRole('button', { name: new RegExp(`^(${words.join('|')})`) });
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
  await expect(sidebar.getByLabel(t('sidebar.name'), { exact: true })).toHaveValue(dan.name);
  await expect(sidebar.getByLabel(t('sidebar.email'), { exact: true })).toHaveValue(dan.emails[0]!);
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

    await press(startButton(sidebar));
    await expect(sidebar.getByRole('heading', { name: t('sidebar.how_did_it_go') })).toBeVisible();
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
  await expect(startButton(sidebar)).toBeVisible();
  const fresh = people[40]!;
  await go(tab, `/people/${fresh.id}`);
  await expect(sidebar.getByText(t('sidebar.settling'))).toBeVisible();
  await expect(tab.getByRole('heading', { level: 1, name: dan.name })).toBeVisible();
  await expect(startButton(sidebar)).toHaveCount(0);
  await expect(headOf(sidebar)).toHaveText(fresh.name);
});

/** The rep goes from record to record, and what one part of the screen says meanwhile is listened to. */
interface Journey {
  readonly tab: Page;
  /** Waits until this part of the screen shows whom the rep went to last. */
  readonly arrive: (person: Person) => Promise<void>;
  /** Fails if it has said anything of one person at another's record. */
  readonly expectTrue: (visited: readonly Person[]) => Promise<void>;
}

async function throughSidebar({ tab }: Stage, crm: SampleCrm, query: string): Promise<Journey> {
  const sidebar = await openRecordOf(tab, crm, ada, query);
  const shown = await listenToSidebar(sidebar);
  return {
    tab,
    arrive: (person) => expect(headOf(sidebar)).toHaveText(person.name),
    expectTrue: async (visited) => {
      const names = namesShown(await shown()).filter((name) => name !== null);
      const order = visited.map(({ name }) => name);
      expect(isInOrderOf(names, order), `${names.join(', ')} of ${order.join(', ')}`).toBe(true);
      expect(new Set(names).size).toBeGreaterThan(1);
    },
  };
}

async function throughPill({ tab }: Stage, crm: SampleCrm, query: string): Promise<Journey> {
  await tab.goto(`${crm.url}/people/${ada.id}${query}`);
  await pillOf(tab, { says: pillOfPerson.get(ada)! });
  const said = await listenToPill(tab);
  return {
    tab,
    arrive: async (person) => void (await pillOf(tab, { says: pillOfPerson.get(person)! })),
    expectTrue: async () => {
      expectPillTrue(said);
      expect(new Set(said.filter(({ kind }) => kind === 'pill')).size).toBeGreaterThan(2);
    },
  };
}

const parts = { sidebar: throughSidebar, pill: throughPill };

for (const part of ['sidebar', 'pill'] as const) {
  test(`the ${part}, there and back before the first answer came`, async ({ extension, crm }) => {
    const stage = await setStage(extension, crm);
    const { tab, arrive, expectTrue } = await parts[part](stage, crm, '?latency=400');
    await go(tab, `/people/${cleo.id}`);
    await go(tab, `/people/${ada.id}`);
    await arrive(ada);
    await go(tab, `/people/${cleo.id}`);
    await arrive(cleo);
    await expectTrue([ada, cleo, ada, cleo]);
  });

  for (const [what, query] of [
    ['hidden', '?latency=60'],
    ['visible', '?previous=visible&latency=60'],
  ] as const) {
    test(`the ${part}, twenty switches at any moment, old records ${what}`, async ({ extension, crm }) => {
      const stage = await setStage(extension, crm);
      const { tab, arrive, expectTrue } = await parts[part](stage, crm, query);
      const random = seededRandom(7);
      const visited = [ada];
      for (let turn = 0; turn < 20; turn += 1) {
        const next = random.pick(everyone.filter((person) => person !== visited.at(-1)));
        visited.push(next);
        await go(tab, `/people/${next.id}`);
        // Between the switches lies anything from nothing to long enough for an answer.
        await tab.waitForTimeout(random.whole(0, 250));
      }
      await arrive(visited.at(-1)!);
      await expectTrue(visited);
    });
  }

  test(`the ${part}, the worker ended before it can answer, at every switch`, async ({ extension, crm }) => {
    const stage = await setStage(extension, crm);
    const kill = () => killWorker(extension.context, extension.extensionId);
    const { tab, arrive, expectTrue } = await parts[part](stage, crm, '?latency=30');
    const visited = [ada, ben, ada, cleo, dan, cleo];
    for (const [turn, person] of visited.slice(1).entries()) {
      // Before the switch, at once after it, and while its answer is being made.
      if (turn % 3 === 0) await kill();
      const arrived = tab.waitForResponse(/\/api\/people\//).catch(() => null);
      await go(tab, `/people/${person.id}`);
      if (turn % 3 === 2) await arrived;
      if (turn % 3 !== 0) await kill();
      await arrive(person);
    }
    await expectTrue(visited);
  });
}

declare global {
  interface Window {
    __presses?: { name: string; shownForMs: number }[];
  }
}

/** Notes whose name is on the screen at each press, and for how long it has been, before the sidebar hears of it. */
async function notePresses(sidebar: Frame) {
  await sidebar.evaluate(() => {
    const presses: { name: string; shownForMs: number }[] = [];
    window.__presses = presses;
    const nameNow = (): string => document.querySelector('h1')?.textContent ?? '';
    let shown = { name: nameNow(), at: performance.now() };
    new MutationObserver(() => {
      if (nameNow() && nameNow() !== shown.name) shown = { name: nameNow(), at: performance.now() };
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    const note = (): void =>
      void presses.push({ name: nameNow(), shownForMs: nameNow() ? performance.now() - shown.at : 0 });
    window.addEventListener('click', note, { capture: true });
  });
  return () => sidebar.evaluate(() => window.__presses ?? []);
}

test('what is pressed at the moment of a switch is logged for whom the rep had in view, or for nobody', async ({
  extension,
  crm,
}) => {
  test.slow();
  const { tab, ids, desk } = await setStage(extension, crm);
  const sidebar = await openRecordOf(tab, crm, ada, '?latency=20');
  const presses = await notePresses(sidebar);
  const counts = async (): Promise<ReadonlyMap<string, number>> =>
    new Map(
      await Promise.all(
        [ada, cleo].map(async (each) => [each.name, (await touchesOf(desk.page, ids.get(each)!)).length] as const),
      ),
    );
  const seen = { logged: 0, stray: 0 };
  for (let turn = 0; turn < 16; turn += 1) {
    const [from, to] = turn % 2 === 0 ? [ada, cleo] : [cleo, ada];
    await expect(headOf(sidebar)).toHaveText(from.name);
    // What is chosen now is what the rep had time to see.
    await tab.waitForTimeout(samePressMs);
    const [before, pressed] = [await counts(), (await presses()).length];
    const box = await outcomeButton(sidebar, 'no_answer').boundingBox();
    const pressThere = async (): Promise<void> => {
      await tab.waitForTimeout(turn * 15);
      await tab.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
    };
    await Promise.all([go(tab, `/people/${to.id}`), pressThere()]);
    await expect(headOf(sidebar)).toHaveText(to.name);
    await expect(sidebar.getByText(t('sidebar.logging'))).toHaveCount(0);
    const [made] = (await presses()).slice(pressed);
    const after = await counts();
    const grown = [...after].filter(([name, count]) => count > before.get(name)!).map(([name]) => name);
    const isStray = made === undefined || made.shownForMs < strayPressMs - 50;
    expect([[], isStray ? null : [made.name]], `${JSON.stringify(made)}, ${from.name} to ${to.name}`).toContainEqual(
      grown,
    );
    seen.logged += grown.length;
    seen.stray += isStray ? 1 : 0;
  }
  expect(seen.logged, 'some presses were in time').toBeGreaterThan(0);
  expect(seen.stray, 'some presses came as the screen changed').toBeGreaterThan(0);
});
