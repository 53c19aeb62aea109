// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from '../../../components/workspace/Workspace.tsx';
import { createWorkspaceModel, type WorkspaceWorld } from '../../../components/workspace/workspace-model.ts';
import type { LeadPage } from '../../../lib/messages/protocol.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { hour, minute, now } from '../../lib/words/builders.ts';
import {
  buttonOf,
  type FakeWorker,
  fakeClock,
  fakeWorker,
  health,
  reminder,
  row,
  settled,
  today,
} from '../queue/queue.ts';
import { noSignIns } from './shown.tsx';

const queue = today({
  overdue: [row('Owen Hughes', -2 * hour)],
  due: [row('Ana Silva', -minute)],
  later: [row('Mark Young', 2 * hour)],
});

function leadPage(from: number, next: string | null): LeadPage {
  const rows = Array.from({ length: 50 }, (_, at) => row(`Lead ${from + at}`, at % 2 ? null : at * hour));
  return { rows, next };
}

function answering(changes: Parameters<typeof fakeWorker>[0] = {}): FakeWorker {
  return fakeWorker({
    findUnsaved: () => [],
    findToday: () => queue,
    findHealth: () => health({ lastCheckedAt: now - 2 * minute, nextDueAt: now + 8 * minute }),
    findLeads: ({ after }) => (after === null ? leadPage(0, '50') : leadPage(50, null)),
    findRules: () => usualRules,
    openRecord: () => ({ kind: 'done' }),
    findConnections: () => [],
    findSites: () => ['https://crm.example.com:8080/*', 'https://*.odoo.com/*'],
    ...changes,
  });
}

async function shown(worker: FakeWorker, changes: Partial<WorkspaceWorld> = {}) {
  const clock = fakeClock();
  const model = createWorkspaceModel({ ...worker, ...clock, ...noSignIns, ...changes });
  await act(() => render(<Workspace model={model} />, document.body));
  await act(settled);
  return { worker, clock };
}

async function press(words: string): Promise<void> {
  await act(() => buttonOf(words).click());
  await act(settled);
}

async function pressKey(key: string, target: EventTarget = document.body): Promise<void> {
  await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  await act(settled);
}

async function type(search: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
  await act(() => {
    box.value = search;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

function opened({ calls }: FakeWorker): readonly unknown[] {
  return calls.filter(({ method }) => method === 'openRecord').map(({ input }) => (input as { leadId: string }).leadId);
}

function searches({ calls }: FakeWorker): readonly unknown[] {
  return calls.filter(({ method }) => method === 'findLeads').map(({ input }) => input);
}

function rowsShown(): readonly Element[] {
  return [...document.querySelectorAll('[data-row]')];
}

afterEach(async () => act(() => render(null, document.body)));

describe('today', () => {
  it('shows the queue with status, due time and reason', async () => {
    await shown(answering());
    expect(rowsShown()).toHaveLength(3);
    expect(buttonOf('Owen Hughes').textContent).toContain('Attempted');
    expect(buttonOf('Mark Young').textContent).toContain('due today 16:30');
  });

  it('opens one due record after another with N, and starts again at the end', async () => {
    const { worker } = await shown(answering());
    await pressKey('n');
    expect(buttonOf('Owen Hughes').getAttribute('aria-current')).toBe('true');
    await pressKey('N');
    await pressKey('n');
    expect(opened(worker)).toEqual(['lead-Owen Hughes', 'lead-Ana Silva', 'lead-Owen Hughes']);
  });

  it.each([
    ['an N with Ctrl', { key: 'n', ctrlKey: true }],
    ['an N held down', { key: 'n', repeat: true }],
    ['another letter', { key: 'm' }],
  ])('leaves %s to others', async (_, init) => {
    const { worker } = await shown(answering());
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
    await act(settled);
    expect(opened(worker)).toEqual([]);
  });

  it('says that nothing is due when only later ones are left', async () => {
    const { worker } = await shown(answering({ findToday: () => today({ later: [row('Mark Young', 2 * hour)] }) }));
    await press('Next');
    await pressKey('n');
    expect(opened(worker)).toEqual([]);
    expect(document.body.textContent).toContain('Nothing is due now.');
  });

  it('says so when a record cannot be opened', async () => {
    await shown(answering({ openRecord: () => Promise.reject(new Error('gone')) }));
    await press('Owen Hughes');
    expect(document.body.textContent).toContain('The page could not be opened. Nothing was changed.');
  });

  it('offers to level out more than twenty overdue, so many a day, and tells it with undo', async () => {
    const many = Array.from({ length: 23 }, (_, at) => row(`Lead ${at}`, -2 * hour));
    const levelled = reason('backlog-levelled', { count: 23, most: 8 });
    const { worker } = await shown(
      answering({
        findToday: () => today({ overdue: many }),
        findRules: () => ({ ...usualRules, dayCap: 8 }),
        levelBacklog: () => ({ kind: 'done', commandId: 'c', says: [levelled], leadId: '', prompt: null }),
      }),
    );
    expect(document.body.textContent).toContain('23 follow-ups are overdue.');
    await press('Level this out');
    expect(document.body.textContent).toContain('spread over 3 days');
    await press('Level it out');
    expect(worker.calls).toContainEqual({ method: 'levelBacklog', input: { perDay: 8, commandId: 'id-1' } });
    expect(document.body.textContent).toContain('Spread 23 overdue touches, at most 8 a day.');
    expect(buttonOf('Undo')).toBeTruthy();
  });

  it('leaves twenty overdue to the rep', async () => {
    const twenty = Array.from({ length: 20 }, (_, at) => row(`Lead ${at}`, -2 * hour));
    await shown(answering({ findToday: () => today({ overdue: twenty }) }));
    expect(() => buttonOf('Level this out')).toThrow('No button');
  });

  it('sends a command that got no answer again, under the same id', async () => {
    const away = { findHealth: () => health({ awayUntilOn: '2026-11-27' }) };
    const { worker } = await shown(answering(away));
    await press('I’m back');
    expect(document.body.textContent).toContain('It is not known whether that was saved.');
    const result = { kind: 'done', commandId: 'c', says: [reason('away-ended')], leadId: '', prompt: null } as const;
    worker.answer({ setAway: () => result });
    await press('Try again');
    const sent = worker.calls.filter(({ method }) => method === 'setAway').map(({ input }) => input);
    expect(sent).toEqual([
      { away: null, commandId: 'id-1' },
      { away: null, commandId: 'id-1' },
    ]);
    expect(document.body.textContent).not.toContain('It is not known whether that was saved.');
  });

  it('opens the touch and the reminder of one lead one after the other', async () => {
    const both = today({ due: [row('Ana Silva', -minute), row('Ana Silva', -minute, { reminder: reminder() })] });
    await shown(answering({ findToday: () => both }));
    await pressKey('n');
    await pressKey('n');
    const current = [...document.querySelectorAll('[data-row]')].map((each) => each.getAttribute('aria-current'));
    expect(current).toEqual([null, 'true']);
  });

  it('answers a burst of news once', async () => {
    const { worker, clock } = await shown(answering());
    worker.answer({ findToday: () => today() });
    const before = worker.calls.filter(({ method }) => method === 'findToday').length;
    for (const leadId of ['a', 'b', 'c']) worker.tell({ news: 'leads', leadIds: [leadId] });
    await act(() => clock.pass(hour / 60 / 60));
    await act(settled);
    expect(worker.calls.filter(({ method }) => method === 'findToday')).toHaveLength(before + 1);
    expect(document.body.textContent).toContain('Nothing is due today');
  });

  it('says what is safe when nobody answers, and tries again', async () => {
    const { worker } = await shown(fakeWorker({}));
    expect(document.body.textContent).toContain('Followthrough did not answer');
    worker.answer({ findToday: () => queue, findHealth: () => health(), findLeads: () => leadPage(0, null) });
    await press('Try again');
    expect(rowsShown()).toHaveLength(3);
  });
});

describe('leads', () => {
  it('shows a page of fifty, and turns pages both ways', async () => {
    const { worker } = await shown(answering());
    await press('Leads');
    expect(rowsShown()).toHaveLength(50);
    await press('Next');
    expect(rowsShown()).toHaveLength(50);
    expect(buttonOf('Lead 99').textContent).toContain('No next step');
    expect(document.querySelector('nav')?.textContent).toContain('Page 2');
    await press('Previous');
    expect(buttonOf('Lead 0').textContent).toContain('due now');
    expect(searches(worker).map((input) => (input as { after: string | null }).after)).toEqual([null, '50', null]);
  });

  it('never mounts more than a page, whatever it is answered', async () => {
    const many = Array.from({ length: 80 }, (_, at) => row(`Lead ${at}`, null));
    await shown(answering({ findLeads: () => ({ rows: many, next: null }) }));
    await press('Leads');
    expect(rowsShown()).toHaveLength(50);
  });

  it('searches once the typing pauses, from the first page', async () => {
    const { worker, clock } = await shown(answering());
    await press('Leads');
    await press('Next');
    for (const typed of ['h', 'hu', 'hughes ']) {
      await type(typed);
      await act(() => clock.pass(150));
    }
    expect(searches(worker)).toHaveLength(2);
    await act(() => clock.pass(50));
    await act(settled);
    expect(searches(worker).at(-1)).toEqual({ search: 'hughes', after: null });
    expect(searches(worker)).toHaveLength(3);
  });

  it('says that nobody was found, and shows all again', async () => {
    const { worker, clock } = await shown(answering());
    await press('Leads');
    worker.answer({ findLeads: ({ search }) => (search ? { rows: [], next: null } : leadPage(0, null)) });
    await type('zz');
    await act(() => clock.pass(200));
    await act(settled);
    expect(document.body.textContent).toContain('No lead has words that begin with “zz”.');
    await press('Show all leads');
    await act(() => clock.pass(200));
    await act(settled);
    expect(rowsShown()).toHaveLength(50);
  });

  it('leaves an N that is typed to the search', async () => {
    const { worker } = await shown(answering());
    await press('Leads');
    await pressKey('n', document.querySelector('input')!);
    expect(opened(worker)).toEqual([]);
  });

  it('says that nobody is followed yet', async () => {
    await shown(answering({ findLeads: () => ({ rows: [], next: null }) }));
    await press('Leads');
    expect(document.body.textContent).toContain('Nobody is followed yet');
  });

  it('keeps its rows when the next page does not come, and tries that page again', async () => {
    const { worker } = await shown(answering());
    await press('Leads');
    worker.answer({ findLeads: () => Promise.reject(new Error('gone')) });
    await press('Next');
    expect(document.body.textContent).toContain('This list may be out of date');
    expect(rowsShown()).toHaveLength(50);
    worker.answer({ findLeads: () => leadPage(50, null) });
    await press('Try again');
    expect(buttonOf('Lead 50')).toBeTruthy();
  });
});

describe('settings', () => {
  const settings = (): string => document.querySelector('footer')?.textContent ?? '';

  it('say whether reminders work, when they were last seen to and when the next is due', async () => {
    await shown(answering());
    expect(settings()).toContain('Reminders are on');
    expect(settings()).toContain('last checked 2 min ago · next due in 8 min');
  });

  it('do not place the last look in the future', async () => {
    await shown(answering({ findHealth: () => health({ lastCheckedAt: now + 300 }) }));
    expect(settings()).toContain('last checked now');
  });

  it('say when reminders are off and nothing was ever checked', async () => {
    const off = health({ notifications: 'denied', lastCheckedAt: null, nextDueAt: null });
    await shown(answering({ findHealth: () => off }));
    expect(settings()).toContain('Reminders are off');
    expect(settings()).toContain('not checked yet · nothing planned');
  });

  it('say so when they cannot be looked up', async () => {
    await shown(answering({ findHealth: () => Promise.reject(new Error('gone')) }));
    expect(settings()).toContain('Not all of this could be looked up. Nothing is lost.');
  });
});
