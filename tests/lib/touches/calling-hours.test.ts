import { expect, it } from 'vitest';
import { callingHours } from '../../../lib/touches/calling-hours.ts';
import { channels } from '../../../lib/touches/channel.ts';

it('keeps calls, texts and knocks within 8:00–21:00, and nothing else', () => {
  const bound = channels.filter((channel) => callingHours(channel) !== null);
  expect(bound).toEqual(['call', 'sms', 'whatsapp', 'door-knock']);
  for (const channel of bound) expect(callingHours(channel)).toEqual({ fromMinute: 480, toMinute: 1260 });
});
