import type { Browser } from 'wxt/browser';
import { askEndpoint } from '../drafting/ask-endpoint.ts';
import { tellsSecret } from '../drafting/tells-secret.ts';
import { findSensitive } from '../followups/find-sensitive.ts';
import { draftLine } from '../messages/draft-line.ts';
import {
  type DraftAsked,
  type DraftNews,
  type DraftTrouble,
  type HearDraft,
  trialPrompt,
} from '../messages/drafting.ts';
import { readDraftAsked } from '../messages/drafting-inputs.ts';
import { isReachable, openEndpoint } from './model-endpoint.ts';
import type { Worker } from './worker.ts';

/** What of a line is used. */
export type Line = Pick<Browser.runtime.Port, 'name' | 'sender' | 'postMessage' | 'disconnect'> & {
  readonly onMessage: Pick<Browser.runtime.Port['onMessage'], 'addListener'>;
  readonly onDisconnect: Pick<Browser.runtime.Port['onDisconnect'], 'addListener'>;
};

/**
 * Answers a line that a screen of ours opens: one asking, words as they come, and an end. Hanging up stops the request.
 * Lines of anybody else are closed, whatever they ask.
 */
export function answerDraftLine(worker: Worker, line: Line): void {
  if (line.name !== draftLine) return;
  if (!isOurScreen(worker, line.sender)) return line.disconnect();
  const hangUp = new AbortController();
  const state = { isAsked: false };
  line.onDisconnect.addListener(() => hangUp.abort());
  line.onMessage.addListener((message: unknown) => {
    const asked = readDraftAsked(message);
    if (state.isAsked) return;
    state.isAsked = true;
    if (!asked) return end(line, hangUp.signal);
    const tell: HearDraft = (news) => post(line, news, hangUp.signal);
    writeWords(worker, { asked, signal: hangUp.signal }, tell)
      .catch((error: unknown) => worker.report('writing words', error))
      .finally(() => end(line, hangUp.signal));
  });
}

/** Pages, and frames in them that are not ours, have another origin. */
function isOurScreen({ browser }: Worker, sender: Line['sender']): boolean {
  const { id } = browser.runtime;
  return sender?.id === id && sender.origin === `chrome-extension://${id}`;
}

function post(line: Line, news: DraftNews, { aborted }: AbortSignal): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end, and no origins.
  if (!aborted) line.postMessage(news);
}

function end(line: Line, { aborted }: AbortSignal): void {
  if (!aborted) line.disconnect();
}

interface Writing {
  readonly asked: DraftAsked;
  readonly signal: AbortSignal;
}

/** Asks the endpoint for words, unless that may not be: then why is told, and nothing was sent. */
async function writeWords(worker: Worker, { asked, signal }: Writing, tell: HearDraft): Promise<void> {
  const fail = (kind: DraftTrouble['kind']): void => tell({ kind: 'trouble', trouble: { kind, said: '' } });
  const set = await openEndpoint(worker);
  if (!set) return fail('not-set');
  if (asked.kind === 'draft' && asked.host !== set.host) return fail('moved');
  if (!(await isReachable(worker, set))) return fail('not-allowed');
  if (await tellsSensitive(worker, asked)) return fail('sensitive');
  const prompt = asked.kind === 'draft' ? asked.prompt : trialPrompt;
  const { fetch } = worker.network;
  await askEndpoint(
    { fetch, wait: worker.wait },
    { endpoint: set, model: set.model, key: set.key, prompt, signal },
    tell,
  );
}

/** The last guard: whatever a screen put together, no sensitive note of the lead goes out with it. */
async function tellsSensitive({ db }: Worker, asked: DraftAsked): Promise<boolean> {
  if (asked.kind === 'trial') return false;
  const { system, user } = asked.prompt;
  const secrets = await findSensitive(db, asked.leadId);
  return secrets.some((secret) => tellsSecret(`${system}\n${user}`, secret));
}
