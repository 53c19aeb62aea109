import { keepHanded } from '../followups/mail/handed.ts';
import { dismissSent } from '../followups/mail/log-sent.ts';
import { findLeadByEmail } from '../followups/mail/mail-owners.ts';
import { withoutNeverLogged } from '../followups/mail/never-log.ts';
import { dismissOptOut } from '../followups/mail/opt-outs.ts';
import { takeMail } from '../followups/mail/take-mail.ts';
import { takeSent } from '../followups/mail/take-sent.ts';
import { readerWanted, threadIn, threadUrl } from '../gmail/page-view.ts';
import type { PagePill } from '../messages/prompt.ts';
import type { Input } from '../messages/protocol.ts';
import type { Caller, Handlers } from '../messages/server.ts';
import type { PageView } from '../records/page-reading.ts';
import { covers, crmOfHost, mailFile } from '../sites/site-scripts.ts';
import { grantedPatterns, runInTab } from '../sites/sync-sites.ts';
import { findView } from '../tabs/tab-views.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { keptInput } from './kept-input.ts';
import { tellChange, tellScreens, tellTab } from './tell.ts';
import { type Worker, wordsOf, worldOf } from './worker.ts';

type MailMethod = 'showMail' | 'chooseWhom' | 'dismissOptOut' | 'handMessage' | 'dismissSent';

const done = { kind: 'done' } as const;

/** Mail: what Gmail's pages show of it, and what the rep says of it. */
export function mailHandlers(worker: Worker): Pick<Handlers, MailMethod> {
  return {
    showMail: async (input, caller) => {
      await takeMails(worker, input, caller);
      return done;
    },
    handMessage: async (input) => {
      const { tabId, ...handing } = await keptInput(worker.db, input);
      const threadId = tabId === null ? null : await findThread(worker, tabId);
      await keepHanded(worker.db, { ...handing, threadId }, worker.now());
      return done;
    },
    dismissSent: async ({ leadId, mailId }) => {
      await dismissSent(worker, mailId);
      await tellChange(worker, [leadId]);
      return done;
    },
    chooseWhom: async ({ tabId, thread, email }) => {
      await tellTab(worker, tabId, { news: 'with-whom', thread, email });
      return done;
    },
    dismissOptOut: async ({ leadId, mailId }) => {
      await dismissOptOut(worker.db, mailId);
      await tellChange(worker, [leadId]);
      return done;
    },
  };
}

/** One after the other and only one call at a time: each message is a command of its own, the oldest first. */
async function takeMails(worker: Worker, shown: Input<'showMail'>, { origin }: Caller): Promise<void> {
  const granted = await grantedPatterns(worker.browser);
  if (!isGmail(origin) || !granted.some((pattern) => covers(pattern, origin))) return;
  const leadIds = await worker.locks.request('mail', async () => {
    const changed = new Set<string>();
    const urlOf = (threadId: string): string => threadUrl(origin, shown.account, threadId);
    const { lang = '' } = shown;
    const sent = (shown.sent ?? []).map((mail) => ({ ...mail, lang, threadUrl: urlOf(mail.threadId) }));
    // What the rep sent before they answered was sent first: an answer may end what it was for.
    for (const taken of await takeSent(worldOf(worker), sent, worker.now())) {
      changed.add(taken.leadId);
      if (taken.logged) await tellScreens(worker, { news: 'logged', leadId: taken.leadId, ...taken.logged });
    }
    for (const mail of shown.messages.toSorted((one, other) => one.receivedAt - other.receivedAt)) {
      const leadId = await takeMail(worldOf(worker), { ...mail, threadUrl: urlOf(mail.threadId) }, worker.now());
      if (leadId !== null) changed.add(leadId);
    }
    return [...changed];
  });
  if (leadIds.length === 0) return;
  await tellChange(worker, leadIds);
  deliverOutbox(worker).catch((error: unknown) => worker.report('delivering', error));
}

/** What of a view may be shown and kept: nobody of a domain that is never logged, and nothing of Gmail's elsewhere. */
export async function allowedView(worker: Worker, view: PageView, { origin }: Caller): Promise<PageView> {
  const isMail = view.kind === 'ask' || (view.kind === 'record' && view.reading.ref.crm === 'gmail');
  if (!isMail) return view;
  const isOwn = view.kind === 'ask' || view.reading.ref.host === new URL(origin).host;
  return isGmail(origin) && isOwn ? withoutNeverLogged(worker.db, view) : { kind: 'other' };
}

interface MailView {
  /** As far as it may be shown. */
  readonly view: PageView;
  readonly tabId: number;
  readonly leadId: string | null;
  /** The page itself shows nobody. */
  readonly isNobody: boolean;
}

/** Brings the reader to a tab of Gmail that opens a conversation, and has it told what somebody followed wrote there. */
export async function followMail(
  worker: Worker,
  { view, tabId, leadId, isNobody }: MailView,
  { origin }: Caller,
): Promise<void> {
  if (!isGmail(origin)) return;
  const isWanted = view.kind === 'settling' && view.ref.recordId === readerWanted;
  if (isWanted) await runInTab(worker.browser, { tabId, file: mailFile }, worker.report);
  const candidates = view.kind === 'ask' ? view.candidates : [];
  const leads = await Promise.all(candidates.map(({ email }) => findLeadByEmail(worker.db, email)));
  // A conversation with nobody may tell that a mail was not delivered; the page tells of it nothing else.
  const isTold = leadId !== null || isNobody || leads.some((lead) => lead !== null);
  if (isTold) await tellTab(worker, tabId, { news: 'tell-mail' });
  const [one, ...others] = leads;
  const isSamePerson = one && others.every((other) => other?.id === one.id);
  if (view.kind !== 'ask' || !isSamePerson || !candidates[0]) return;
  // There is nothing to ask: all their addresses are one lead's.
  await tellTab(worker, tabId, { news: 'with-whom', thread: view.thread, email: candidates[0].email });
}

/** The pill of a conversation that may be with several people. */
export function askPill(worker: Worker, now: number): PagePill {
  return { tone: 'new', icon: '', text: wordsOf(worker, now).t('pill.which'), staleAt: null };
}

/** The conversation that a tab of Gmail shows; null for none. */
async function findThread({ browser }: Worker, tabId: number): Promise<string | null> {
  const shown = await findView(browser.storage.session, tabId);
  return shown?.view.kind === 'record' && isGmail(shown.origin) ? threadIn(shown.view.reading.url) : null;
}

function isGmail(origin: string): boolean {
  return crmOfHost(new URL(origin).hostname) === 'gmail';
}
