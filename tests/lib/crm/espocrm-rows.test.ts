import { expect, test } from 'vitest';
import { rows } from '../../../lib/crm/espocrm-rows.ts';
import { pageOf } from '../page/saved-page.ts';

test.each([
  ['a list', '/#Lead', '#Lead/view/6b02a7a9e48f18940'],
  ['a list that says so', '/#Contact/list/primaryFilter=active', '#Contact/view/6b02a7a9e48f18940'],
  ['a board', '/#Opportunity/list/viewMode=kanban', '#Opportunity/view/6b02a7a9e48f18940'],
  ['a record, whose panels list records of other scopes', '/#Account/view/6b02a7a8e1453faa9', null],
])('a row of EspoCRM on %s', (_, path, address) => {
  const [row] = pageOf(
    '<table><tr class="list-row" data-id="6b02a7a9e48f18940"><td>Owen</td></tr></table>',
  ).querySelectorAll(rows.selector);
  expect(rows.addressOf(row!, new URL(path, 'https://crm.example'))).toBe(address);
});
