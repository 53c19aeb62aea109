import { expect, it } from 'vitest';
import { noStepState } from '../../../../components/sidebar/step/no-step-state.ts';
import { finishResults, stopRules } from '../../../../lib/sequences/sequence.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { t } from '../../../translate.ts';
import { day, hour, monday } from '../../../world.ts';
import { enrollment, lead, leadPrompt } from '../builders.ts';

const words = { t, locale: 'en-GB', zone: 'Europe/London', repZone: 'Europe/London', now: monday };

it.each([
  [{ kind: 'active' }, 'No next step', 'start'],
  [{ kind: 'pending', startAt: monday + 4 * hour }, 'Starts today 14:00', 'nothing'],
  [{ kind: 'waiting', untilAt: monday + 2 * day }, 'Waiting until Wed 10:00', 'nothing'],
  [{ kind: 'paused', by: 'rep', untilAt: null, remainingMs: 0 }, 'Paused', 'resume'],
  [{ kind: 'paused', by: 'signal', untilAt: monday + day, remainingMs: 0 }, 'Paused until tomorrow 10:00', 'resume'],
  [{ kind: 'out-of-office', returnAt: monday + 2 * day }, 'Out of office, back Wed 10:00', 'resume'],
  [{ kind: 'finished', result: 'switched' }, 'Finished', 'start'],
  [{ kind: 'stopped', rule: 'ownership' }, 'Stopped', 'start'],
  [{ kind: 'failed', because: 'sequence-lost' }, 'The sequence cannot go on', 'start'],
] as const)('a run that is %j says "%s" and offers to %s', (state, title, offers) => {
  expect(noStepState(leadPrompt({ touch: null, enrollment: enrollment({ state }) }), words)).toMatchObject({
    title,
    offers,
  });
});

it('says why a run ended, by each result and each rule', () => {
  const ends = [
    ...finishResults.map((result) => ({ kind: 'finished', result }) as const),
    ...stopRules.map((rule) => ({ kind: 'stopped', rule }) as const),
  ];
  const said = ends.flatMap((state) => noStepState(leadPrompt({ enrollment: enrollment({ state }) }), words).lines);
  expect(new Set(said).size).toBe(ends.length);
});

it.each([
  [0, 'No step of it could be done.'],
  [1, 'They never replied.'],
])('says of a run that ended after %d touches: "%s"', (attempts, line) => {
  const state = { kind: 'finished', result: 'no-reply' } as const;
  expect(noStepState(leadPrompt({ enrollment: enrollment({ state }), attempts }), words).lines).toEqual([line]);
});

it('says what kept a run of texts from its first one, and to ask them where nobody has', () => {
  const state = { kind: 'finished', result: 'no-reply' } as const;
  const why = [reason('channel-barred', { step: 'Text 1', channel: 'sms' })];
  const shown = leadPrompt({ touch: null, enrollment: enrollment({ state }), attempts: 0, why });
  const barred = ['No step of it could be done.', 'Left out Text 1: texts to them are barred'];
  expect(noStepState(shown, words).lines).toEqual([...barred, t('sidebar.consent_ask')]);
  expect(noStepState({ ...shown, lead: lead({ smsConsent: 'refused' }) }, words).lines).toEqual(barred);
});

it('of an archived lead says why, on which list, and when to look again, before all else', () => {
  const archived = { at: monday, because: 'Sold to another buyer', list: 'Sold properties', revisitOn: '2026-01-07' };
  const shown = leadPrompt({ lead: lead({ status: 'archived', archived, doNotContact: true }), touch: null });
  expect(noStepState(shown, words)).toMatchObject({
    title: 'Archived',
    lines: ['Sold to another buyer', 'On the list “Sold properties”', 'To look at again: Wednesday'],
    offers: 'restore',
  });
});

it('offers nothing for somebody who must not be contacted', () => {
  expect(noStepState(leadPrompt({ lead: lead({ doNotContact: true }) }), words).offers).toBe('nothing');
});
