// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPage } from '../../../lib/overlay/follow-page.ts';
import type { Overlay } from '../../../lib/overlay/show-overlay.ts';
import type { ReadFields } from '../../../lib/records/page-reading.ts';
import type { SiteAdapter } from '../../../lib/records/site-adapter.ts';

let end = new AbortController();

beforeEach(() => {
  end = new AbortController();
  Object.defineProperty(window, 'navigation', { configurable: true, value: new EventTarget() });
  Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => false });
});
afterEach(() => end.abort());

const ref = { crm: 'generic', host: 'crm.example.com', tenant: '', objectType: 'lead', recordId: '1' } as const;
const fields: ReadFields = {
  objectKind: 'person',
  name: null,
  emails: [],
  phones: [],
  company: null,
  jobTitle: null,
  address: null,
  stage: null,
  owner: null,
  doNotCall: null,
};

function adapter(changes: Partial<SiteAdapter> = {}): SiteAdapter {
  return {
    crm: 'generic',
    viewOf: () => ({ kind: 'record', ref }),
    findRecord: (_url, page) => ({ root: page.body, ref }),
    readFields: () => fields,
    ...changes,
  };
}

function start(changes: Partial<Overlay> = {}, isHere = true) {
  const hears: ((message: unknown) => void)[] = [];
  const onMessage = {
    addListener: (hear: (message: unknown) => void) => hears.push(hear),
    removeListener: (hear: (message: unknown) => void) => hears.splice(hears.indexOf(hear), 1),
  };
  const browser = { runtime: { onMessage } } as unknown as Overlay['browser'];
  const ask = vi.fn(async (_method: string, _input: unknown) => ({ kind: 'done' }));
  const surface = { say: vi.fn(), yieldToDialogs: vi.fn(), command: vi.fn(), adopt: vi.fn(), bidFarewell: vi.fn() };
  const leave = vi.fn(() => end.abort());
  const retire = vi.fn(() => end.abort());
  const presence = { ask: ask as never, surface, isHere: () => isHere, leave, retire, signal: end.signal };
  const follow = (): void => followPage({ adapter: adapter(), browser, now: () => 0, ...changes }, presence);
  return {
    ask,
    surface,
    leave,
    retire,
    follow,
    tell: (message: unknown) => hears.forEach((hear) => hear(message)),
    hears,
  };
}

test('tells the worker the record that is read', () => {
  const { ask, follow } = start();
  follow();
  expect(ask).toHaveBeenCalledWith('showView', {
    view: { kind: 'record', reading: { ref, url: location.href, ...fields } },
  });
});

test('a reader that throws leaves no record behind, and is not silenced', () => {
  const throwing = (): never => {
    throw new Error('odd page');
  };
  const { ask, follow } = start({ adapter: adapter({ readFields: throwing }) });
  expect(follow).toThrow('odd page');
  expect(ask).toHaveBeenCalledWith('showView', { view: { kind: 'other' } });
});

test('does as the sidebar wants of the frame, and heeds nothing else', () => {
  const { surface, follow, tell } = start();
  follow();
  for (const noise of [null, 'frame', { frame: 'toggle' }, { news: 'leads', leadIds: [] }]) tell(noise);
  expect(surface.command).not.toHaveBeenCalled();
  tell({ news: 'frame', frame: 'left' });
  expect(surface.command).toHaveBeenCalledWith('left');
});

test('an orphan reads nothing and leaves', () => {
  const { ask, leave, follow } = start({}, false);
  follow();
  expect(leave).toHaveBeenCalledOnce();
  expect(ask).not.toHaveBeenCalled();
});

test('hears nothing after the end', () => {
  const { follow, hears } = start();
  follow();
  end.abort();
  expect(hears).toEqual([]);
});

test('a site that the rep no longer allows is left without a trace', () => {
  const { retire, follow, tell, hears } = start();
  follow();
  tell({ news: 'leave' });
  expect(retire).toHaveBeenCalledOnce();
  expect(hears).toEqual([]);
});
