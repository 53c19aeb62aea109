import { describe, expect, it } from 'vitest';
import { type BarModel, createBarModel, readPauseMs } from '../../../components/command/bar-model.ts';
import type { CommandPlace } from '../../../components/command/command-place.ts';
import type { CanMeaning, SaidAnswer, SaidOrder, Saying } from '../../../lib/messages/said.ts';
import { type FakeClock, type FakeWorker, fakeClock, fakeWorker, settled } from '../queue/queue.ts';

const skip: SaidOrder = { method: 'skipTouch', input: { leadId: 'ann', touchId: 'one', because: '' } };
const archive: SaidOrder = {
  method: 'archiveLead',
  input: { leadId: 'ann', because: '', list: '', revisitOn: null },
};

function can(order: SaidOrder, changes: Partial<CanMeaning> = {}): CanMeaning {
  const deed = { kind: 'order', order } as const;
  return { kind: 'can', will: 'skip', who: null, parts: [], deed, isGrave: false, following: null, ...changes };
}

function understood(meaning: CanMeaning): SaidAnswer {
  return { kind: 'understood', meaning };
}

interface Bar {
  readonly model: BarModel;
  readonly clock: FakeClock;
  readonly worker: FakeWorker;
  readonly given: SaidOrder[];
  /** Ends the order that was given last. */
  readonly end: (isDone: boolean) => void;
  readonly shown: unknown[];
}

function bar(answer: (saying: Saying) => SaidAnswer | Promise<SaidAnswer>, changes: Partial<CommandPlace> = {}): Bar {
  const clock = fakeClock();
  const worker = fakeWorker({ readCommand: answer });
  const given: SaidOrder[] = [];
  const shown: unknown[] = [];
  const ends: ((isDone: boolean) => void)[] = [];
  const place: CommandPlace = {
    ask: worker.ask,
    now: clock.now,
    wait: clock.wait,
    hereId: () => 'ann',
    isBusy: () => false,
    give: (order, _about, onEnd) => {
      given.push(order);
      ends.push(onEnd);
    },
    whereFor: () => 'here',
    show: (deed) => shown.push(deed),
    trusts: () => true,
    ...changes,
  };
  return { model: createBarModel(place), clock, worker, given, shown, end: (isDone) => ends.at(-1)?.(isDone) };
}

async function say({ model, clock }: Bar, text: string): Promise<void> {
  model.type(text);
  clock.pass(readPauseMs);
  await settled();
  clock.pass(1000);
}

describe('the command bar', () => {
  it('reads a sentence once the typing pauses, and does nothing by reading it', async () => {
    const one = bar(() => understood(can(skip)));
    await say(one, 'skip');
    expect(one.model.reading.value).toMatchObject({ kind: 'read' });
    expect(one.given).toEqual([]);
  });

  it('reads at once on Enter, and does it on the next', async () => {
    const one = bar(() => understood(can(skip)));
    one.model.type('skip');
    one.model.enter();
    await settled();
    one.model.enter();
    expect(one.given).toEqual([]);
    one.clock.pass(300);
    one.model.enter();
    expect(one.given).toEqual([skip]);
  });

  it('asks twice for what is grave, and anew for other words', async () => {
    const one = bar(() => understood(can(archive, { isGrave: true })));
    await say(one, 'archive');
    one.model.enter();
    expect(one.model.reading.value).toMatchObject({ isArmed: true });
    await say(one, 'archive Ann');
    expect(one.model.reading.value).toMatchObject({ isArmed: false });
    one.model.enter();
    one.clock.pass(200);
    one.model.enter();
    expect(one.given).toEqual([]);
    one.clock.pass(200);
    one.model.enter();
    expect(one.given).toEqual([archive]);
  });

  it('never does what an older text said', async () => {
    const answers: ((answer: SaidAnswer) => void)[] = [];
    const one = bar(() => new Promise<SaidAnswer>((resolve) => answers.push(resolve)));
    await say(one, 'archive');
    await say(one, 'note: hello');
    answers[0]?.(understood(can(archive)));
    await settled();
    one.clock.pass(1000);
    expect(one.model.reading.value).toEqual({ kind: 'asking' });
    expect(one.given).toEqual([]);
  });

  it('lets go of what it read about another lead', async () => {
    let here = 'ann';
    const one = bar(() => understood(can(skip)), { hereId: () => here });
    await say(one, 'skip');
    here = 'bob';
    one.model.type('skip ');
    expect(one.model.reading.value).toEqual({ kind: 'asking' });
    one.model.press();
    expect(one.given).toEqual([]);
  });

  it('never takes a choice that the arrows are not on', async () => {
    const one = bar(({ option }) =>
      option === null ? { kind: 'unsure', options: [can(skip), can(archive)] } : understood(can(archive)),
    );
    await say(one, 'end it');
    one.model.enter();
    expect(one.worker.calls).toHaveLength(1);
    one.model.walk(-1);
    one.model.enter();
    await settled();
    expect(one.worker.calls.at(-1)?.input).toMatchObject({ option: 1 });
    one.clock.pass(300);
    one.model.enter();
    expect(one.given).toEqual([archive]);
  });

  it('asks with the lead that was chosen', async () => {
    const ann = { leadId: 'ann', name: 'Ann', company: '', address: '', status: 'new' } as const;
    const which = { kind: 'which', name: 'Ann', leads: [ann], hasMore: false } as const;
    const one = bar(() => ({ kind: 'understood', meaning: which }));
    await say(one, 'skip Ann');
    one.model.choose(0);
    await settled();
    expect(one.worker.calls.at(-1)?.input).toMatchObject({ text: 'skip Ann', leadId: 'ann' });
  });

  it('is empty once it was done, and keeps the words when it was refused', async () => {
    const one = bar(() => understood(can(skip)));
    await say(one, 'skip');
    one.model.press();
    one.end(false);
    await settled();
    expect(one.model.text.value).toBe('skip');
    one.clock.pass(300);
    one.model.press();
    one.end(true);
    expect(one.model.text.value).toBe('');
  });

  it('keeps what was typed anew while it was done', async () => {
    const one = bar(() => understood(can(skip, { following: can(archive) })));
    await say(one, 'skip and archive');
    one.model.press();
    one.model.type('call Bob');
    one.end(true);
    expect(one.model.text.value).toBe('call Bob');
    expect(one.model.reading.value).toEqual({ kind: 'asking' });
  });

  it('shows the second thing a sentence asks for, and does it by a press of its own', async () => {
    const one = bar(() => understood(can(skip, { following: can(archive, { isGrave: true }) })));
    await say(one, 'skip and archive');
    one.model.press();
    one.end(true);
    expect(one.model.text.value).toBe('');
    expect(one.model.reading.value).toMatchObject({ answer: { meaning: { deed: { order: archive } } } });
    one.model.press();
    expect(one.given).toEqual([skip]);
    one.clock.pass(300);
    one.model.press();
    one.clock.pass(300);
    one.model.press();
    expect(one.given).toEqual([skip, archive]);
  });

  it('never does the first thing twice where the second is refused or dropped', async () => {
    const one = bar(() => understood(can(skip, { following: can(archive) })));
    await say(one, 'skip and archive');
    one.model.press();
    one.end(true);
    one.clock.pass(300);
    one.model.press();
    one.end(false);
    await settled();
    expect(one.model.reading.value).toMatchObject({ answer: { meaning: { deed: { order: archive } } } });
    one.model.clear();
    expect(one.model.reading.value).toEqual({ kind: 'none' });
    one.clock.pass(1000);
    one.model.enter();
    expect(one.given).toEqual([skip, archive]);
  });

  it('reads the same words anew when they are typed again, and asks twice again', async () => {
    const one = bar(() => understood(can(archive, { isGrave: true })));
    await say(one, 'archive');
    one.model.press();
    one.model.type('archive A');
    one.model.type('archive');
    expect(one.model.reading.value).toEqual({ kind: 'asking' });
    one.clock.pass(readPauseMs);
    await settled();
    expect(one.model.reading.value).toMatchObject({ isArmed: false });
    expect(one.given).toEqual([]);
  });

  it('asks with as much of a text as shows that it is too long', async () => {
    const one = bar(() => ({ kind: 'unknown' }));
    await say(one, `${'x '.repeat(2500)}`);
    expect(one.model.text.value).toHaveLength(5000);
    expect(one.worker.calls.at(-1)?.input).toMatchObject({ text: expect.stringMatching(/^.{501}$/) });
  });

  it('gives no order while another one is under way', async () => {
    const one = bar(() => understood(can(skip)), { isBusy: () => true });
    await say(one, 'skip');
    one.model.press();
    expect(one.given).toEqual([]);
  });

  it('says that no answer came, and reads again', async () => {
    let hasFailed = false;
    const one = bar(() => {
      if (hasFailed) return understood(can(skip));
      hasFailed = true;
      throw new Error('gone');
    });
    await say(one, 'skip');
    expect(one.model.reading.value).toEqual({ kind: 'failed' });
    one.model.enter();
    await settled();
    expect(one.model.reading.value).toMatchObject({ kind: 'read' });
  });

  it('never shows an answer under another sentence than the one that asked', async () => {
    const deed = { kind: 'find', leadId: 'ann' } as const;
    let open = (): void => {};
    const opening = new Promise<{ kind: 'done' }>((resolve) => (open = () => resolve({ kind: 'done' })));
    const { worker } = bar(() => understood(can(skip, { will: 'find', deed })));
    const ask = ((method, input) =>
      method === 'openRecord' ? opening : worker.ask(method, input)) as typeof worker.ask;
    const one = bar(() => understood(can(skip)), { ask });
    await say(one, 'find Ann');
    one.model.press();
    expect(one.model.told.value).toEqual({ kind: 'asking' });
    one.model.type('skip');
    open();
    await settled();
    expect(one.model.told.value).toBeNull();
  });

  it('shows a list where it stands', async () => {
    const deed = { kind: 'script', leadId: null, scenario: null } as const;
    const one = bar(() => understood(can(skip, { will: 'script', deed })));
    await say(one, 'show script');
    one.model.press();
    expect(one.shown).toEqual([deed]);
  });
});
