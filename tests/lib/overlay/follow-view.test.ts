// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PagePill } from '../../../lib/messages/prompt.ts';
import type { AskFromPage } from '../../../lib/overlay/ask.ts';
import { followView, neutralPill } from '../../../lib/overlay/follow-view.ts';
import type { PageReading, PageView } from '../../../lib/records/page-reading.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';

type Answered = (pill: PagePill | null | undefined) => Promise<void>;

let end = new AbortController();
let now = 0;

beforeEach(() => {
  end = new AbortController();
  now = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => false });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function record(recordId: string, name = 'Owen Hughes'): PageView {
  const reading: PageReading = {
    ref: { crm: 'espocrm', host: 'crm.example.com', tenant: '', objectType: 'Lead', recordId },
    url: `https://crm.example.com/#Lead/view/${recordId}`,
    objectKind: 'person',
    name: { value: name, source: 'heading', confidence: 2 },
    emails: [],
    phones: [],
    company: null,
    jobTitle: null,
    address: null,
    stage: null,
    owner: null,
    doNotCall: null,
  };
  return { kind: 'record', reading };
}

function keyOf(recordId: string): string {
  const view = record(recordId);
  return view.kind === 'record' ? recordKey(view.reading.ref) : '';
}

function pill(text: string, staleAt: number | null = null): PagePill {
  return { tone: 'due', icon: 'M1 1', text, staleAt };
}

function start() {
  const asked: PageView[] = [];
  const answers: Answered[] = [];
  const drawn: (PagePill | null)[] = [];
  const ask = ((_method: string, { view }: { view: PageView }) => {
    asked.push(view);
    return new Promise((resolve) => {
      answers.push(async (answer) => {
        resolve(answer);
        await Promise.resolve();
        await Promise.resolve();
      });
    });
  }) as unknown as AskFromPage;
  const follower = followView({ ask, draw: (state) => drawn.push(state), now: () => now, signal: end.signal });
  return { ...follower, asked, answers, drawn };
}

function pass(ms: number): void {
  now += ms;
  vi.advanceTimersByTime(ms);
}

test('tells a new view once, and draws the answer', async () => {
  const { see, asked, answers, drawn } = start();
  see(record('1'));
  see(record('1'));
  expect(asked).toEqual([record('1')]);
  await answers[0]?.(pill('Call · due now'));
  expect(drawn.at(-1)).toEqual(pill('Call · due now'));
});

test('the last record’s words go the moment another is seen', async () => {
  const { see, answers, drawn } = start();
  see(record('1'));
  await answers[0]?.(pill('Call · due now'));
  see(record('2'));
  expect(drawn.at(-1)).toEqual(neutralPill);
});

test('the words stay while a field of the same record changes', async () => {
  const { see, asked, answers, drawn } = start();
  see(record('1'));
  await answers[0]?.(pill('Call · due now'));
  see(record('1', 'Owen R. Hughes'));
  expect(asked).toHaveLength(2);
  expect(drawn.at(-1)).toEqual(pill('Call · due now'));
});

test('an answer for an older view is dropped, in whatever order answers come', async () => {
  const { see, answers, drawn } = start();
  see(record('1'));
  see(record('2'));
  await answers[1]?.(pill('second'));
  await answers[0]?.(pill('first'));
  expect(drawn.at(-1)).toEqual(pill('second'));
});

test.each([
  [{ kind: 'list' }, null],
  [{ kind: 'other' }, null],
  [{ kind: 'settling', ref: { crm: 'odoo', host: 'o', tenant: '', objectType: 'a', recordId: '1' } }, neutralPill],
] as const)('no words of an answer are shown on %o', async (view, expected) => {
  const { see, answers, drawn } = start();
  see(record('1'));
  await answers[0]?.(pill('Call · due now'));
  see(view);
  await answers[1]?.(pill('No record here'));
  expect(drawn.at(-1)).toEqual(expected);
});

test('without an answer it stays neutral and asks again after 1, 2 and 4 seconds, then no more', async () => {
  const { see, asked, answers, drawn } = start();
  see(record('1'));
  for (const wait of [1000, 2000, 4000]) {
    const count = asked.length;
    await answers.at(-1)?.(undefined);
    expect(drawn.at(-1)).toEqual(neutralPill);
    pass(wait - 1);
    expect(asked).toHaveLength(count);
    pass(1);
    expect(asked).toHaveLength(count + 1);
  }
  await answers.at(-1)?.(undefined);
  pass(600_000);
  expect(asked).toHaveLength(4);
});

test('asks again when the words have gone stale', async () => {
  const { see, asked, answers, drawn } = start();
  see(record('1'));
  await answers[0]?.(pill('due in 1 min', 60_000));
  pass(59_000);
  expect(asked).toHaveLength(1);
  pass(1000);
  expect(asked).toHaveLength(2);
  await answers[1]?.(pill('due now'));
  expect(drawn.at(-1)).toEqual(pill('due now'));
});

test('words that are stale as they come do not make it ask without end', async () => {
  const { see, asked, answers } = start();
  now = 5000;
  see(record('1'));
  await answers[0]?.(pill('due now', 1));
  expect(asked).toHaveLength(1);
  pass(999);
  expect(asked).toHaveLength(1);
});

test('news is drawn for the record whose answer came, and is newer than an answer under way', async () => {
  const { see, hear, answers, drawn } = start();
  see(record('1'));
  hear(keyOf('1'), pill('too early'));
  expect(drawn.at(-1)).toEqual(neutralPill);
  await answers[0]?.(pill('Call · due now'));
  see(record('1', 'Owen R. Hughes'));
  hear(keyOf('1'), pill('Call · due Thu'));
  await answers[1]?.(pill('Call · due now'));
  expect(drawn.at(-1)).toEqual(pill('Call · due Thu'));
});

test('news of the record that was shown before is not drawn on this one', async () => {
  const { see, hear, answers, drawn } = start();
  see(record('1'));
  await answers[0]?.(pill('of the first'));
  see(record('2'));
  await answers[1]?.(pill('of the second'));
  hear(keyOf('1'), pill('of the first, late'));
  expect(drawn.at(-1)).toEqual(pill('of the second'));
});

test('draws nothing after the end', async () => {
  const { see, answers, drawn } = start();
  see(record('1'));
  const before = drawn.length;
  end.abort();
  await answers[0]?.(pill('late'));
  expect(drawn).toHaveLength(before);
});
