import { describe, expect, test } from 'vitest';
import { gmailUrl } from '../../../lib/gmail/gmail-url.ts';

const plain = { account: 'u/0', route: '', thread: null, isPopOut: false };
const word = 'FMfcgzQbdrLXmPHqwTxkWJzCVsnSdBfG';
const hex = '1a1ede2668010001';

describe('the address of a Gmail page', () => {
  test.each([
    ['the inbox', '/mail/u/0/#inbox', { route: 'inbox' }],
    ['the inbox without a number', '/mail/#inbox', { route: 'inbox' }],
    ['no place yet', '/mail/u/0/', {}],
    ['no place and no slash', '/mail/u/0', {}],
    ['a second account', '/mail/u/1/#inbox', { account: 'u/1', route: 'inbox' }],
    ['a tenth account', '/mail/u/10/?tab=rm#sent', { account: 'u/10', route: 'sent' }],
    ['a later page', '/mail/u/0/#inbox/p2', { route: 'inbox' }],
    ['a conversation', `/mail/u/0/#inbox/${word}`, { route: 'inbox', thread: word }],
    ['a conversation on a later page', `/mail/u/0/#inbox/p3/${word}`, { route: 'inbox', thread: word }],
    ['a conversation by its legacy id', `/mail/u/0/#all/${hex}`, { route: 'all', thread: hex }],
    ['a conversation with a message begun', `/mail/u/0/#inbox/${word}?compose=new`, { route: 'inbox', thread: word }],
    ['a conversation with a file over it', `/mail/u/0/#inbox/${word}?projector=1`, { route: 'inbox', thread: word }],
    ['a conversation found', `/mail/u/0/#search/a+roof/${word}`, { route: 'search/a roof', thread: word }],
    ['a search for one long word', '/mail/u/0/#search/Rechnungsnummer2026', { route: 'search/Rechnungsnummer2026' }],
    ['a search with a slash in it', '/mail/u/0/#search/a%2Fb', { route: 'search/a/b' }],
    ['a search that is badly encoded', '/mail/u/0/#search/%E0%A4', { route: 'search/%E0%A4' }],
    ['a label', '/mail/u/0/#label/Hot+leads', { route: 'label/Hot leads' }],
    ['a label of one long word', '/mail/u/0/#label/Customers20262027', { route: 'label/Customers20262027' }],
    ['a conversation of a label', `/mail/u/0/#label/Hot%2FNow/${word}`, { route: 'label/Hot/Now', thread: word }],
    ['a category', '/mail/u/0/#category/promotions', { route: 'category/promotions' }],
    [
      'a conversation of a category',
      `/mail/u/0/#category/promotions/${word}`,
      { route: 'category/promotions', thread: word },
    ],
    ['a section of the settings', '/mail/u/0/#settings/general', { route: 'settings/general' }],
    ['the drafts with one open', '/mail/u/0/#drafts?compose=CllgCJZZ', { route: 'drafts' }],
    ['a delegated box', '/mail/b/126/u/0/#inbox', { account: 'b/126/u/0', route: 'inbox' }],
    [
      'a delegated box by its address',
      '/mail/b/office@brick.example/u/1/#inbox',
      { account: 'b/office@brick.example/u/1', route: 'inbox' },
    ],
    [
      'a delegated box by its word',
      `/mail/u/0/d/AEoRXRQ-x_1/#inbox/${word}`,
      { account: 'u/0/d/AEoRXRQ-x_1', route: 'inbox', thread: word },
    ],
    [
      'a window of its own',
      '/mail/u/0/popout?ver=1&search=inbox&th=%23thread-f%3A1882185950822465537&cvid=1',
      { thread: 'thread-f:1882185950822465537', isPopOut: true },
    ],
    [
      'a window of its own, for what the rep wrote',
      '/mail/u/0/popout?th=%23thread-a%3Ar-1882',
      { thread: 'thread-a:r-1882', isPopOut: true },
    ],
    [
      'an older window of its own',
      '/mail/u/0/?ui=2&view=btop&th=%23thread-f%3A18',
      { thread: 'thread-f:18', isPopOut: true },
    ],
    ['a window to write in', '/mail/u/0/?view=cm&fs=1&to=ada%40beck.example', {}],
    ['a thread’s id that is markup', '/mail/u/0/#inbox/<b>1a1ede2668010001</b>', { route: 'inbox' }],
    ['a thread’s id of a thousand letters', `/mail/u/0/#inbox/${'a'.repeat(1000)}`, { route: 'inbox' }],
  ])('says what %s is', (_, path, said) => {
    expect(gmailUrl(new URL(path, 'https://mail.google.com'))).toEqual({ ...plain, ...said });
  });

  test.each([
    'https://mail.google.com.evil.example/mail/u/0/#inbox',
    'http://mail.google.com/mail/u/0/#inbox',
    'https://mail.google.com/chat/u/0/#chat/home',
    'https://mail.google.com/mail/mu/mp/166/#cv/Inbox',
    'https://mail.google.com/mail/b/a%2Fb/u/0/#inbox',
    'https://calendar.google.com/mail/u/0/#inbox',
  ])('is none of Gmail’s at %s', (address) => {
    expect(gmailUrl(new URL(address))).toBeNull();
  });
});
