import { describe, expect, it } from 'vitest';
import type { CrmOutcome } from '../../../lib/outbox/connection.ts';
import { guessOutcomes, mapWithList } from '../../../lib/outbox/outcome-map.ts';

/** Outcomes whose ids are their labels. */
const list = (...labels: readonly string[]): readonly CrmOutcome[] => labels.map((label) => ({ id: label, label }));

describe('which of the CRM’s outcomes ours are', () => {
  it.each([
    [
      'HubSpot',
      ['Busy', 'Connected', 'Left live message', 'Left voicemail', 'No answer', 'Wrong number'],
      {
        busy: 'Busy',
        connected: 'Connected',
        voicemail: 'Left voicemail',
        'no-answer': 'No answer',
        'wrong-number': 'Wrong number',
      },
    ],
    [
      'Pipedrive',
      ['connected', 'no_answer', 'left_message', 'left_voicemail', 'wrong_number', 'busy'],
      {
        busy: 'busy',
        connected: 'connected',
        voicemail: 'left_voicemail',
        'no-answer': 'no_answer',
        'wrong-number': 'wrong_number',
      },
    ],
    [
      'Follow Up Boss',
      ['Interested', 'Not Interested', 'Left Message', 'No Answer', 'Busy', 'Bad Number'],
      {
        'explicit-no': 'Not Interested',
        voicemail: 'Left Message',
        'no-answer': 'No Answer',
        busy: 'Busy',
        'wrong-number': 'Bad Number',
      },
    ],
    [
      'Zoho',
      [
        '-None-',
        'Interested',
        'Not interested',
        'No response/busy',
        'Requested more info',
        'Requested call back',
        'Invalid number',
      ],
      {
        'explicit-no': 'Not interested',
        'no-answer': 'No response/busy',
        busy: 'No response/busy',
        callback: 'Requested call back',
        'wrong-number': 'Invalid number',
      },
    ],
    ['an organisation of its own words', ['Great talk', 'Meh', 'Not reached, connected later'], {}],
  ])('is told by the default labels of %s', (_crm, labels, map) => {
    expect(guessOutcomes(list(...labels))).toEqual(map);
  });

  it('is not guessed where two say the same', () => {
    const two = [
      { id: 'a', label: 'No answer' },
      { id: 'b', label: 'no-answer' },
    ];
    expect(guessOutcomes(two)).toEqual({});
  });

  it.each([
    ['booked', 'Meeting booked'],
    ['callback', 'Call back later'],
    ['connected', 'Spoke with prospect'],
    ['voicemail', 'Left VM'],
    ['no-answer', 'Didn’t answer'],
    ['not-now', 'Bad timing'],
  ] as const)('is %s for “%s”', (outcome, label) => {
    expect(guessOutcomes(list(label))).toEqual({ [outcome]: label });
  });
});

describe('a list that is fetched anew', () => {
  const before = list('Busy', 'No answer', 'Ours: spoke');

  it('leaves the rep’s choice as it is, and guesses nothing that they cleared', () => {
    const chosen = { busy: 'Ours: spoke' };
    expect(mapWithList(chosen, before, before)).toEqual(chosen);
    expect(mapWithList(chosen, before, [...before, ...list('Wrong number')])).toEqual({
      ...chosen,
      'wrong-number': 'Wrong number',
    });
  });

  it('forgets an outcome that the CRM has no more', () => {
    expect(mapWithList({ busy: 'Busy', connected: 'Ours: spoke' }, before, list('Busy'))).toEqual({ busy: 'Busy' });
  });
});
