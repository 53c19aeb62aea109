import { describe, expect, test, vi } from 'vitest';
import { gmail, heedMail, offerMailReader } from '../../../../lib/overlay/mail/mail-adapter.ts';
import { mailReader } from '../../../../lib/overlay/mail/mail-reader.ts';
import { readWith } from '../../../../lib/page/read-with.ts';
import type { PageView } from '../../../../lib/records/page-reading.ts';
import { mail, opened } from '../../gmail/mail-pages.ts';
import { savedPage } from '../../page/saved-page.ts';

function shown(page: string, address: string): PageView {
  return readWith(gmail, new URL(address, mail), savedPage(`gmail-${page}`));
}

describe('Gmail, to the script that is there from the start', () => {
  test('is a list by itself, and settling while a conversation’s reader has not come', () => {
    expect(shown('conversation', opened).kind).toBe('settling');
    expect(shown('reading-pane', '#inbox').kind).toBe('settling');
    expect(shown('list', '#inbox').kind).toBe('list');
    expect(shown('reading-pane-empty', '#inbox').kind).toBe('list');
    expect(readWith(gmail, new URL('https://mail.example.com/#inbox'), savedPage('gmail-list')).kind).toBe('other');
    expect(heedMail({ news: 'tell-mail' }, vi.fn())).toBe(false);
  });

  test('is read once the reader has come, beside its list too, where the address names the list alone', () => {
    offerMailReader(mailReader(() => 0));
    const ines = { kind: 'record', reading: { ref: { recordId: 'ines@prado.example' } } };
    expect(shown('reading-pane', '#inbox')).toMatchObject(ines);
    expect(shown('list', '#inbox').kind).toBe('list');
    // The list has not come yet: the conversation is being left.
    expect(shown('conversation', '#inbox').kind).toBe('settling');
    // It may be what is left of the list before.
    expect(shown('reading-pane', '#label/Sales').kind).toBe('settling');
  });

  test('keeps the first reader, with what it knows', () => {
    offerMailReader(mailReader(() => 0));
    offerMailReader({ read: () => ({ kind: 'other' }), heed: () => false });
    expect(shown('reading-pane', '#inbox').kind).toBe('record');
  });
});
