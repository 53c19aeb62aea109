import { killWorker } from '../extension.ts';
import { test } from './fixture.ts';
import { atMidday } from './midday.ts';
import { walkTheLine } from './whole-line.ts';

test.use({ launch: atMidday });

test('goes the whole way with the worker killed before each step', async ({ extension, crm }) => {
  const { context, extensionId } = extension;
  await walkTheLine({ extension, crm, before: () => killWorker(context, extensionId) });
});
