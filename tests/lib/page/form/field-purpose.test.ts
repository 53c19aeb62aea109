import { expect, it } from 'vitest';
import { isForeign, purposeOf } from '../../../../lib/page/form/field-purpose.ts';

it.each([
  [['name', 'Name'], 'subject'],
  [['subject'], 'subject'],
  [['Betreff'], 'subject'],
  [['description'], 'text'],
  [['call_description', 'Comments'], 'text'],
  [['Kommentar'], 'text'],
  [['hs_call_body'], 'text'],
  [['note'], 'text'],
  [['summary', 'Summary'], 'subject'],
  [['hs_call_disposition', 'Call outcome'], 'outcome'],
  [['Call Result'], 'outcome'],
  [['Résultat'], 'outcome'],
  [['dateStart', 'Start Date'], 'on'],
  [['activityDate'], 'on'],
  [['start_time'], 'at'],
  [['website'], null],
  [['quantity'], null],
  [[], null],
] as const)('a field named %j is for %s', (names, purpose) => {
  expect(purposeOf(names)).toBe(purpose);
});

it.each([['Search notes'], ['firstName'], ['Email body filter'], ['phone_notes'], ['Suche']])(
  '%s is never ours to fill',
  (name) => {
    expect(isForeign([name])).toBe(true);
  },
);
