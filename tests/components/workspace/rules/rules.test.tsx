// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { preferredCallWeek } from '../../../../lib/rules/preferred-hours.ts';
import { type RuleSettings, usualRules } from '../../../../lib/rules/rule-settings.ts';
import { hours } from '../../../../lib/time/allowed-hours.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { unknownRep } from '../../../../lib/touches/rep-profile.ts';
import { day, now } from '../../../lib/words/builders.ts';
import { buttonOf, health } from '../../queue/queue.ts';
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

async function ruled(answers: Parameters<typeof shownWorkspace>[1] = {}): Promise<ShownWorkspace> {
  const shown = await shownWorkspace('rules', {
    saveRules: () => done(reason('rules-saved', { count: 0 })),
    ...answers,
  });
  return shown;
}

async function savedRules(shown: ShownWorkspace): Promise<RuleSettings> {
  await press('Save rules');
  return inputsOf(shown, 'saveRules').at(-1)?.rules as RuleSettings;
}

function part(title: string): Element {
  const heading = [...document.querySelectorAll('h2')].find(({ textContent }) => textContent.includes(title));
  const found = heading?.closest('section');
  if (!found) throw new Error(`No part "${title}"`);
  return found;
}

async function fillNamed(name: string, value: string): Promise<void> {
  const control = document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!;
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await Promise.resolve();
}

afterEach(takeDown);

describe('the rules', () => {
  it('are saved as a whole, in the units they are stored in, and can be undone', async () => {
    const shown = await ruled({ undo: () => done() });
    await fill('Touches a day at most', '40');
    await fill('Between any two touches', '90');
    await fill('Text', '1.5', part('Spacing'));
    await fill('Mail piece', '', part('Spacing'));
    await fill('Hot leads', '2');
    await fill('A meeting is booked', '50');
    await fill('Without any contact', '21');
    await fill('When they show interest', '0.75');
    await choose('When somebody of their company or address replies, the sequence', 'stop');
    const { spacing, ...rules } = await savedRules(shown);
    expect(rules).toMatchObject({
      dayCap: 40,
      sla: { hot: 2, warm: 15 },
      score: { booked: 50 },
      reminders: { silenceDays: 21 },
      interestedPace: 0.75,
      householdReply: 'stop',
    });
    expect(spacing.gapMs).toBe(90 * 60_000);
    expect(spacing.channelGapMs).toEqual({ email: 2 * day, sms: 1.5 * day, 'door-knock': day });
    expect(said()).toContain('All rules are saved.');
    await press('Undo');
    expect(inputsOf(shown, 'undo')[0]).toMatchObject({ undoneCommandId: 'done-1' });
  });

  it('say what is wrong beside the field, in its own unit, and are not saved', async () => {
    const shown = await ruled();
    await fill('Hot leads', '0');
    await fill('Email', '999', part('Spacing'));
    await fill('Parked under', '80');
    expect(part('First answer').textContent).toContain('From 1 to 10,080.');
    expect(part('Spacing').textContent).toContain('From 0 to 365.');
    expect(part('Score').textContent).toContain('This has to be less than the score that promotes.');
    expect(field('Hot leads').getAttribute('aria-invalid')).toBe('true');
    await press('Save rules');
    expect(inputsOf(shown, 'saveRules')).toEqual([]);
    expect(said()).toContain('Mend 3 fields first');
    await press('Discard');
    expect(field('Hot leads').value).toBe('5');
  });

  it('keep what messages are helped with; without words of the rep’s own the usual ones stand', async () => {
    const shown = await ruled();
    await fill('In these words', 'Txt STOP to end');
    await fill('Where people book a meeting with you', 'https://book.example/pat');
    expect(await savedRules(shown)).toMatchObject({
      optOutLine: 'Txt STOP to end',
      bookingLink: 'https://book.example/pat',
    });
  });

  it('keep what texts and letters say of the rep, and name what cannot be', async () => {
    const shown = await ruled();
    await fill('Your name', 'Dana Reyes');
    await fill('Your postal address', '1 High Street\nSpringfield');
    await fill('Your email', 'dana');
    await fill('Where people book a meeting with you', 'book.example/dana');
    expect(part('About you').textContent).toContain('This is no email address.');
    expect(part('About you').textContent).toContain('A link begins with https://');
    await press('Save rules');
    expect(inputsOf(shown, 'saveRules')).toEqual([]);
    await fill('Your email', 'dana@roofline.example');
    await fill('Where people book a meeting with you', '');
    const rep = { name: 'Dana Reyes', email: 'dana@roofline.example', address: '1 High Street\nSpringfield' };
    expect((await savedRules(shown)).rep).toEqual({ ...unknownRep, ...rep });
  });

  it('say where each part comes from, and what is not legal advice', async () => {
    await ruled();
    const tips = [...document.querySelectorAll('[popover]')].map(({ textContent }) => textContent);
    expect(tips).toHaveLength(12);
    expect(tips.filter((text) => text.includes('Not legal advice'))).toHaveLength(2);
  });

  it('keep what was told elsewhere while others of them are changed', async () => {
    const shown = await ruled();
    await fill('Touches a day at most', '40');
    shown.worker.answer({ findRules: () => ({ ...usualRules, rep: { ...unknownRep, name: 'Dana' } }) });
    shown.worker.tell({ news: 'leads', leadIds: ['a'] });
    await pass(shown, 300);
    expect(await savedRules(shown)).toMatchObject({ dayCap: 40, rep: { name: 'Dana' } });
  });

  it('set the hours of each day', async () => {
    const shown = await ruled();
    await tick('Saturday', part('Your day'));
    await tick('Monday', part('Your day'));
    await pressNamed('More hours on Tuesday');
    await fillNamed('Wednesday, until', '16:30');
    const { workingWeek } = await savedRules(shown);
    expect(workingWeek).toEqual([
      [],
      [hours(9, 18), hours(19, 21)],
      [hours(9, 16.5)],
      [hours(9, 18)],
      [hours(9, 18)],
      [hours(9, 17)],
      [],
    ]);
  });

  it('say which hours are mixed up', async () => {
    await ruled();
    await fillNamed('Friday, until', '07:00');
    await Promise.resolve();
    await tick('Saturday', part('Your day'));
    expect(part('Your day').textContent).toContain('These hours end before they begin or overlap.');
  });

  it('prefer the suggested call hours, or others', async () => {
    const shown = await ruled();
    await choose('Calls', 'suggested');
    expect((await savedRules(shown)).preferredCallWeek).toEqual(preferredCallWeek);
    await choose('Calls', 'own');
    await choose('Calls', 'off');
    expect((await savedRules(shown)).preferredCallWeek).toBeNull();
  });

  it('put the order of the queue up, down and out', async () => {
    const shown = await ruled();
    await pressNamed('Move up: Motivation');
    await pressNamed('Leave out: Worth');
    await press('Score');
    expect((await savedRules(shown)).priorities).toEqual(['response', 'motivation', 'reply', 'due', 'score']);
  });

  it('need something to go by', async () => {
    await ruled({ findRules: () => ({ ...usualRules, priorities: ['due'] }) });
    await pressNamed('Leave out: Due the longest');
    expect(part('Order of the queue').textContent).toContain('Fill this in.');
  });

  it('limit touches with one lead', async () => {
    const shown = await ruled();
    await press('Add a limit');
    await pressNamed('Remove this limit');
    expect((await savedRules(shown)).spacing.caps).toEqual([
      { most: 14, inDays: 14 },
      { most: 20, inDays: 30 },
    ]);
  });

  it('keep what the rep is typing when something else changes', async () => {
    const shown = await ruled();
    await fill('Hot leads', '3');
    shown.worker.tell({ news: 'leads', leadIds: ['a'] });
    shown.clock.pass(300);
    expect(field('Hot leads').value).toBe('3');
  });

  it('say what is safe when nobody answers', async () => {
    await ruled({ findRules: () => Promise.reject(new Error('gone')) });
    expect(said()).toContain('Followthrough did not answer');
  });
});

describe('being away', () => {
  const away = { fromOn: '2026-11-20', untilOn: '2026-11-27', how: 'shift', to: '' } as const;

  it('begins at once, handed over to somebody', async () => {
    const shown = await ruled({
      setAway: () => done(reason('away-set', { untilAt: now, how: 'hand-over', count: 4 })),
    });
    await fill('First day away', '2026-12-21');
    await fill('Last day away', '2027-01-03');
    await choose('What falls due', 'hand-over');
    await press('I’ll be away');
    expect(inputsOf(shown, 'setAway')).toEqual([]);
    expect(part('Away').textContent).toContain('Fill this in.');
    await fill('Who makes it', 'Jo');
    await press('I’ll be away');
    expect(inputsOf(shown, 'setAway')[0]).toMatchObject({
      away: { fromOn: '2026-12-21', untilOn: '2027-01-03', how: 'hand-over', to: 'Jo' },
    });
  });

  it('does not end before it begins', async () => {
    const shown = await ruled();
    await fill('First day away', '2026-12-21');
    await fill('Last day away', '2026-12-20');
    await press('I’ll be away');
    expect(part('Away').textContent).toContain('It ends before it begins.');
    expect(inputsOf(shown, 'setAway')).toEqual([]);
  });

  it('is told above every view, and ended with one press', async () => {
    const shown = await shownWorkspace('leads', {
      findHealth: () => health({ awayUntilOn: '2026-11-27' }),
      findRules: () => ({ ...usualRules, away }),
      setAway: () => done(reason('away-ended')),
    });
    expect(said()).toContain('You are away until Friday');
    shown.worker.answer({ findHealth: () => health() });
    await press('I’m back');
    expect(inputsOf(shown, 'setAway')[0]).toMatchObject({ away: null });
    expect(said()).not.toContain('You are away until');
  });

  it('is kept as it is by saving the other rules', async () => {
    const shown = await ruled({ findRules: () => ({ ...usualRules, away }) });
    await fill('Hot leads', '3');
    expect((await savedRules(shown)).away).toEqual(away);
    expect(buttonOf('Change it')).toBeTruthy();
  });
});
