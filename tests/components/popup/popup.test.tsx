// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createPopupModel, type PopupWorld } from '../../../components/popup/popup-model.ts';
import type { Site } from '../../../lib/messages/protocol.ts';
import { hour, minute } from '../../lib/words/builders.ts';
import { buttonOf, type FakeWorker, fakeClock, fakeWorker, health, row, settled, today } from '../queue/queue.ts';

const queue = today({
  overdue: [row('Owen Hughes', -2 * hour)],
  due: [row('Ana Silva', -minute, { url: null })],
  later: [row('Mark Young', 2 * minute)],
});

const site: Site = { origin: 'https://crm.example.com', crm: 'espocrm', isAllowed: false };

interface Shown {
  readonly worker: FakeWorker;
  readonly clock: ReturnType<typeof fakeClock>;
  readonly done: string[];
}

async function shown(worker: FakeWorker, changes: Partial<PopupWorld> = {}): Promise<Shown> {
  const clock = fakeClock();
  const done: string[] = [];
  const world: PopupWorld = {
    ...worker,
    ...clock,
    findActiveTab: async () => ({ id: 7, url: 'https://crm.example.com/#Lead/view/1' }),
    requestOrigin: async (origin) => done.push(`requested ${origin}`) > 0,
    hintAccess: async () => {},
    openWorkspace: async () => void done.push('workspace'),
    close: () => void done.push('closed'),
    ...changes,
  };
  await act(() => render(<Popup model={createPopupModel(world)} />, document.body));
  await act(settled);
  return { worker, clock, done };
}

function answering(changes: Parameters<typeof fakeWorker>[0] = {}): FakeWorker {
  return fakeWorker({ findToday: () => queue, findHealth: () => health(), findSite: () => site, ...changes });
}

async function press(words: string): Promise<void> {
  await act(() => buttonOf(words).click());
  await act(settled);
}

afterEach(() => render(null, document.body));

describe('the popup', () => {
  it('says in one line how many logs need the rep, and goes to them; nothing while none does', async () => {
    const counts = { waiting: 1, needsRep: 2 };
    const views: unknown[] = [];
    const worker = answering({ findOutbox: () => ({ lines: [], next: null, ...counts }) });
    await shown(worker, { openWorkspace: async (view) => void views.push(view) });
    await press('2 logs need you');
    expect(views).toEqual(['outbox']);
    counts.needsRep = 0;
    await act(() => worker.tell({ news: 'outbox' }));
    await act(settled);
    expect(document.body.textContent).not.toContain('need you');
  });

  it('opens the badge up: overdue, due now, later today, each with when and why', async () => {
    await shown(answering());
    expect([...document.querySelectorAll('h2')].map((title) => title.textContent)).toEqual([
      'Overdue 1',
      'Due now 1',
      'Later today 1',
      'Follow up on crm.example.com?',
    ]);
    expect(buttonOf('Owen Hughes').textContent).toContain('2 h overdue');
    expect(buttonOf('Owen Hughes').textContent).toContain('Last call: no answer. This is try 2 of 3');
  });

  it('opens a record and closes itself', async () => {
    const { worker, done } = await shown(answering({ openRecord: () => ({ kind: 'done' }) }));
    await press('Owen Hughes');
    expect(worker.calls.at(-1)).toEqual({ method: 'openRecord', input: { leadId: 'lead-Owen Hughes' } });
    expect(done).toEqual(['closed']);
  });

  it('says so when a record cannot be opened, and stays', async () => {
    const { done } = await shown(answering());
    await press('Owen Hughes');
    expect(document.body.textContent).toContain('The page could not be opened. Nothing was changed.');
    expect(done).toEqual([]);
  });

  it('does not try to open a lead without a page', async () => {
    const { worker } = await shown(answering());
    await press('Ana Silva');
    expect(buttonOf('Ana Silva').textContent).toContain('No page is known for this lead');
    expect(worker.calls.map(({ method }) => method)).not.toContain('openRecord');
  });

  it('moves a row up when its time comes', async () => {
    const { clock } = await shown(answering());
    await act(() => clock.pass(2 * minute));
    await act(settled);
    expect(document.body.textContent).not.toContain('Later today');
    expect(buttonOf('Mark Young').textContent).toContain('due now');
  });

  it('asks again when leads change, and no more once it is closed', async () => {
    const { worker } = await shown(answering());
    worker.answer({ findToday: () => today() });
    await act(() => worker.tell({ news: 'leads', leadIds: ['lead-Owen Hughes'] }));
    await act(settled);
    expect(document.body.textContent).toContain('Nothing is due today');
    const asked = worker.calls.length;
    await act(() => render(null, document.body));
    worker.tell({ news: 'leads', leadIds: [] });
    expect(worker.calls).toHaveLength(asked);
  });

  it('walks along the rows of all groups with the arrow keys, from the first row on', async () => {
    await shown(answering());
    expect(document.activeElement).toBe(buttonOf('Owen Hughes'));
    const walk = (key: string): void => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    };
    walk('ArrowDown');
    walk('ArrowDown');
    expect(document.activeElement).toBe(buttonOf('Mark Young'));
    walk('ArrowDown');
    expect(document.activeElement).toBe(buttonOf('Mark Young'));
    walk('Home');
    expect(document.activeElement).toBe(buttonOf('Owen Hughes'));
  });

  it('says that it is reading until the answer is here', async () => {
    await shown(answering({ findToday: () => new Promise(() => {}) }));
    expect(document.querySelector('output')?.textContent).toBe('Reading…');
  });

  it('says what is safe when nobody answers, and tries again', async () => {
    const { worker } = await shown(fakeWorker({}));
    expect(document.body.textContent).toContain('Followthrough did not answer');
    expect(document.body.textContent).toContain('Nothing is lost');
    worker.answer({ findToday: () => queue, findHealth: () => health() });
    await press('Try again');
    expect(buttonOf('Owen Hughes').textContent).toContain('2 h overdue');
    expect(document.body.textContent).not.toContain('did not answer');
  });

  it('keeps the list it has when a later answer fails', async () => {
    const { worker } = await shown(answering());
    worker.answer({ findToday: () => Promise.reject(new Error('gone')) });
    await act(() => worker.tell({ news: 'leads', leadIds: [] }));
    await act(settled);
    expect(document.body.textContent).toContain('This list may be out of date');
    expect(buttonOf('Owen Hughes').textContent).toContain('2 h overdue');
  });

  it('warns when reminders cannot be shown, and when the data is gone', async () => {
    await shown(answering({ findHealth: () => health({ notifications: 'denied', database: 'lost' }) }));
    expect(document.body.textContent).toContain('Reminders cannot be shown');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Your follow-ups are gone');
  });

  it('says that rows were set aside, and until when the rep is away', async () => {
    await shown(answering({ findHealth: () => health({ quarantined: 2, awayUntilOn: '2026-11-27' }) }));
    expect(document.body.textContent).toContain('2 stored rows could not be read');
    expect(document.body.textContent).toContain('You are away until Friday');
  });

  it('opens the workspace', async () => {
    const { done } = await shown(answering());
    await press('Workspace');
    expect(done).toEqual(['workspace', 'closed']);
  });
});

describe('the site of the tab', () => {
  it('is asked for straight from the click, before anything else happens', async () => {
    const order: string[] = [];
    const worker = answering({ allowSite: () => ({ ...site, isAllowed: true }) });
    await shown(worker, { requestOrigin: async (origin) => order.push(origin) > 0 });
    buttonOf('Allow this site').click();
    expect(order).toEqual(['https://crm.example.com']);
    await act(settled);
    expect(worker.calls).toContainEqual({ method: 'allowSite', input: { origin: site.origin, tabId: 7 } });
    expect(document.body.textContent).toContain('Reading crm.example.com');
  });

  it('is not read when the rep says no', async () => {
    const hinted: number[] = [];
    const { worker } = await shown(answering({ findSite: () => ({ ...site, crm: 'generic' }) }), {
      requestOrigin: async () => false,
      hintAccess: async (tabId) => void hinted.push(tabId),
    });
    expect(hinted).toEqual([]);
    await press('Allow this site');
    expect(hinted, 'the offer stays in the toolbar').toEqual([7]);
    expect(document.body.textContent).toContain('Not allowed, so nothing is read there.');
    expect(worker.calls.map(({ method }) => method)).not.toContain('allowSite');
  });

  it('stays on offer in the toolbar when it is of a CRM we know and the popup is closed undecided', async () => {
    const hinted: number[] = [];
    const hintAccess = async (tabId: number) => void hinted.push(tabId);
    await shown(answering({ findSite: () => ({ ...site, crm: 'hubspot' }) }), { hintAccess });
    expect(hinted).toEqual([7]);
  });

  it('can be stopped, and says so when Chrome keeps the permission', async () => {
    const allowed = { ...site, isAllowed: true };
    const { worker } = await shown(answering({ findSite: () => allowed, forgetSite: () => ({ kind: 'done' }) }));
    await press('Stop');
    expect(document.body.textContent).toContain('Chrome did not take the permission back');
    worker.answer({ findSite: () => site });
    await press('Stop');
    expect(buttonOf('Allow this site').getAttribute('aria-disabled')).toBeNull();
    expect(document.body.textContent).not.toContain('did not take');
  });

  it.each([
    ['Chrome fails', { requestOrigin: () => Promise.reject(new Error('no gesture')) }],
    ['the worker fails', {}],
  ])('says that nothing is read when %s', async (_, changes) => {
    await shown(answering(), changes);
    await press('Allow this site');
    expect(document.body.textContent).toContain('Chrome did not grant it. Nothing is read there. Try again.');
  });

  it('is left out on pages that are no sites', async () => {
    await shown(answering({ findSite: () => null }));
    expect(document.querySelector('footer')).toBeNull();
  });

  it('can be asked for again when nobody answered', async () => {
    const { worker } = await shown(answering({ findSite: () => Promise.reject(new Error('gone')) }));
    expect(document.querySelector('footer')?.textContent).toContain('It is not known whether this site is read.');
    worker.answer({ findSite: () => site });
    await press('Try again');
    expect(buttonOf('Allow this site')).toBeTruthy();
  });
});
