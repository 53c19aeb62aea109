import { expect, it } from 'vitest';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import { countedByLaw } from '../../../lib/touches/past-touch.ts';

it('counts calls and texts, answered or not, and nothing else', () => {
  const counted = channels.filter((channel) => countedByLaw([made(channel, 1, true)]).length > 0);
  expect(counted).toEqual(['call', 'sms', 'whatsapp']);
  expect(countedByLaw([made('call', 3), made('email', 2), made('sms', 1, true)])).toEqual([3, 1]);
});

function made(channel: Channel, at: number, isAnswered = false) {
  return { channel, at, isAnswered };
}
