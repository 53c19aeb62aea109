import { expect, test } from 'vitest';
import { visibleRows } from '../../../lib/gmail/read-rows.ts';
import { savedPage } from '../page/saved-page.ts';

test('each drawn row comes with the element that shows it, beside an open conversation too', () => {
  for (const page of ['gmail-list', 'gmail-reading-pane']) {
    const shown = visibleRows(savedPage(page));
    expect(shown.map(({ row }) => row.subject)).toEqual(['A roof for Rua Nova', 'Your invoice', 'Two bathrooms']);
    expect(shown.map(({ element }) => element.localName)).toEqual(['tr', 'tr', 'tr']);
  }
});

test('of a thousand rows two hundred are read', () => {
  const page = savedPage('gmail-list');
  const [, row] = page.querySelectorAll('tr');
  for (let count = 0; count < 1000; count += 1) row!.after(row!.cloneNode(true));
  expect(visibleRows(page)).toHaveLength(200);
});

test.each(['To: ', 'An: ', 'À : ', 'Para: ', '宛先: ', 'إلى: '])(
  'behind “%s” stands whom a mail went to, however deep the name is, and not who wrote',
  (word) => {
    const page = savedPage('gmail-list');
    const [first, second, third] = [...page.querySelectorAll('[role="main"]:not([style]) [email]:first-of-type')];
    first!.before(word);
    second!.parentElement!.before(word);
    // What is read out before a row is no part of it.
    third!.closest('.yW')!.insertAdjacentHTML('beforebegin', '<div class="afn">unread, Bo Lind</div>');
    expect(visibleRows(page).map(({ row }) => row.isOutgoing)).toEqual([true, true, false]);
  },
);
