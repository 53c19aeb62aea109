// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { viewOf } from '../../../lib/crm/generic-list.ts';
import type { Mark, Marks } from '../../../lib/messages/prompt.ts';
import type { AskFromPage } from '../../../lib/overlay/ask.ts';
import { followList } from '../../../lib/overlay/follow-list.ts';
import { knownMarks } from '../../../lib/overlay/known-marks.ts';
import { listMarks } from '../../../lib/overlay/list-marks.ts';
import { type RecordRef, recordKey } from '../../../lib/records/record-ref.ts';

let end: AbortController;
let isHidden: boolean;
let answers: Record<string, Mark>;
let staleAt: number | null;
let watched: Set<Element>;
let tellView: (entries: { target: Element; isIntersecting: boolean }[]) => void;
const asked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  isHidden = false;
  answers = {};
  staleAt = null;
  watched = new Set();
  asked.mockClear();
  history.replaceState(null, '', '/people');
  document.body.replaceChildren();
  Object.defineProperty(window, 'navigation', { configurable: true, value: new EventTarget() });
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => isHidden });
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0));
  vi.stubGlobal('cancelIdleCallback', (id: number) => clearTimeout(id));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: typeof tellView) {
        tellView = told;
      }
      observe = (element: Element): void => void watched.add(element);
      unobserve = (element: Element): void => void watched.delete(element);
    },
  );
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow(checkIn = (): void => undefined): () => void {
  const ask = async (_method: string, { refs }: { refs: RecordRef[] }): Promise<Marks> => {
    asked(refs.map(({ recordId }) => recordId));
    const found = refs.flatMap((ref) => {
      const mark = answers[ref.recordId];
      return mark ? [[recordKey(ref), mark] as const] : [];
    });
    return { marks: Object.fromEntries(found), staleAt };
  };
  const marks = listMarks(() => {
    const host = document.createElement('mark');
    return { host, say: (mark: Mark) => host.setAttribute('says', mark) };
  });
  const known = knownMarks(ask as unknown as AskFromPage);
  return followList({
    reader: { crm: 'generic', viewOf },
    known,
    marks,
    now: () => Date.now(),
    checkIn,
    signal: end.signal,
  });
}

function addRow(id: string): HTMLElement {
  const row = document.createElement('li');
  row.innerHTML = `<a href="/people/${id}">Person ${id}</a>`;
  document.body.append(row);
  return row;
}

/** What is looked for is in view; time goes by. */
async function settle(ms = 1000): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
  if (watched.size > 0) tellView([...watched].map((target) => ({ target, isIntersecting: true })));
  await vi.advanceTimersByTimeAsync(ms);
}

const said = (): (string | null)[] => [...document.querySelectorAll('mark')].map((mark) => mark.getAttribute('says'));

test('marks the rows in view, and asks about no others', async () => {
  answers = { 1: 'due', 2: 'held' };
  for (const id of ['1', '2', '3']) addRow(id);
  follow();
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).not.toHaveBeenCalled();
  tellView([...watched].slice(0, 1).map((target) => ({ target, isIntersecting: true })));
  await vi.advanceTimersByTimeAsync(1000);
  expect(said()).toEqual(['due']);
  await settle();
  expect(said()).toEqual(['due', 'held']);
  expect(asked.mock.calls).toEqual([[['1']], [['2', '3']]]);
});

test('marks rows that come, lets go of those that went, and of a row that is another record’s now', async () => {
  answers = { 1: 'due', 2: 'held' };
  const row = addRow('1');
  follow();
  await settle();
  addRow('2');
  await settle();
  expect(said()).toEqual(['due', 'held']);
  row.querySelector('a')?.setAttribute('href', '/people/3');
  await settle();
  expect(said()).toEqual(['held']);
  row.remove();
  await settle();
  expect(watched.size).toBe(1);
});

test('asks anew when told to, when an answer has gone stale, and when the tab is shown again', async () => {
  answers = { 1: 'later' };
  staleAt = Date.now() + 60_000;
  addRow('1');
  const refresh = follow();
  await settle();
  answers = { 1: 'due' };
  staleAt = null;
  await settle(61_000);
  expect(said()).toEqual(['due']);
  answers = { 1: 'held' };
  refresh();
  await settle();
  expect(said()).toEqual(['held']);
  answers = { 1: 'overdue' };
  window.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(said()).toEqual(['overdue']);
});

test('does nothing while the tab is hidden', async () => {
  answers = { 1: 'due', 2: 'due' };
  addRow('1');
  const refresh = follow();
  await settle();
  isHidden = true;
  window.dispatchEvent(new Event('visibilitychange'));
  await settle();
  asked.mockClear();
  addRow('2');
  refresh();
  await settle(10_000);
  expect(asked).not.toHaveBeenCalled();
  isHidden = false;
  window.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(said()).toEqual(['due', 'due']);
});

test('takes the marks off where a record is shown, and watches nothing there', async () => {
  answers = { 1: 'due' };
  addRow('1');
  follow();
  await settle();
  history.replaceState(null, '', '/people/1');
  window.navigation.dispatchEvent(new Event('currententrychange'));
  await settle();
  expect([said(), watched.size]).toEqual([[], 0]);
  const looks = vi.spyOn(Document.prototype, 'querySelectorAll');
  addRow('2');
  await settle(10_000);
  expect(looks).not.toHaveBeenCalled();
});

test('looks no more than every 150 ms at a page that never rests', async () => {
  addRow('1');
  follow();
  await settle();
  const looks = vi.spyOn(Document.prototype, 'createTreeWalker');
  for (let times = 0; times < 300; times += 1) {
    addRow('9').remove();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(looks.mock.calls.length).toBeGreaterThan(0);
  expect(looks.mock.calls.length).toBeLessThanOrEqual(20);
});

test('leaves nothing on the page once it is over', async () => {
  answers = { 1: 'due' };
  addRow('1');
  let isHere = true;
  const refresh = follow(() => void (isHere || end.abort()));
  await settle();
  expect(said()).toEqual(['due']);
  isHere = false;
  refresh();
  await settle();
  expect(document.body.innerHTML).toBe('<li><a href="/people/1">Person 1</a></li>');
});
