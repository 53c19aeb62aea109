import { expect, it } from 'vitest';
import { likelyName } from '../../../../lib/words/templates/likely-name.ts';

const names = ['lead.first_name', 'lead.name', 'rep.name', 'rep.booking_link'];

it.each([
  ['lead.frist_name', 'lead.first_name'],
  ['lead.firstname', 'lead.first_name'],
  ['Lead.Name', 'lead.name'],
  ['rep.nam', 'rep.name'],
  ['booking_link', 'rep.booking_link'],
  ['weather', null],
  ['', null],
])('"%s" was likely meant as %s', (written, meant) => {
  expect(likelyName(written, names)).toBe(meant);
});
