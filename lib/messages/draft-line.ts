import type { Browser } from 'wxt/browser';
import type { DraftAsked, DraftNews, HearDraft } from './drafting.ts';

/** The name of the line that words come over: a call has one answer, and words come piece by piece. */
export const draftLine = 'draft';

/** Asks the worker for words; what it returns hangs up, which also stops the request. */
export type AskDraft = (asked: DraftAsked, hear: HearDraft) => () => void;

type Runtime = Pick<typeof Browser.runtime, 'connect'>;

const ended: DraftNews = { kind: 'trouble', trouble: { kind: 'ended', said: '' } };

/** Opens a line for each asking. A line that breaks (the worker was ended, the extension updated) is told as `ended`, once. */
export function askDraftOf(runtime: Runtime): AskDraft {
  return (asked, hear) => {
    let isOver = false;
    const tell = (news: DraftNews): void => {
      if (isOver) return;
      isOver = news.kind === 'done' || news.kind === 'trouble';
      hear(news);
    };
    try {
      const port = runtime.connect({ name: draftLine });
      port.onMessage.addListener((news: unknown) => tell(news as DraftNews));
      port.onDisconnect.addListener(() => tell(ended));
      port.postMessage(asked);
      return () => {
        isOver = true;
        port.disconnect();
      };
    } catch {
      tell(ended);
      return () => {};
    }
  };
}
