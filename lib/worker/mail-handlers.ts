import { findLeadByEmail } from '../followups/mail/mail-owners.ts';
import { withoutNeverLogged } from '../followups/mail/never-log.ts';
import { dismissOptOut } from '../followups/mail/opt-outs.ts';
import { takeMail } from '../followups/mail/take-mail.ts';
import { readerWanted, threadUrl } from '../gmail/page-view.ts';
import type { PagePill } from '../messages/prompt.ts';
import type { Input } from '../messages/protocol.ts';
import type { Caller, Handlers } from '../messages/server.ts';
import type { PageView } from '../records/page-reading.ts';
import { covers, crmOfHost, mailFile } from '../sites/site-scripts.ts';
import { grantedPatterns, runInTab } from '../sites/sync-sites.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { tellChange, tellTab } from './tell.ts';
import { type Worker, wordsOf, worldOf } from './worker.ts';

type MailMethod = 'showMail' | 'chooseWhom' | 'dismissOptOut';

const done = { kind: 'done' } as const;

/** Mail: what Gmail's pages show of it, and what the rep says of it. */
export function mailHandlers(worker: Worker): Pick<Handlers, MailMethod> {
  return {
    showMail: async (input, caller) => {
      await takeMails(worker, input, caller);
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
async function takeMails(worker: Worker, { account, messages }: Input<'showMail'>, { origin }: Caller): Promise<void> {
  const granted = await grantedPatterns(worker.browser);
  if (!isGmail(origin) || !granted.some((pattern) => covers(pattern, origin))) return;
  const leadIds = await worker.locks.request('mail', async () => {
    const changed = new Set<string>();
    for (const mail of messages.toSorted((one, other) => one.receivedAt - other.receivedAt)) {
      const told = { ...mail, threadUrl: threadUrl(origin, account, mail.threadId) };
      const leadId = await takeMail(worldOf(worker), told, worker.now());
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

/** Brings the reader to a tab of Gmail that opens a conversation, and has it told what somebody followed wrote there. */
export async function followMail(
  worker: Worker,
  { view, tabId, leadId }: { view: PageView; tabId: number; leadId: string | null },
  { origin }: Caller,
): Promise<void> {
  if (!isGmail(origin)) return;
  const isWanted = view.kind === 'settling' && view.ref.recordId === readerWanted;
  if (isWanted) await runInTab(worker.browser, { tabId, file: mailFile }, worker.report);
  const isTold = leadId !== null || (view.kind === 'ask' && (await hasFollowed(worker, view)));
  if (isTold) await tellTab(worker, tabId, { news: 'tell-mail' });
}

async function hasFollowed({ db }: Worker, { candidates }: Extract<PageView, { kind: 'ask' }>): Promise<boolean> {
  const found = await Promise.all(candidates.map(({ email }) => findLeadByEmail(db, email)));
  return found.some((lead) => lead !== null);
}

/** The pill of a conversation that may be with several people. */
export function askPill(worker: Worker, now: number): PagePill {
  return { tone: 'new', icon: '', text: wordsOf(worker, now).t('pill.which'), staleAt: null };
}

function isGmail(origin: string): boolean {
  return crmOfHost(new URL(origin).hostname) === 'gmail';
}
