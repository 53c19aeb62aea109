import type { PagePill } from '../messages/prompt.ts';
import type { PageView } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import type { AskFromPage } from './ask.ts';
import { isTabHidden } from './page-document.ts';

/** The pill before anything is known of the record: our mark, no words. */
export const neutralPill: PagePill = { tone: 'none', icon: '', text: '', staleAt: null };

export interface ViewFollower {
  /** What the page shows now; only a view that differs from the last, or words gone stale, make a message. */
  see(view: PageView): void;
  /** The worker's unasked news of the pill; taken only for the record whose answer came already. */
  hear(key: string, pill: PagePill | null): void;
}

export interface Following {
  readonly ask: AskFromPage;
  readonly draw: (pill: PagePill | null) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const mostRetries = 3;
const shortestStaleWait = 1000;
const longestTimer = 2 ** 31 - 1;
const never = Number.MAX_SAFE_INTEGER;

/** Tells the worker each new view and draws what it answers; an answer for an older view is dropped. */
export function followView({ ask, draw, now, signal }: Following): ViewFollower {
  let view: PageView = { kind: 'other' };
  let seen = '';
  let turn = 0;
  let hasAnswer = false;
  let staleAt = never;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(pill: PagePill | null): void {
    draw(view.kind === 'record' || view.kind === 'ask' ? pill : blank(view));
    staleAt = (view.kind === 'record' && pill?.staleAt) || never;
    clearTimeout(timer);
    const wait = Math.max(staleAt - now(), shortestStaleWait);
    if (wait < longestTimer) timer = setTimeout(() => isTabHidden() || void tell(0), wait);
  }
  async function tell(tries: number): Promise<void> {
    clearTimeout(timer);
    staleAt = never;
    turn += 1;
    const mine = turn;
    const pill = await ask('showView', { view });
    if (mine !== turn || signal.aborted) return;
    hasAnswer = pill !== undefined;
    show(pill === undefined ? neutralPill : pill);
    if (!hasAnswer && tries < mostRetries) timer = setTimeout(() => void tell(tries + 1), 1000 * 2 ** tries);
  }
  function see(next: PageView): void {
    const text = JSON.stringify(next);
    const isStale = now() >= staleAt && !isTabHidden();
    if (text === seen && !isStale) return;
    if (whose(next) !== whose(view)) {
      hasAnswer = false;
      draw(blank(next));
    }
    seen = text;
    view = next;
    void tell(0);
  }
  function hear(key: string, pill: PagePill | null): void {
    if (!hasAnswer || key !== whose(view)) return;
    turn += 1;
    show(pill);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return { see, hear };
}

/** The pill while nothing can be said: none where no record is. */
function blank({ kind }: PageView): PagePill | null {
  return kind === 'list' || kind === 'other' ? null : neutralPill;
}

/** Equal for two views of the same record in the same state. */
function whose(view: PageView): string {
  return view.kind === 'record' ? recordKey(view.reading.ref) : view.kind;
}
