import { mailText } from '../../gmail/mail-text.ts';
import { addressees, subjectMark } from '../../gmail/read-compose.ts';
import { openConversation } from '../../gmail/read-gmail.ts';
import { drawnByGmail } from '../../gmail/read-message.ts';
import type { ComposeResult, Composing } from '../../messages/compose.ts';
import { visibleElement } from '../../page/visible.ts';

/** Where a mail is typed (gmail.js 2026-03, InboxSDK 2026-07). */
const editorMark = '[g_editable="true"]';
/** "Reply" below a conversation (`.amn` holds it, reply-all and forward: gmail.js 2026-03), then the one in a message's head. */
const replyMarks = ['.amn [role="link"]', '.ams.bkH', '.hB[role="button"]'];

/** What inserting needs of its surroundings. */
export interface ComposePage {
  readonly url: () => URL;
  readonly document: Document;
  /** Resolves after a moment. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Where a message for somebody may be written: a window that is addressed to them, or the reply of their conversation. */
interface Place {
  readonly editor: HTMLElement | null;
  /** The window of a mail of its own; null for a reply. */
  readonly window: Element | null;
}

/**
 * Puts a message at the top of the mail that is being written to this address, opening Gmail's own reply where none is;
 * never sends it, and never writes where the rep has, unless told to. Whom it goes to is looked at again last of all.
 */
export async function putMessage(page: ComposePage, composing: Composing): Promise<ComposeResult> {
  const { to: address, kind, isBefore, message } = composing;
  const to = address.trim().toLowerCase();
  const found = placeFor(page, to);
  if (typeof found === 'string') return found;
  if (kind === 'look') return 'here';
  if (!found.editor) await openReply(page, to);
  const place = placeFor(page, to);
  if (typeof place === 'string') return place;
  const { editor, window } = place;
  if (!editor) return 'no-reply';
  if (!isBefore && hasOwnText(editor)) return 'has-text';
  writeSubject(window, message.subject);
  writeOnTop(editor, message.body);
  return 'put';
}

/** The dashes that Gmail sets before a signature are not the rep's. */
function hasOwnText(editor: Element): boolean {
  return (
    mailText(editor)
      .replace(/^--\s*$/gm, '')
      .trim() !== ''
  );
}

/**
 * The one place where a mail to this address is written. A window says itself whom it goes to; a reply goes to whom its
 * conversation is with, unless it says otherwise. Of two places the rep says which; a conversation of several people is
 * nobody's in particular.
 */
function placeFor({ url, document }: ComposePage, to: string): Place | 'elsewhere' | 'several' {
  const editors = drawnByGmail(document, editorMark) as HTMLElement[];
  const places = editors.map((editor): Place => ({ editor, window: windowOf(editor) }));
  const windows = places.filter(({ window }) => window && isTo(window, to));
  if (windows.length > 1) return 'several';
  if (windows[0]) return windows[0];
  const withWhom = openConversation(url(), document)?.withWhom;
  if (withWhom?.kind !== 'one' || withWhom.person.email !== to) return 'elsewhere';
  const [reply, another] = places.filter(({ window }) => !window);
  if (another) return 'several';
  const form = reply?.editor?.closest('form');
  const isOthers = form && addressees(form).some(({ email }) => email !== to);
  return isOthers ? 'elsewhere' : (reply ?? { editor: null, window: null });
}

/** A mail of its own stands in a dialog, or outside the conversations: in a browser's window that holds nothing else. */
function windowOf(editor: Element): Element | null {
  const { body } = editor.ownerDocument;
  return (
    editor.closest('[role="dialog"]') ?? (visibleElement(body, subjectMark) && !inConversation(editor) ? body : null)
  );
}

function inConversation(editor: Element): boolean {
  return editor.closest('[role="main"], [role="list"]') !== null;
}

function isTo(root: Element, to: string): boolean {
  const [person, another] = addressees(root);
  return person?.email === to && !another;
}

const lookMs = 100;
const mostLooks = 30;

async function openReply(page: ComposePage, to: string): Promise<void> {
  const main = visibleElement(page.document, '[role="main"]') ?? page.document;
  const [reply] = replyMarks.flatMap((mark) => drawnByGmail(main, mark));
  if (!(reply instanceof HTMLElement)) return;
  reply.click();
  for (let look = 0; look < mostLooks; look += 1) {
    await page.wait(lookMs);
    const place = placeFor(page, to);
    if (typeof place === 'string' || place.editor) return;
  }
}

/** Of a new mail that has none yet. */
function writeSubject(window: Element | null, subject: string): void {
  const line = visibleElement(window, subjectMark);
  if (!(line instanceof HTMLInputElement) || line.value.trim() !== '' || subject === '') return;
  line.value = subject;
  for (const type of ['input', 'change']) line.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Plain text before all that stands there: what follows keeps its form, the signature too. */
function writeOnTop(editor: HTMLElement, body: string): void {
  const { ownerDocument: document } = editor;
  const isEmpty = (editor.textContent ?? '').trim() === '';
  editor.focus();
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const written = document.createDocumentFragment();
  for (const line of isEmpty ? lines : [...lines, '']) {
    const row = document.createElement('div');
    row.append(line === '' ? document.createElement('br') : line);
    written.append(row);
  }
  editor.prepend(written);
  // So that Gmail takes it for typed, and keeps its draft.
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
