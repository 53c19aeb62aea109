import { test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { walkTheLine } from './whole-line.ts';

test.use({ launch: atMidday });

test('goes from an open record to a reminder, its click and its snooze', async ({ extension, crm }) => {
  await walkTheLine({ extension, crm });
});
