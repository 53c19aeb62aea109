import type { Draft, LastWords } from '../../../../../lib/words/templates/lint/draft.ts';

export const nothingBefore: LastWords = { sent: null, isAnswered: false, talk: null, topic: null };

/** A first email that may be sent now, with nothing before it. */
export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    subject: 'Your roof',
    body: '',
    channel: 'email',
    attached: [],
    promised: [],
    last: nothingBefore,
    window: { isAllowed: true, nextAt: null },
    position: 1,
    ...changes,
  };
}

/** The same with these last words. */
export function after(last: Partial<LastWords>, changes: Partial<Draft> = {}): Draft {
  return draft({ ...changes, last: { ...nothingBefore, ...last } });
}
