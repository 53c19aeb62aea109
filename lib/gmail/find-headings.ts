import { drawnByGmail, messageMark } from './read-message.ts';

/**
 * The subject above a conversation, which carries its ids (gmail.js 2026-03, InboxSDK 2026-07), newest layout first;
 * last by class (FlowCrypt 2026-08).
 */
const headingMarks = ['h2[data-thread-perm-id], h2[data-legacy-thread-id]', '[data-thread-perm-id]', 'h2.hP'];

/** What has it is the subject of a list's row (read-rows.ts). */
const rowMark = '[data-legacy-last-message-id]';

/** The drawn subjects of conversations: none, one, or more while one conversation takes another's place. */
export function findHeadings(document: Document): Element[] {
  for (const mark of headingMarks) {
    const found = drawnByGmail(document, mark).filter((one) => !one.closest(messageMark) && !one.matches(rowMark));
    if (found.length > 0) return found;
  }
  return [];
}
