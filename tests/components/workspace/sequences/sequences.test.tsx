// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { EditDiff, EditDiffRow } from '../../../../lib/messages/workspace.ts';
import { presets } from '../../../../lib/sequences/presets/presets.ts';
import type { Sequence } from '../../../../lib/sequences/sequence.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { day, now } from '../../../lib/words/builders.ts';
import { t } from '../../../translate.ts';
import { buttonOf } from '../../queue/queue.ts';
import {
  choose,
  done,
  field,
  fill,
  inputsOf,
  pass,
  press,
  pressNamed,
  type ShownWorkspace,
  said,
  shownWorkspace,
  takeDown,
  tick,
} from '../shown.tsx';
import { call, card, sequence } from './sequences.ts';

const own = sequence([call('First'), call('Second'), call('Third')]);
const saved = reason('runs-moved', { sequence: own.name, version: 4, count: 2 });

function moving(name: string, changes: Partial<EditDiffRow> = {}): EditDiffRow {
  const times = { oldAt: now + day, newAt: now + 3 * day };
  return {
    leadId: name,
    name,
    company: '',
    kind: 'moves',
    oldStep: 'Second',
    newStep: 'Second',
    ...times,
    why: [],
    ...changes,
  };
}

const diff: EditDiff = {
  problems: [],
  rows: [moving('Ana Silva'), moving('Owen Hughes', { kind: 'ends', newAt: null })],
  count: 2,
};

function opened(one: Sequence = own, answers: Parameters<typeof shownWorkspace>[1] = {}): Promise<ShownWorkspace> {
  return shownWorkspace('sequences', {
    findSequences: () => [card({ ...one, stepCount: one.steps.length, channels: ['call'], inFlight: 2 })],
    findSequence: () => one,
    findEditDiff: () => diff,
    saveSequence: () => done(saved),
    ...answers,
  });
}

async function edited(answers: Parameters<typeof shownWorkspace>[1] = {}): Promise<ShownWorkspace> {
  const shown = await opened(own, answers);
  await press(own.name);
  await press('Edit');
  return shown;
}

function savedIn(shown: ShownWorkspace): Sequence {
  const [sent] = inputsOf(shown, 'saveSequence');
  if (!sent) throw new Error('Nothing was saved');
  return sent.sequence as Sequence;
}

function stepAt(at: number): Element {
  const found = document.querySelectorAll('form ol > li')[at];
  if (!found) throw new Error(`No step ${at}`);
  return found;
}

afterEach(takeDown);

describe('the list of sequences', () => {
  it('shows the rep’s own before the presets, with who is under way and whom they suit', async () => {
    const suits = { temperatures: ['hot', 'warm'], sources: ['referral', 'my fair'], statuses: [] } as const;
    await shownWorkspace('sequences', {
      findSequences: () => [card({ id: 'p', name: 'A preset', origin: 'preset', suits }), card({ inFlight: 7 })],
    });
    const cards = [...document.querySelectorAll('[data-row]')].map(({ textContent }) => textContent);
    expect(cards[0]).toContain('Three calls7 under way');
    expect(cards[1]).toContain('Suits: Hot or Warm · From: Referral or my fair');
  });

  it('walks from card to card with the arrows', async () => {
    await shownWorkspace('sequences', { findSequences: () => [card(), card({ id: 'b', name: 'Other' })] });
    buttonOf('Three calls').focus();
    buttonOf('Three calls').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement?.textContent).toContain('Other');
  });

  it('says what is safe when nobody answers', async () => {
    await shownWorkspace('sequences', { findSequences: () => Promise.reject(new Error('gone')) });
    expect(said()).toContain('Followthrough did not answer');
  });
});

describe('one sequence', () => {
  it('shows its days, what outcomes lead to, what stops it and where it ends', async () => {
    await opened();
    await press(own.name);
    expect(said()).toContain('Day 2');
    expect(said()).toContain('1 day after the start');
    expect(said()).toContain('Explicit nostops the sequence');
    expect(said()).toContain('They opted outstopsalways');
    expect(said()).toContain('After 5 touches');
    await press('All sequences');
    expect(document.querySelectorAll('[data-row]')).toHaveLength(1);
  });

  it('says so when it is gone', async () => {
    await opened(own, { findSequence: () => null });
    await press(own.name);
    expect(said()).toContain('This sequence is no longer there');
  });

  it.each(presets.map((preset) => [preset.name, preset] as const))(
    'has words for all of %s, and for its form',
    async (_, preset) => {
      await opened(preset, { findEditDiff: () => ({ problems: [], rows: [], count: 0 }) });
      await press(preset.name);
      expect(said()).toContain(preset.goal);
      await press('Make my own copy');
      expect(document.querySelectorAll('form ol > li')).toHaveLength(preset.steps.length);
      expect(said()).not.toContain('Mend');
    },
  );
});

describe('the editor', () => {
  it('saves the next version of a sequence of the rep’s own, moves all, and offers undo', async () => {
    const shown = await edited({ undo: () => done() });
    await fill('Name', 'Four calls');
    await press('Save');
    expect(inputsOf(shown, 'saveSequence')[0]).toMatchObject({
      commandId: 'id-2',
      sequence: { id: 'own-1', version: 4, name: 'Four calls', origin: 'own' },
      move: 'all',
    });
    expect(said()).toContain('Version 4 of Three calls saved. Leads moved to it: 2.');
    await press('Undo');
    expect(inputsOf(shown, 'undo')[0]).toMatchObject({ undoneCommandId: 'done-1' });
  });

  it('saves a preset as a copy of the rep’s own, under a new id', async () => {
    const preset = sequence([call('First')], { id: 'preset-x', origin: 'preset', name: 'A preset' });
    const shown = await opened(preset);
    await press('A preset');
    expect(() => buttonOf('Edit')).toThrow('No button');
    await press('Make my own copy');
    expect(said()).toContain('Presets stay as they are.');
    await press('Save');
    expect(inputsOf(shown, 'saveSequence')[0]?.sequence).toMatchObject({
      id: 'id-1',
      version: 1,
      name: 'A preset (my copy)',
      origin: 'own',
    });
  });

  it('shows whom saving would move, from when to when, once the typing pauses', async () => {
    const shown = await edited();
    expect(inputsOf(shown, 'findEditDiff')).toHaveLength(0);
    await pass(shown, 250);
    const rows = [...document.querySelectorAll('table tbody tr')].map(({ textContent }) => textContent);
    expect(rows).toEqual(['Ana Silvatomorrow 14:30, SecondWed 14:30, Second', 'Owen Hughestomorrow 14:30, Secondends']);
    for (const amount of ['2', '22', '222']) {
      await fill('Wait', amount, stepAt(1));
      await pass(shown, 100);
    }
    expect(said()).toContain('Working it out again');
    await pass(shown, 250);
    expect(inputsOf(shown, 'findEditDiff')).toHaveLength(2);
    expect(said()).not.toContain('Working it out again');
  });

  it('moves those that are ticked', async () => {
    const shown = await edited();
    await pass(shown, 250);
    await tick('Those I tick');
    await tick('Owen Hughes');
    await press('Save');
    expect(inputsOf(shown, 'saveSequence')[0]?.move).toEqual(['Owen Hughes']);
  });

  it('adds, moves and removes steps', async () => {
    const shown = await edited();
    await pressNamed('Move up: Third');
    await pressNamed('Remove: First');
    await press('Add a step');
    await press('Reminder');
    await press('Save');
    const { steps } = savedIn(shown);
    expect(steps.map(({ title }) => title)).toEqual(['Third', 'Second', 'Remind me']);
  });

  it('keeps the focus on the button that moved its step', async () => {
    await edited();
    const button = document.querySelector<HTMLElement>('[title="Move up: Third"]');
    await pressNamed('Move up: Third');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement).toBe(button);
    expect(stepAt(1).contains(button)).toBe(true);
  });

  it('sets all that a touch can be', async () => {
    const shown = await edited();
    const step = stepAt(1);
    await fill('Title', 'Write', step);
    await choose('Channel', 'email', step);
    await choose('Comes', 'due', step);
    await fill('Wait', '2', step);
    await choose('Unit', 'weeks', step);
    await fill('At', '08:30', step);
    await choose('Counting', 'working', step);
    await fill('Subject', 'Hello', step);
    await fill('Words to use', 'How are you?', step);
    await tick('Text', step);
    await tick('Comes more than once', step);
    await fill('Times in all', '3', step);
    await choose('If it is not made', 'skip', step);
    await choose('They replied', 'finish', step);
    await choose('Bounced', 'pause', step);
    await press('Save');
    const { steps } = savedIn(shown);
    expect(steps[1]).toMatchObject({
      title: 'Write',
      channel: 'email',
      delay: { from: 'due', amount: 2, unit: 'weeks', at: '08:30', days: 'working' },
      text: { subject: 'Hello', body: 'How are you?' },
      fallbacks: ['sms'],
      repeat: { times: 3 },
      late: { kind: 'skip', after: { amount: 3, unit: 'days' } },
      verbs: { replied: { kind: 'finish', result: 'goal' }, bounced: { kind: 'pause', forDays: 30 } },
    });
  });

  it('gives a step a day of its own', async () => {
    const shown = await edited();
    await choose('Comes', 'date', stepAt(2));
    expect(field('Day', stepAt(2)).value).toBe('2026-11-22');
    await fill('Day', '2026-12-24', stepAt(2));
    await press('Save');
    const { steps } = savedIn(shown);
    expect(steps[2]).toMatchObject({ delay: { from: 'date', on: '2026-12-24', at: '09:00' } });
  });

  it.each([
    ['Branch', 'Ask', ['last-outcome', 'can-reach', 'status', 'temperature', 'tag', 'score', 'after-hours']],
    ['Set the status', 'Status', ['interested']],
    ['End', 'As', ['goal']],
  ])('has a form for every sort of step: %s', async (kind, label, values) => {
    await edited();
    await press('Add a step');
    await press(kind);
    for (const value of values) await choose(label, value, stepAt(3));
    expect(stepAt(3).querySelector('details')?.open).toBe(true);
    expect(field<HTMLSelectElement>(label, stepAt(3)).value).toBe(values.at(-1));
  });

  it('says what is wrong beside the step at fault, and does not save', async () => {
    const shown = await edited();
    await fill('Title', '', stepAt(1));
    await fill('Wait', '', stepAt(2));
    expect(stepAt(1).textContent).toContain('The step needs a title.');
    expect(stepAt(2).textContent).toContain('That is no time to wait');
    expect(field('Title', stepAt(1)).getAttribute('aria-invalid')).toBe('true');
    await pass(shown, 300);
    await press('Save');
    expect(inputsOf(shown, 'saveSequence')).toEqual([]);
    expect(inputsOf(shown, 'findEditDiff')).toEqual([]);
    expect(buttonOf('Save').title).toBe('Mend 2 problems first');
  });

  it('locks what has to stop a run, and sets the rest', async () => {
    const shown = await edited();
    expect(field('They opted out', document).disabled).toBe(true);
    await choose('They are away', 'go-on');
    await press('Save');
    expect(savedIn(shown).stops).toEqual({ 'out-of-office': 'go-on' });
  });

  it('asks before it throws changes away', async () => {
    await edited();
    await fill('Name', 'Other');
    await press('Cancel');
    expect(said()).toContain('Discard your changes?');
    await press('Keep editing');
    expect(field('Name').value).toBe('Other');
    await press('Cancel');
    await press('Discard');
    expect(document.querySelector('form')).toBeNull();
  });

  it('stays open when the worker refuses, and says why', async () => {
    await edited({ saveSequence: () => ({ kind: 'refused', because: 'not-valid', prompt: null }) });
    await press('Save');
    expect(document.querySelector('form')).not.toBeNull();
    expect(said()).toContain(t('sidebar.refused.not_valid'));
  });

  it('starts an empty sequence', async () => {
    const shown = await opened();
    await press('New sequence');
    expect(said()).toContain('It needs a name.');
    await fill('Name', 'Mine');
    await press('Save');
    expect(inputsOf(shown, 'saveSequence')[0]?.sequence).toMatchObject({ version: 1, name: 'Mine', origin: 'own' });
  });
});
