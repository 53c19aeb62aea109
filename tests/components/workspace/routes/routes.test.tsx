// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { RoutePart } from '../../../../components/workspace/routes/RoutePart.tsx';
import { strayPressMs } from '../../../../components/workspace/routes/routes-model.ts';
import {
  createWorkspaceModel,
  type WorkspaceModel,
  type WorkspaceWorld,
} from '../../../../components/workspace/workspace-model.ts';
import type { Route } from '../../../../lib/messages/routes.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { hour, now, words } from '../../../lib/words/builders.ts';
import { t } from '../../../translate.ts';
import { buttonOf, fakeClock, fakeWorker, settled } from '../../queue/queue.ts';
import { done, inputsOf, noSignIns, pass, press, pressNamed, type ShownWorkspace, said, takeDown } from '../shown.tsx';
import { doneStop, route, stop } from './builders.ts';

afterEach(takeDown);

/** The part alone, over a worker that gives this route, and long enough ago that a press is meant. */
async function shownRoute(first: Route): Promise<ShownWorkspace & { readonly model: WorkspaceModel }> {
  const worker = fakeWorker({
    findRoute: () => first,
    keepRoute: () => ({ kind: 'done' }),
    logOutcome: () => done(reason('logged-outcome', { outcome: 'connected', channel: 'door-knock' })),
    saveDraft: () => ({ kind: 'done' }),
    undo: () => done(),
    findSites: () => [],
  });
  const clock = fakeClock();
  const world = { ...worker, ...clock, ...noSignIns } as unknown as WorkspaceWorld;
  const model = createWorkspaceModel(world);
  await act(() => render(<RoutePart model={model} words={words()} />, document.body));
  await act(settled);
  const shown = { worker, clock, model };
  await pass(shown, strayPressMs);
  return shown;
}

const gone = (): Promise<never> => Promise.reject(new Error('The worker is gone'));
const three = (): Route => route([stop('Ann'), stop('Bob'), stop('Cy')]);
const order = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-stop]')].map(({ dataset }) =>
    dataset['stop']!.replace('touch-', ''),
  );
const outcomes = (name: string): readonly HTMLButtonElement[] => [
  ...document.querySelectorAll<HTMLButtonElement>(`fieldset[aria-label="${t('routes.how', { name })}"] button`),
];

async function chooseDay(on: string): Promise<void> {
  const date = document.querySelector<HTMLInputElement>('input[type="date"]')!;
  await act(() => {
    date.value = on;
    date.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await act(settled);
}

const noteBox = (name: string): HTMLTextAreaElement => document.querySelector(`[data-stop="touch-${name}"] textarea`)!;

async function typeNote(name: string, text: string): Promise<void> {
  await act(() => {
    noteBox(name).value = text;
    noteBox(name).dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(settled);
}

async function key(name: string, pressed: string): Promise<void> {
  const handle = document.querySelector<HTMLElement>(`[data-handle="touch-${name}"]`)!;
  await act(() => void handle.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true })));
}

describe('the list of doors', () => {
  it('stands under the streets and says what it goes by', async () => {
    const box = stop('Cy', { place: { kind: 'unplaced', because: 'box' } });
    const even = stop('Bob', {
      place: { kind: 'street', street: 'Elm Street', town: 'Leeds', postcode: '', side: 'even' },
    });
    await shownRoute(route([stop('Ann'), even, box]));
    expect([...document.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Elm Street · Leeds · odd side',
      'Elm Street · Leeds · even side',
      t('routes.unplaced_box'),
    ]);
    expect(said()).toContain(t('routes.by_street'));
  });

  it('only links to the map: nothing is asked until a link is pressed, and the page is not named', async () => {
    await shownRoute(three());
    const maps = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="google.com/maps"]')];
    expect(maps).toHaveLength(4);
    expect(maps.every(({ rel, target }) => rel === 'noreferrer' && target === '_blank')).toBe(true);
  });

  it('says why nobody may knock now, and still takes what happened', async () => {
    const permission = { ...stop('Ann').permission, allowed: false, nextAllowedAt: now + 12 * hour };
    await shownRoute(route([stop('Ann', { permission: { ...permission, why: [reason('do-not-contact')] } })]));
    expect(said()).toContain(t('reason.do_not_contact'));
    expect(outcomes('Ann').length).toBeGreaterThan(0);
  });

  it.each([
    ['Knock', 'Door knock: Knock'],
    ['Door knock at once', 'Door knock at once'],
    ['', 'Door knock'],
  ])('says what to do, and the way of it once: %j', async (title, says) => {
    await shownRoute(route([stop('Ann', { title })]));
    const lines = [...document.querySelectorAll('[data-stop] p > span')].map(({ textContent }) => textContent);
    expect(lines).toEqual([says]);
  });

  it('says who makes a visit that was handed over', async () => {
    await shownRoute(route([stop('Ann', { handedTo: 'Jo' })]));
    expect(said()).toContain(t('routes.handed_to', { to: 'Jo' }));
  });

  it('has no outcomes for somebody whom nobody may call on, nor on a day to come', async () => {
    const never = { ...stop('Ann').permission, allowed: false, nextAllowedAt: null };
    await shownRoute(route([stop('Ann', { permission: never })]));
    expect([said().includes(t('routes.never')), outcomes('Ann')]).toEqual([true, []]);
    await takeDown();
    await shownRoute(route([stop('Bob')], { on: '2026-11-23' }));
    expect(outcomes('Bob')).toEqual([]);
  });

  it('says so when there are none', async () => {
    await shownRoute(route([]));
    expect(said()).toContain(t('routes.empty_today'));
  });

  it('keeps what it showed when the worker does not answer, and says that it may be old', async () => {
    const shown = await shownRoute(three());
    shown.worker.answer({ findRoute: gone });
    await chooseDay('2026-11-24');
    expect([order(), said().includes(t('queue.old'))]).toEqual([['Ann', 'Bob', 'Cy'], true]);
  });
});

describe('an outcome', () => {
  it('is logged in one tap, with the note, and the stop goes at once', async () => {
    const shown = await shownRoute(route([stop('Ann', { draft: 'Ring twice' }), stop('Bob')]));
    await act(() => outcomes('Ann')[0]!.click());
    await act(settled);
    expect(inputsOf(shown, 'logOutcome')).toEqual([
      expect.objectContaining({
        leadId: 'lead-Ann',
        touchId: 'touch-Ann',
        channel: 'door-knock',
        outcome: 'connected',
        contact: 'Ann, 1 Elm Street, Leeds',
        note: 'Ring twice',
        nextAt: null,
      }),
    ]);
  });

  it('is not logged for the next door by the second tap of two', async () => {
    const shown = await shownRoute(route([stop('Ann'), stop('Bob')]));
    const button = outcomes('Ann')[0]!;
    await act(() => {
      button.click();
      button.click();
    });
    await act(settled);
    await act(() => outcomes('Bob')[0]!.click());
    await act(settled);
    expect(inputsOf(shown, 'logOutcome').map(({ leadId }) => leadId)).toEqual(['lead-Ann']);
    await pass(shown, strayPressMs);
    await act(() => outcomes('Bob')[0]!.click());
    await act(settled);
    expect(inputsOf(shown, 'logOutcome').map(({ leadId }) => leadId)).toEqual(['lead-Ann', 'lead-Bob']);
  });

  it('is not brought back by an answer from before it', async () => {
    const before = route([stop('Ann'), stop('Bob')]);
    const shown = await shownRoute(before);
    const slow = Promise.withResolvers<Route>();
    shown.worker.answer({ findRoute: () => slow.promise });
    await act(() => shown.model.routes.refresh());
    await act(() => outcomes('Ann')[0]!.click());
    await act(settled);
    shown.worker.answer({ findRoute: () => new Promise(() => {}) });
    await act(() => shown.model.routes.refresh());
    await act(() => slow.resolve(before));
    await act(settled);
    expect(order()).toEqual(['Bob']);
  });

  it('stays on the list of what was done today, and can be taken back there', async () => {
    const shown = await shownRoute(
      route([], { done: [doneStop(), doneStop({ commandId: 'done-2', canUndo: false })] }),
    );
    expect(said()).toContain(t('routes.done', { count: 2 }));
    await press(t('routes.undo'));
    expect(inputsOf(shown, 'undo')).toEqual([expect.objectContaining({ undoneCommandId: 'done-1' })]);
    expect(() => buttonOf(t('outcome.connected'))).toThrow();
  });
});

describe('a note at the door', () => {
  it('is kept as it is typed, its lines too, and goes with the log once it is', async () => {
    const shown = await shownRoute(route([stop('Ann', { draft: 'Ring twice\nDog' })]));
    expect(noteBox('Ann').value).toBe('Ring twice\nDog');
    await typeNote('Ann', 'Ring twice\nDog is gone');
    const kept = { draftKey: 'lead:lead-Ann', text: 'Ring twice\nDog is gone' };
    expect(inputsOf(shown, 'saveDraft')).toEqual([kept]);
    await act(() => outcomes('Ann')[0]!.click());
    await act(settled);
    expect(inputsOf(shown, 'logOutcome')).toEqual([expect.objectContaining({ note: kept.text })]);
  });

  it('is the one typed last, here or elsewhere', async () => {
    const shown = await shownRoute(route([stop('Ann')]));
    await typeNote('Ann', 'Dog');
    shown.worker.answer({ findRoute: () => route([stop('Ann', { draft: 'Dog, and typed in the sidebar' })]) });
    await act(() => shown.model.routes.refresh());
    await act(settled);
    expect(noteBox('Ann').value).toBe('Dog, and typed in the sidebar');
  });

  it('stays in its box when it cannot be kept', async () => {
    const shown = await shownRoute(route([stop('Ann')]));
    shown.worker.answer({ saveDraft: gone });
    await typeNote('Ann', 'Dog');
    await act(() => shown.model.routes.refresh());
    await act(settled);
    expect(noteBox('Ann').value).toBe('Dog');
  });
});

describe("the rep's own order", () => {
  it('is made with the arrow keys or two buttons, shown at once, and kept when the keys rest', async () => {
    const shown = await shownRoute(three());
    await key('Cy', 'ArrowUp');
    await key('Cy', 'Home');
    await pressNamed(t('routes.down', { name: 'Ann' }));
    expect(order()).toEqual(['Cy', 'Bob', 'Ann']);
    expect([said().includes(t('routes.own_order')), inputsOf(shown, 'keepRoute')]).toEqual([true, []]);
    await pass(shown, 300);
    expect(inputsOf(shown, 'keepRoute')).toEqual([
      { on: '2026-11-22', touchIds: ['touch-Cy', 'touch-Bob', 'touch-Ann'] },
    ]);
  });

  it('says so when it could not be kept', async () => {
    const shown = await shownRoute(three());
    shown.worker.answer({ keepRoute: gone });
    await key('Ann', 'End');
    await pass(shown, 300);
    expect([order(), said().includes(t('routes.unkept'))]).toEqual([['Bob', 'Cy', 'Ann'], true]);
  });

  it('is nothing to another day', async () => {
    const shown = await shownRoute(three());
    shown.worker.answer({ keepRoute: gone, findRoute: () => route([stop('Dee'), stop('Eve')], { on: '2026-11-24' }) });
    await key('Ann', 'End');
    await pass(shown, 300);
    await chooseDay('2026-11-24');
    expect(said()).not.toContain(t('routes.unkept'));
    expect(said()).toContain(t('routes.by_street'));
  });

  it('gives way to the streets again', async () => {
    const shown = await shownRoute(route([stop('Ann')], { isOwnOrder: true }));
    await press(t('routes.sort'));
    await pass(shown, 300);
    expect(inputsOf(shown, 'keepRoute')).toEqual([{ on: '2026-11-22', touchIds: null }]);
  });
});
