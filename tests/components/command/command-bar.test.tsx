// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { createBarModel, readPauseMs } from '../../../components/command/bar-model.ts';
import { CommandBar } from '../../../components/command/CommandBar.tsx';
import type { CommandPlace } from '../../../components/command/command-place.ts';
import type { CanMeaning, SaidAnswer, Saying } from '../../../lib/messages/said.ts';
import { wholeText } from '../../../lib/time/format.ts';
import { now, words } from '../../lib/words/builders.ts';
import { t } from '../../translate.ts';
import { fakeClock, fakeWorker, settled } from '../queue/queue.ts';

const hostile = '<img src=x onerror=alert(1)>';
const ann = { leadId: 'ann', name: 'Ann Lee', company: hostile, address: '', status: 'new' } as const;
const order = { method: 'addNote', input: { leadId: 'ann', note: hostile } } as const;

const meaning: CanMeaning = {
  kind: 'can',
  will: 'note',
  who: ann,
  parts: [
    { name: 'note', value: { kind: 'words', text: hostile }, from: `note: ${hostile}` },
    { name: 'when', value: { kind: 'at', at: now }, from: 'now' },
    { name: 'know', value: { kind: 'know', know: 'working-day' }, from: '' },
  ],
  deed: { kind: 'order', order },
  isGrave: false,
  following: null,
};

afterEach(() => act(() => render(null, document.body)));

async function shown(answer: (saying: Saying) => SaidAnswer, changes: Partial<CommandPlace> = {}) {
  const clock = fakeClock();
  const worker = fakeWorker({ readCommand: answer });
  const given: unknown[] = [];
  const model = createBarModel({
    ask: worker.ask,
    now: clock.now,
    wait: clock.wait,
    hereId: () => 'ann',
    isBusy: () => false,
    give: (one) => given.push(one),
    whereFor: () => 'here',
    show: () => {},
    trusts: () => true,
    ...changes,
  });
  await act(() => render(<CommandBar model={model} words={words()} hint="hint" />, document.body));
  const say = async (text: string): Promise<void> => {
    const line = input();
    await act(() => {
      line.value = text;
      line.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await act(() => clock.pass(readPauseMs));
    await act(settled);
    await act(() => clock.pass(1000));
  };
  return { say, given, worker };
}

function input(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>('[role=combobox]')!;
}

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(() => void input().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init })));
  await act(settled);
}

describe('the command bar on a screen', () => {
  it('shows who, what and when in full, with the words each came from, and text as text', async () => {
    const { say } = await shown(() => ({ kind: 'understood', meaning }));
    await say('note');
    const said = document.body.textContent;
    expect(said).toContain(t('command.will_note', { name: 'Ann Lee' }));
    expect(said).toContain(hostile);
    expect(said).toContain(wholeText(now, words()));
    expect(said).toContain(t('command.know_working_day'));
    expect(document.querySelector('img')).toBeNull();
    expect([...document.querySelectorAll('q')].map((one) => one.textContent)).toEqual([`note: ${hostile}`, 'now']);
  });

  it('does nothing by a key that is held down', async () => {
    const { say, given } = await shown(() => ({ kind: 'understood', meaning }));
    await say('note');
    await press('Enter', { repeat: true });
    expect(given).toEqual([]);
    await press('Enter');
    expect(given).toEqual([order]);
  });

  it('has the focus again once what was pressed is done and gone', async () => {
    const give: CommandPlace['give'] = (_order, _who, onDone) => onDone(true);
    const { say } = await shown(() => ({ kind: 'understood', meaning }), { give });
    await say('note');
    const doIt = [...document.querySelectorAll('button')].at(-1)!;
    doIt.focus();
    await act(() => doIt.click());
    await act(settled);
    expect(document.activeElement).toBe(input());
  });

  it('does nothing by a key that the rep did not press', async () => {
    const { say, given } = await shown(() => ({ kind: 'understood', meaning }), { trusts: () => false });
    await say('note');
    await press('Enter');
    await act(() => [...document.querySelectorAll('button')].at(-1)!.click());
    expect(given).toEqual([]);
  });

  it('offers those of a name as a list that the arrows walk', async () => {
    const leads = [ann, { ...ann, leadId: 'bob', name: 'Ann Ray' }];
    const which = { kind: 'which', name: 'Ann', leads, hasMore: false } as const;
    const { say, worker } = await shown(() => ({ kind: 'understood', meaning: which }));
    await say('note for Ann: hello');
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelectorAll('[role=option]')).toHaveLength(2);
    await press('ArrowUp');
    expect(input().getAttribute('aria-activedescendant')).toBe(document.querySelectorAll('[role=option]')[1]!.id);
    await press('Enter');
    expect(worker.calls.at(-1)?.input).toMatchObject({ leadId: 'bob' });
  });

  it('keeps what it does not understand, and says what would work', async () => {
    const { say } = await shown(() => ({ kind: 'unknown' }));
    await say('banana');
    expect(input().value).toBe('banana');
    const example = [...document.querySelectorAll('li button')].map((one) => one.textContent);
    expect(example).toHaveLength(3);
    await press('Escape');
    expect(input().value).toBe('');
  });

  it('answers a call for help with sentences of every kind, and puts the one that is pressed into the line', async () => {
    const { say, given } = await shown(() => ({ kind: 'help' }));
    await say('help');
    expect(document.body.textContent).not.toContain(t('command.unknown'));
    const examples = [...document.querySelectorAll<HTMLButtonElement>('li button')];
    expect(examples.length).toBeGreaterThan(10);
    await act(() => examples.at(-1)!.click());
    expect(input().value).toBe(t('command.example_undo'));
    expect(given).toEqual([]);
  });

  it('leaves a list to the workspace, with the words', async () => {
    const { say } = await shown(
      () => ({
        kind: 'understood',
        meaning: { ...meaning, will: 'script', deed: { kind: 'script', leadId: null, scenario: null } },
      }),
      { whereFor: () => 'workspace' },
    );
    await say('show & tell');
    expect(document.querySelector('a')?.getAttribute('href')).toBe('/workspace.html#say=show+%26+tell');
  });
});
