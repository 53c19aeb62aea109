import type { QueueRow } from '../../lib/messages/prompt.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { dueText } from '../../lib/words/due-text.ts';
import { sentenceOf } from '../../lib/words/sentences.ts';
import type { Words } from '../../lib/words/words.ts';

/** One row of a list, in words. */
export interface RowText {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly status: string;
  readonly channel: Channel | null;
  /** The channel and the step, for a screen reader and for the tip. */
  readonly what: string;
  readonly due: string;
  readonly tone: 'due' | 'overdue' | 'later' | 'none';
  readonly why: string;
  /** Why a click cannot open it; null when it can. */
  readonly blocked: string | null;
  readonly staleAt: number | null;
}

/** A row in words, with the instant at which they stop being true. */
export function rowText(row: QueueRow, words: Words): RowText {
  const { leadId, company, touch } = row;
  const name = row.name || words.t('sidebar.unnamed');
  const blocked = row.url === null ? words.t('queue.no-record') : null;
  const status = words.t(`status.${row.status}`);
  const who = { leadId, name, company, status, blocked };
  if (!touch) return { ...who, ...idle(words) };
  const { tone, text, staleAt } = dueText(touch.dueAt, words);
  const channel = words.t(`channel.${touch.channel}`);
  const first = touch.why[0];
  return {
    ...who,
    channel: touch.channel,
    what: channel === touch.title ? channel : `${channel}: ${touch.title}`,
    due: text,
    tone,
    why: first ? sentenceOf(first, words) : touch.title,
    staleAt,
  };
}

/** The first instant at which any of the rows stops being true. */
export function earliestStale(rows: readonly RowText[]): number | null {
  const instants = rows.map(({ staleAt }) => staleAt).filter((at) => at !== null);
  return instants.length > 0 ? Math.min(...instants) : null;
}

function idle(words: Words): Omit<RowText, 'leadId' | 'name' | 'company' | 'status' | 'blocked'> {
  return { channel: null, what: '', due: words.t('pill.no-next-step'), tone: 'none', why: '', staleAt: null };
}
