import type { DraftTrouble, HearDraft } from '../messages/drafting.ts';
import { type AnswerEvent, answerEvent, errorMessage } from './answer-event.ts';
import { createEventReader } from './event-stream.ts';
import { createTeller } from './tell-words.ts';

/** More than this is no answer to anything. Characters of all that comes, with what is around the words. */
const longestStream = 4_000_000;
const longestError = 20_000;

const byStatus: Readonly<Record<number, DraftTrouble['kind']>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  429: 'too-many',
};

/** Why an answer has no words in it, by its status; null where it may have. What it says is as it came; a page of HTML is not repeated. */
export async function troubleOfAnswer(response: Response): Promise<DraftTrouble | null> {
  const { status, ok, type } = response;
  if (ok) return null;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'redirected', said: '' };
  const kind = byStatus[status] ?? (status >= 500 ? 'server' : 'refused');
  return { kind, said: errorMessage(await textOf(response, longestError)) };
}

export interface Hearing {
  readonly tell: HearDraft;
  readonly fail: (kind: DraftTrouble['kind'], said?: string) => void;
  readonly onBytes: () => void;
}

/** Tells the words of an answer: of a stream as it comes, or of one whole answer. Rejects when it breaks off. */
export async function hearAnswer(response: Response, hearing: Hearing): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  const words = createTeller(hearing.tell);
  const hear = (data: string): boolean => hearEvent(answerEvent(data), words, hearing);
  if (/^text\/event-stream\b/i.test(type)) return hearStream(response, hear, hearing);
  if (!/^application\/json\b/i.test(type)) return hearing.fail('garbled');
  const isOpen = hear(await textOf(response, longestStream, hearing.onBytes));
  if (isOpen) hearing.tell({ kind: 'done', isCut: false });
}

async function hearStream(
  response: Response,
  hear: (data: string) => boolean,
  { fail, onBytes }: Hearing,
): Promise<void> {
  const read = createEventReader();
  const seen = { length: 0 };
  for await (const text of piecesOf(response)) {
    onBytes();
    seen.length += text.length;
    if (seen.length > longestStream) return fail('garbled');
    for (const data of read(text)) if (!hear(data)) return;
  }
  fail('broken-off');
}

/** False when that was the last. */
function hearEvent(event: AnswerEvent, words: (text: string) => boolean, { tell, fail }: Hearing): boolean {
  if (event.kind !== 'words') {
    fail(event.kind === 'error' ? 'refused' : 'garbled', event.kind === 'error' ? event.said : '');
    return false;
  }
  const hasRoom = words(event.text);
  if (hasRoom && event.ends === 'no') return true;
  tell({ kind: 'done', isCut: !hasRoom || event.ends === 'cut' });
  return false;
}

/** The text of a body, no more than so much of it. */
async function textOf(response: Response, longest: number, onBytes?: () => void): Promise<string> {
  const parts: string[] = [];
  const seen = { length: 0 };
  for await (const text of piecesOf(response)) {
    onBytes?.();
    parts.push(text);
    seen.length += text.length;
    if (seen.length > longest) break;
  }
  return parts.join('').slice(0, longest);
}

/** A body as text, piece by piece; a character that came in two pieces is whole. */
async function* piecesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}
