// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { reason } from '../../../../lib/touches/reason.ts';
import { done, fill, inputsOf, press, shownWorkspace, takeDown } from '../shown.tsx';

afterEach(takeDown);

it('whose mail is never looked at is a rule, a domain a line', async () => {
  const shown = await shownWorkspace('rules', { saveRules: () => done(reason('rules-saved', { count: 0 })) });
  await fill('Domains', 'acme.example\nbank.example');
  await press('Save rules');
  expect(inputsOf(shown, 'saveRules')).toMatchObject([
    { rules: { neverLogDomains: ['acme.example', 'bank.example'] } },
  ]);
});
