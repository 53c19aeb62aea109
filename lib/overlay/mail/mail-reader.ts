import { believeMail, noMailBelief } from '../../gmail/believe-mail.ts';
import { gmailUrl } from '../../gmail/gmail-url.ts';
import { incomingOf } from '../../gmail/incoming-mail.ts';
import type { MailView } from '../../gmail/mail-view.ts';
import { outgoingOf } from '../../gmail/outgoing-mail.ts';
import { pageViewOf, threadName } from '../../gmail/page-view.ts';
import { readGmail } from '../../gmail/read-gmail.ts';
import type { News } from '../../messages/news.ts';
import type { AskFromPage } from '../ask.ts';
import { pageRoot } from '../page-document.ts';
import type { MailReader } from './mail-adapter.ts';

const mostChosen = 100;

/**
 * Reads the conversations of one tab of Gmail: what it shows by turns decides what may be believed. Whom the rep says a
 * conversation is with counts for this tab. Messages are told only when the worker asks for them.
 */
export function mailReader(now: () => number): MailReader {
  const chosen = new Map<string, string>();
  let belief = noMailBelief;
  let box = '';
  let mine: readonly string[] = [];

  function look(url: URL, document: Document): MailView {
    const place = gmailUrl(url);
    // Each mailbox has addresses of its own.
    if (place && place.account !== box) mine = [];
    box = place?.account ?? box;
    const view = readGmail(url, document, mine);
    belief = believeMail({ view, named: place?.thread ?? place?.route ?? '' }, belief, now());
    if (view.kind === 'conversation') mine = view.mine;
    return belief.view;
  }
  function read(url: URL, document: Document): ReturnType<MailReader['read']> {
    const view = look(url, document);
    const email = view.kind === 'conversation' ? chosen.get(threadName(view)) : undefined;
    return pageViewOf(view, { url, chosen: email ?? null });
  }
  function heed(news: News | null, ask: AskFromPage): boolean {
    if (news?.news === 'tell-mail') tell(ask);
    if (news?.news !== 'with-whom') return false;
    chosen.set(news.thread, news.email);
    for (const [oldest] of [...chosen].slice(0, -mostChosen)) chosen.delete(oldest);
    return true;
  }
  function tell(ask: AskFromPage): void {
    const { view } = belief;
    if (view.kind !== 'conversation') return;
    const [messages, sent] = [incomingOf(view), outgoingOf(view)];
    const lang = pageRoot().lang.slice(0, 40);
    if (messages.length + sent.length > 0) void ask('showMail', { account: view.account, lang, messages, sent });
  }
  return { read, heed };
}
