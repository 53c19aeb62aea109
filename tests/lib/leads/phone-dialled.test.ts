import { expect, it } from 'vitest';
import { phonePoint } from '../../../lib/leads/contact-point.ts';
import { phoneDialled } from '../../../lib/leads/phone-dialled.ts';

const phones = ['+44 20 7946 0958', '(312) 555-0100 ext. 4', '(312) 555-0100 ext. 12'].map((text) =>
  phonePoint(text, 'US'),
);
const dialled = (number: string) => phoneDialled({ phones }, number)?.text ?? null;

it.each([
  ['+442079460958', '+44 20 7946 0958'],
  ['020 7946 0958', '+44 20 7946 0958'],
  ['+13125550100;ext=12', '(312) 555-0100 ext. 4'],
  ['(312) 555-0100 ext. 12', '(312) 555-0100 ext. 12'],
  ['555-0100', '(312) 555-0100 ext. 4'],
])('%s is %s', (number, text) => {
  expect(dialled(number)).toBe(text);
});

it.each(['+442079460959', '112', '0958', ''])('%s is none of theirs', (number) => {
  expect(dialled(number)).toBeNull();
});
