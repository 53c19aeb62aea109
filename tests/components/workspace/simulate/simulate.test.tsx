// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Backlog, WhatIf } from '../../../../lib/messages/workspace.ts';
import { card } from '../sequences/sequences.ts';
import { choose, fill, inputsOf, pass, press, said, shownWorkspace, takeDown } from '../shown.tsx';
import { backlog, backlogDay } from './days.ts';

const now = [
  backlogDay('2026-11-25', { call: 10, email: 5 }, 40),
  backlogDay('2026-11-26', { call: 50, email: 11 }, 40),
  backlogDay('2026-11-28', { task: 2 }, 0),
];
const then = [backlogDay('2026-11-25', { call: 40 }, 40), backlogDay('2026-11-26', { call: 30 }, 40)];

function answered({ dayCap }: WhatIf): Backlog {
  return backlog(now, dayCap === undefined ? now : then);
}

const cards = [card({ id: 'a', name: 'First', inFlight: 6 }), card({ id: 'b', name: 'Second', inFlight: 0 })];

function simulated(answers: Parameters<typeof shownWorkspace>[1] = {}) {
  return shownWorkspace('simulate', { simulateBacklog: answered, findSequences: () => cards, ...answers });
}

afterEach(takeDown);

describe('the days to come', () => {
  it('say in words what the chart shows', async () => {
    await simulated();
    expect(said()).toContain('78 touches in 3 days. Busiest: Thu 26 Nov, 61 touches.');
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('78 touches in 3 days.');
    expect(said()).toContain('2 days hold more than you can do');
    expect(said()).toContain('Thu 26 Nov: 61 of 40');
    expect(said()).toContain('Sat 28 Nov: 2 on a day off');
  });

  it('stand in a table too, with headers', async () => {
    await simulated();
    const rows = [...document.querySelectorAll('table tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows[0]).toEqual(['Day', 'Call', 'Email', 'Task', 'All', 'What you can do', 'Moved away']);
    expect(rows[2]).toEqual(['Thu 26 Nov', '50', '11', '–', '61', '40', '–']);
    expect(document.querySelectorAll('th[scope=col]')).toHaveLength(7);
  });

  it.each(['30 days', '90 days'])('are looked at for %s', async (span) => {
    const shown = await simulated();
    await press(span);
    await pass(shown, 250);
    expect(inputsOf(shown, 'simulateBacklog').at(-1)).toEqual({ days: Number.parseInt(span, 10) });
  });

  it('say that there is nothing, and that not all was looked at', async () => {
    await simulated({ simulateBacklog: () => backlog([], []) });
    expect(said()).toContain('Nothing is planned yet');
    await takeDown();
    await simulated({ simulateBacklog: () => backlog(now, now, { runs: 10_000, isAll: false }) });
    expect(said()).toContain('Worked out from the first 10,000 runs');
  });

  it('say what is safe when nobody answers', async () => {
    await simulated({ simulateBacklog: () => Promise.reject(new Error('gone')) });
    expect(said()).toContain('Followthrough did not answer');
  });
});

describe('what if', () => {
  it('works it out once the typing pauses, and tells now from then', async () => {
    const shown = await simulated();
    for (const cap of ['4', '40']) {
      await fill('Touches a day at most', cap);
      await pass(shown, 100);
    }
    expect(inputsOf(shown, 'simulateBacklog')).toHaveLength(1);
    expect(said()).toContain('Working it out again');
    await pass(shown, 250);
    expect(inputsOf(shown, 'simulateBacklog').at(-1)).toEqual({ days: 14, dayCap: 40 });
    expect(said()).toContain('70 touches in 2 days, 78 as it is now.');
    expect(said()).toContain('Every day fits.');
  });

  it('drops an answer that a later one overtook', async () => {
    const answers: ((backlog: Backlog) => void)[] = [];
    const shown = await simulated({ simulateBacklog: () => new Promise((resolve) => answers.push(resolve)) });
    await fill('Touches a day at most', '40');
    await pass(shown, 250);
    expect(answers).toHaveLength(2);
    answers[1]?.(backlog(now, then));
    await pass(shown, 0);
    answers[0]?.(backlog(now, now));
    await pass(shown, 0);
    expect(said()).toContain('70 touches in 2 days');
  });

  it('tries new leads, another sequence and days off, and starts again', async () => {
    const shown = await simulated();
    await fill('New leads a working day', '5');
    await choose('Started on', 'b');
    await choose('Those under way on', 'a');
    await choose('Were on', 'b');
    await fill('Days off', '2026-12-24');
    await fill('Days off', '2026-12-23');
    await pass(shown, 250);
    expect(inputsOf(shown, 'simulateBacklog').at(-1)).toEqual({
      days: 14,
      newPerDay: { count: 5, sequenceId: 'b' },
      swap: { fromId: 'a', toId: 'b' },
      daysOff: ['2026-12-23', '2026-12-24'],
    });
    await press('Thu 24 Dec');
    await press('Start again');
    await pass(shown, 250);
    expect(inputsOf(shown, 'simulateBacklog').at(-1)).toEqual({ days: 14 });
  });

  it('names only those with somebody under way as swapped from', async () => {
    await simulated();
    const lists = [...document.querySelectorAll('select')].map((list) => [...list.options].map(({ text }) => text));
    expect(lists).toEqual([
      ['–', 'First', 'Second'],
      ['–', 'First (6)'],
      ['–', 'First', 'Second'],
    ]);
  });
});
