// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark, Marks } from '../../../../lib/messages/prompt.ts';
import type { AskFromPage } from '../../../../lib/overlay/ask.ts';
import { knownMarks } from '../../../../lib/overlay/known-marks.ts';
import { listMarks } from '../../../../lib/overlay/list-marks.ts';
import { followRows } from '../../../../lib/overlay/mail/follow-rows.ts';
import { viewOf } from '../../../../lib/overlay/mail/mail-adapter.ts';
import { type RecordRef, recordKey } from '../../../../lib/records/record-ref.ts';
import { mailboxPage, rep } from '../../../sample-mail/mailbox.ts';

const ada = 'ada@beck.example';
const at = Date.UTC(2026, 10, 20, 9);
let end: AbortController;
let asked: string[][];
let told: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  asked = [];
  told = [];
  vi.stubGlobal('location', { href: 'https://mail.google.com/mail/u/0/#inbox' });
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0));
  vi.stubGlobal('cancelIdleCallback', (id: number) => clearTimeout(id));
  Object.defineProperty(window, 'navigation', { configurable: true, value: new EventTarget() });
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = new DOMParser()
    .parseFromString(
      mailboxPage(
        [ada, 'bo@lind.example'].map((from, index) => ({
          word: `FMfcgzQXmanymany000${index}`,
          subject: 'Hello',
          isUnread: true,
          messages: [{ from, name: 'Somebody', to: rep, at: at + index * 1000, text: 'Yes' }],
        })),
      ),
      'text/html',
    )
    .querySelector('#list')!.outerHTML;
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function follow(): () => void {
  const ask = async (method: string, input: { refs: RecordRef[] }): Promise<Marks | { kind: 'done' }> => {
    if (method === 'showMail') {
      told.push(input);
      return { kind: 'done' };
    }
    asked.push(input.refs.map(({ recordId }) => recordId));
    const followed = input.refs
      .filter(({ recordId }) => recordId === ada)
      .map((ref) => [recordKey(ref), 'due'] as const);
    return { marks: Object.fromEntries(followed), staleAt: null };
  };
  const given = ask as unknown as AskFromPage;
  const marks = listMarks(() => {
    const host = document.createElement('mark');
    return { host, say: (mark: Mark) => host.setAttribute('says', mark) };
  });
  const reader = { crm: 'gmail', viewOf } as const;
  const { signal } = end;
  return followRows({ reader, known: knownMarks(given), marks, now: () => at, checkIn: () => {}, signal }, given);
}

const marked = (): (string | null)[] =>
  [...document.querySelectorAll('tr')].map((row) => row.querySelector('mark')?.getAttribute('says') ?? null);

test('marks the rows of those who are followed, and tells what came in from them', async () => {
  follow();
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toEqual([[ada, 'bo@lind.example']]);
  expect(marked()).toEqual(['due', null]);
  expect(told).toMatchObject([{ messages: [{ from: ada }] }]);
});

test.each(['sent', 'scheduled', 'drafts'])('in #%s it marks, and tells nothing', async (route) => {
  vi.stubGlobal('location', { href: `https://mail.google.com/mail/u/0/#${route}` });
  follow();
  await vi.advanceTimersByTimeAsync(500);
  expect(marked()).toEqual(['due', null]);
  expect(told).toEqual([]);
});

test('a mailbox that never rests is looked at less and less often, and each person asked about once', async () => {
  const rows = vi.spyOn(Document.prototype, 'querySelectorAll');
  follow();
  const looks = async (ms: number): Promise<number> => {
    rows.mockClear();
    for (let passed = 0; passed < ms; passed += 10) {
      document.body.dataset['turn'] = String(passed);
      document.querySelector('.time')!.replaceChildren(String(passed));
      await vi.advanceTimersByTimeAsync(10);
    }
    return rows.mock.calls.filter(([selector]) => selector.includes('data-legacy-last-message-id')).length;
  };
  await looks(5000);
  expect(await looks(6000)).toBeLessThanOrEqual(4);
  window.navigation.dispatchEvent(new Event('currententrychange'));
  expect(await looks(1000)).toBeGreaterThanOrEqual(2);
  expect(asked).toHaveLength(1);
});

test('takes its marks off when it ends', async () => {
  follow();
  await vi.advanceTimersByTimeAsync(500);
  end.abort();
  expect(marked()).toEqual([null, null]);
});

test('a new row of somebody followed is marked without a navigation', async () => {
  follow();
  await vi.advanceTimersByTimeAsync(500);
  const [first, second] = document.querySelectorAll('tr');
  const copy = first!.cloneNode(true) as Element;
  copy.querySelector('mark')?.remove();
  second!.after(copy);
  await vi.advanceTimersByTimeAsync(3000);
  expect(marked()).toEqual(['due', null, 'due']);
});
