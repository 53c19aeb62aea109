import { expect, test } from 'vitest';
import { rows } from '../../../lib/crm/odoo-rows.ts';
import { pageOf } from '../page/saved-page.ts';

const contacts17 = '/web#model=res.partner&view_type=kanban';

test.each([
  [
    'its picture, 17',
    contacts17,
    '/web/image/res.partner/10/avatar_128',
    '/web#id=10&model=res.partner&view_type=form',
  ],
  [
    'its picture by parameters',
    contacts17,
    '/web/image?model=res.partner&id=35&field=avatar_128',
    '/web#id=35&model=res.partner&view_type=form',
  ],
  ['its picture, 18', '/odoo/contacts', '/web/image/res.partner/10/avatar_128', '/odoo/contacts/10'],
  ['the picture of its user', contacts17, '/web/image/res.users/2/avatar_128', null],
  ['a picture of something else', '/odoo/crm', '/web/image/res.partner/10/avatar_128', null],
  ['an id that is none', contacts17, '/web/image/res.partner/0x1/avatar_128', null],
])('a card of Odoo with %s', (_, path, src, address) => {
  const row = pageOf(`<article class="o_kanban_record"><img src="${src}">Deco Addict</article>`).querySelector(
    'article',
  );
  expect(rows.addressOf(row!, new URL(path, 'https://shop.example'))).toBe(address);
});
