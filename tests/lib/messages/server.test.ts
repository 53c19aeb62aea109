import { describe, expect, it } from 'vitest';
import type { Call } from '../../../lib/messages/protocol.ts';
import { answer, type Caller, type Handlers } from '../../../lib/messages/server.ts';

const calls: Array<{ method: string; caller: Caller }> = [];
const reports: string[] = [];
const border = {
  extensionId: 'ours',
  extensionOrigin: 'chrome-extension://ours',
  handlers: new Proxy({} as Handlers, {
    get: (_target, method) => async (_input: unknown, caller: Caller) => {
      calls.push({ method: String(method), caller });
      return { kind: 'done' };
    },
  }),
  report: (what: string) => void reports.push(what),
};

const page = {
  id: 'ours',
  origin: 'https://crm.example',
  url: 'https://crm.example/a',
  frameId: 0,
  tab: { id: 7 } as never,
};
const screen = { id: 'ours', origin: 'chrome-extension://ours', url: 'chrome-extension://ours/sidebar.html' };

const ask = (followthrough: string, input: unknown = {}): Call => ({ followthrough, input }) as Call;
const log = {
  commandId: '019b8f3e-0000-7000-8000-000000000000',
  leadId: 'a',
  touchId: 'b',
  channel: 'call',
  outcome: 'connected',
  contact: '',
  note: '',
  nextAt: null,
};

const used = { id: 'script-voicemail', scenario: 'voicemail', objections: [], branch: null };
const many = Array.from({ length: 13 }, (_, at) => `objection ${at}`);

describe('the border of the worker', () => {
  it('answers a screen, and a page about its own tab', async () => {
    expect(await answer(border, ask('findToday'), screen)).toMatchObject({ ok: true });
    expect(await answer(border, ask('findPlace'), page)).toMatchObject({ ok: true });
    expect(calls.at(-1)).toMatchObject({ method: 'findPlace', caller: { tabId: 7, origin: 'https://crm.example' } });
  });

  it.each([
    ['a page that gives a command', ask('logOutcome', log), page],
    ['a page that reads the queue', ask('findToday'), page],
    ['a screen that speaks for a page', ask('showView', { view: { kind: 'list' } }), screen],
    ['a frame inside a page', ask('findPlace'), { ...page, frameId: 3 }],
    ['another extension', ask('findToday'), { ...screen, id: 'theirs' }],
    ['a page with a look-alike origin', ask('findToday'), { ...page, origin: 'https://chrome-extension.ours' }],
  ])('refuses %s', async (_what, call, sender) => {
    const before = calls.length;
    expect(await answer(border, call, sender)).toMatchObject({ ok: false });
    expect(calls).toHaveLength(before);
    expect(reports.length).toBeGreaterThan(0);
  });

  it.each([
    ['no argument', 'logOutcome', undefined],
    ['an outcome there is none of', 'logOutcome', { ...log, outcome: '__proto__' }],
    ['a command id that is none', 'logOutcome', { ...log, commandId: 'x' }],
    ['a note beyond all bounds', 'logOutcome', { ...log, note: 'x'.repeat(30_000) }],
    ['a time that is none', 'logOutcome', { ...log, nextAt: Number.NaN }],
    ['a script of no scenario', 'logOutcome', { ...log, script: { ...used, scenario: 'sales' } }],
    ['a script with more objections than any talk', 'logOutcome', { ...log, script: { ...used, objections: many } }],
    ['a script with an endless branch', 'logOutcome', { ...log, script: { ...used, branch: 'x'.repeat(201) } }],
    ['a script for a URL', 'allowSite', { origin: 'javascript:alert(1)', tabId: null }],
  ])('refuses %s, and says where', async (_what, method, input) => {
    const reply = await answer(border, ask(method, input), screen);
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining(`${method}:`) });
  });

  it('hands on only what the method knows of', async () => {
    const handlers = {
      ...border.handlers,
      saveDraft: async (input: unknown) => ({ kind: 'done', input }),
    } as unknown as Handlers;
    const reply = await answer(
      { ...border, handlers },
      ask('saveDraft', { draftKey: 'a', text: 'b', more: 1 }),
      screen,
    );
    expect(reply).toEqual({ ok: true, answer: { kind: 'done', input: { draftKey: 'a', text: 'b' } } });
  });

  it('passes a failure on as words', async () => {
    const handlers = { ...border.handlers, findToday: () => Promise.reject(new Error('disk gone')) } as Handlers;
    expect(await answer({ ...border, handlers }, ask('findToday'), screen)).toEqual({ ok: false, error: 'disk gone' });
  });
});
