import type { DraftNews, DraftTrouble } from '../messages/drafting.ts';
import { messageIn } from './answer-words.ts';

/** What has been written so far, and how it stands. `text` is plain. */
export interface Written {
  readonly kind: 'writing' | 'done' | 'trouble';
  readonly text: string;
  /** How far the model itself has been fetched, 0–1; null while it is not. */
  readonly share: number | null;
  /** It has taken a while, and no word came yet. */
  readonly isWaiting: boolean;
  readonly isCut: boolean;
  /** What went wrong; null unless something did. */
  readonly trouble: DraftTrouble | null;
}

/** Before the first word. */
export const unwritten: Written = {
  kind: 'writing',
  text: '',
  share: null,
  isWaiting: false,
  isCut: false,
  trouble: null,
};

/** How it stands after one more piece of news; an end without words is `empty`. */
export function writtenAfter(written: Written, news: DraftNews): Written {
  if (written.kind !== 'writing') return written;
  const on = { ...written, isWaiting: false, share: null };
  switch (news.kind) {
    case 'download':
      return { ...on, share: news.share };
    case 'waiting':
      return { ...written, isWaiting: written.text === '' };
    case 'piece':
      return { ...on, text: written.text + news.text };
    case 'trouble':
      return { ...on, kind: 'trouble', trouble: news.trouble };
    case 'done':
      if (wordsOf(on) === '') return { ...on, kind: 'trouble', trouble: { kind: 'empty', said: '' } };
      return { ...on, kind: 'done', isCut: news.isCut };
  }
}

/** The words that may be used; `''` while there are thoughts alone. */
export function wordsOf({ text }: Pick<Written, 'text'>): string {
  return messageIn(text);
}
