import { describe, expect, it } from 'vitest';
import { entryOf, suppressChoices } from '../../../../../components/sidebar/step/forms/suppress-choices.ts';
import { lead } from '../../builders.ts';

const named = (one: ReturnType<typeof suppressChoices>[number]): string => `${one.kind}:${one.value}`;

describe('what of a lead can be barred', () => {
  it('is the person first, then each way to reach them and the domain of their company', () => {
    expect(suppressChoices(lead()).map(named)).toEqual([
      'lead:owen',
      'phone:01632 960000',
      'email:owen@hughes.example',
      'domain:hughes.example',
      'address:1 North Field',
    ]);
  });

  it('is never a mail service that anybody uses', () => {
    const emails = [{ text: 'owen@gmail.com', normal: 'owen@gmail.com', health: 'unknown' as const }];
    expect(suppressChoices(lead({ emails, address: '', phones: [] })).map(named)).toEqual([
      'lead:owen',
      'email:owen@gmail.com',
    ]);
  });
});

it('bars all channels unless some are chosen', () => {
  const phone = suppressChoices(lead()).find(({ kind }) => kind === 'phone')!;
  expect(entryOf(phone, [])).toEqual({ kind: 'phone', value: '01632 960000', channels: null });
  expect(entryOf(phone, ['sms'])).toEqual({ kind: 'phone', value: '01632 960000', channels: ['sms'] });
});
