import { mailText } from '../../gmail/mail-text.ts';
import type { MailView } from '../../gmail/mail-view.ts';
import { readGmail } from '../../gmail/read-gmail.ts';
import type { ComposeResult, Composing } from '../../messages/compose.ts';
import { visibleElement, visibleElements } from '../../page/visible.ts';

/** Where a mail is typed (gmail.js 2026-03, InboxSDK 2026-07). */
const editorMark = '[g_editable="true"]';
const subjectMark = 'input[name="subjectbox"]';
/** "Reply" below a conversation (`.amn` holds it, reply-all and forward: gmail.js 2026-03), then the one in a message's head. */
const replyMarks = ['.amn [role="link"]', '.ams.bkH', '.hB[role="button"]'];

/** What inserting needs of its surroundings. */
export interface ComposePage {
  readonly url: () => URL;
  readonly document: Document;
  /** Resolves after a moment. */
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Puts a message at the top of the mail that is being written to this address, opening Gmail's own reply where none is;
 * never sends it, and never writes where the rep has, unless told to. Whom it goes to is looked at again last of all.
 */
export async function putMessage(page: ComposePage, composing: Composing): Promise<ComposeResult> {
  if (!isWith(viewOf(page), composing.to)) return 'elsewhere';
  if (composing.kind === 'look') return 'here';
  const editor = findEditor(page) ?? (await openReply(page));
  if (!isWith(viewOf(page), composing.to)) return 'elsewhere';
  if (!editor) return 'no-reply';
  if (!composing.isBefore && hasOwnText(editor)) return 'has-text';
  writeSubject(page, composing.message.subject);
  writeOnTop(editor, composing.message.body);
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

function viewOf({ url, document }: ComposePage): MailView {
  return readGmail(url(), document);
}

/** A conversation of several people is nobody's in particular: the rep writes there by hand. */
function isWith(view: MailView, to: string): boolean {
  const isThem = ({ email }: { email: string }): boolean => email === to.trim().toLowerCase();
  if (view.kind === 'conversation') return view.withWhom.kind === 'one' && isThem(view.withWhom.person);
  return view.kind === 'compose' && view.to.length === 1 && view.to.every(isThem);
}

/** Of the conversation itself, or of the window of a new mail; another mail being written beside is not it. */
function findEditor(page: ComposePage): HTMLElement | null {
  const { document } = page;
  const root = viewOf(page).kind === 'conversation' ? visibleElement(document, '[role="main"]') : composeRoot(document);
  const found = visibleElements(root, editorMark);
  return found.length === 1 ? (found[0] as HTMLElement) : null;
}

function composeRoot(document: Document): Element | Document {
  return visibleElement(document, subjectMark)?.closest('[role="dialog"]') ?? document;
}

const lookMs = 100;
const mostLooks = 30;

async function openReply(page: ComposePage): Promise<HTMLElement | null> {
  const main = visibleElement(page.document, '[role="main"]');
  // With a reply begun in two places, which is meant is for the rep to say.
  if (visibleElements(main, editorMark).length > 0) return null;
  const reply = replyMarks.map((mark) => visibleElement(main, mark)).find((found) => found !== null);
  if (!(reply instanceof HTMLElement)) return null;
  reply.click();
  for (let look = 0; look < mostLooks; look += 1) {
    await page.wait(lookMs);
    const editor = findEditor(page);
    if (editor) return editor;
  }
  return null;
}

/** Of a new mail that has none yet. */
function writeSubject(page: ComposePage, subject: string): void {
  if (viewOf(page).kind !== 'compose') return;
  const line = visibleElement(page.document, subjectMark);
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
