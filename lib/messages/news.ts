import type { Reason } from '../touches/reason.ts';
import type { PagePill } from './prompt.ts';
import type { TabScreen } from './protocol.ts';

/** What the worker tells everyone without being asked. */
export type News =
  /** A tab shows something else now; for the sidebar beside it. */
  | { readonly news: 'tab'; readonly screen: TabScreen }
  /** A connection or the outbox changed; screens that show them ask again. */
  | { readonly news: 'outbox' }
  /** The teaching of a site changed; screens that show it ask again. */
  | { readonly news: 'teaching'; readonly origin: string }
  /** These leads changed; screens that show them ask again. */
  | { readonly news: 'leads'; readonly leadIds: readonly string[] }
  /** A mail that was handed on was seen as sent, and is logged: screens that show the lead say so, and offer to undo it. */
  | { readonly news: 'logged'; readonly leadId: string; readonly commandId: string; readonly says: readonly Reason[] }
  /** For the page's script of one tab: the pill of one record, by its `recordKey`; heeded only while that is shown. */
  | { readonly news: 'pill'; readonly key: string; readonly pill: PagePill | null }
  /** For our scripts in one tab: the rep no longer allows its site; they take themselves off the page. */
  | { readonly news: 'leave' }
  /** For the page's script of one tab: the marks on its list may be others now. */
  | { readonly news: 'marks' }
  /** For our script in a tab of Gmail: somebody followed writes in the conversation it shows; it tells the messages. */
  | { readonly news: 'tell-mail' }
  /** For our script in a tab of Gmail: the rep said whom a conversation is with. */
  | { readonly news: 'with-whom'; readonly thread: string; readonly email: string }
  | { readonly news: 'frame'; readonly frame: 'toggle' | 'close' | 'left' | 'right' };
