import { expect, it } from 'vitest';
import { courtesyHours } from '../../../lib/touches/calling-hours.ts';
import { channels } from '../../../lib/touches/channel.ts';

it('keeps calls, texts and knocks within 8:00–21:00 every day, and nothing else', () => {
  const bound = channels.filter((channel) => courtesyHours(channel, 'UTC') !== null);
  expect(bound).toEqual(['call', 'sms', 'whatsapp', 'door-knock']);
  for (const channel of bound) {
    expect(new Set(courtesyHours(channel, 'UTC')?.week.flat())).toEqual(new Set([{ fromMinute: 480, toMinute: 1260 }]));
  }
});

it('never passes for a law', () => {
  expect(courtesyHours('call', 'UTC')?.law).toMatchObject({ force: 'courtesy', citation: '' });
});
