import { expect, it } from 'vitest';
import { responseTextOf } from '../../../../components/sidebar/step/response-text.ts';
import type { ResponseClock } from '../../../../lib/leads/lead.ts';
import { t } from '../../../translate.ts';
import { minute, monday } from '../../../world.ts';
import { lead, leadPrompt } from '../builders.ts';

const clock: ResponseClock = {
  sinceAt: monday,
  dueAt: monday + 5 * minute,
  answeredAt: null,
  minutes: 5,
  kind: 'first',
};

function said(changes: Partial<ResponseClock>, minutes: number) {
  const words = { t, locale: 'en-GB', zone: 'UTC', repZone: 'Europe/London', now: monday + minutes * minute };
  return responseTextOf(leadPrompt({ lead: lead({ response: { ...clock, ...changes } }) }), words);
}

it.each([
  [{}, 1, 'First answer owed in 4 min', 'none'],
  [{}, 4.5, 'First answer owed in 1 min', 'warn'],
  [{}, 7, 'First answer 2 min late', 'stop'],
  [{ kind: 'reply' }, 1, 'Answer owed in 4 min', 'none'],
  [{ kind: 'reply' }, 65, 'Answer 1 h late', 'stop'],
] as const)('%j after %d minutes: %s', (changes, minutes, text, tone) => {
  expect(said(changes, minutes)).toMatchObject({ text, tone });
});

it('is told anew when its minute turns', () => {
  expect(said({}, 1)?.staleAt).toBe(monday + 2 * minute);
  expect(said({}, 7)?.staleAt).toBe(monday + 8 * minute);
});

it('is not said once they were answered, nor where nothing is owed', () => {
  expect(said({ answeredAt: monday + minute }, 2)).toBeNull();
  expect(said({ answeredAt: monday + 9 * minute }, 12)).toBeNull();
  const words = { t, locale: 'en-GB', zone: 'UTC', repZone: 'UTC', now: monday };
  expect(responseTextOf(leadPrompt(), words)).toBeNull();
});
