import { cleanText, textOf } from '../page/fields.ts';
import { elements, visibleElements } from '../page/visible.ts';
import { legacyId, receivedAt } from './legacy-id.ts';
import { peopleIn } from './mail-people.ts';
import { mailText } from './mail-text.ts';
import type { MailMessage } from './mail-view.ts';

/** A message by its id (Mailvelope 2026-01, FlowCrypt 2026-08, gmail.js 2026-03). */
export const messageMark = '[data-message-id]';
/** Its text: by its log number (seen 2021–2024), by class (`.ii.gt`, InboxSDK 2026-07; `.a3s`, FlowCrypt 2026-08). */
const bodyMark = '[jslog^="20277;"], .ii.gt, .a3s';
/** Where a reply is typed (gmail.js 2026-03; role since 2014). */
const editorMark = '[g_editable="true"], [contenteditable="true"][role="textbox"]';
/** What was written: not Gmail's own. */
const writtenMark = `${bodyMark}, [g_editable="true"]`;
/** The date: a cell with a title (gmail.js 2026-03), by class (InboxSDK 2026-07). */
const dateMark = '[role="gridcell"][title], .g3[title]';

/** What one message's element says; whose it is, is for the caller to add. */
export type ReadMessage = Omit<MailMessage, 'isMine' | 'subject'>;

/** The message that the element holds; null without an id, or without a sender where it is no draft. */
export function readMessage(element: Element): ReadMessage | null {
  const id = idIn(element, 'data-message-id');
  if (!id) return null;
  const body = elements(element, bodyMark).find((found) => !found.closest(editorMark));
  const editor = elements(element, editorMark).find((found) => !body?.contains(found));
  const head = partsOfHead(element, body ?? editor);
  const [from = null, ...others] = peopleIn(head);
  const isDraft = (!body && editor !== undefined) || isScheduled(element);
  if (!from && !isDraft) return null;
  const legacy = legacyId(element.getAttribute('data-legacy-message-id'));
  return {
    id,
    legacyId: legacy,
    from,
    to: others,
    dateText: cleanText(head(dateMark)[0]?.getAttribute('title') ?? ''),
    receivedAt: receivedAt(legacy),
    isDraft,
    bodyText: body ? mailText(body) : '',
  };
}

/** What is to be sent later has a button that calls it off (seen in 2025 and 2026); one line a language. */
const cancelSend =
  /^(?:cancel send|senden abbrechen|annuler l[’']envoi|cancelar (?:el )?env[ií]o|annulla invio|verzenden annuleren)$/i;

/** Of a message of one's own, outside what it says. */
function isScheduled(element: Element): boolean {
  if (!idIn(element, 'data-message-id')?.startsWith('msg-a')) return false;
  const buttons = elements(element.closest('[role="listitem"]') ?? element, 'button, [role="button"]');
  return buttons.some((button) => !isInBody(button) && cancelSend.test(textOf(button)));
}

/** What matches in the part of the message before its text, or before what is typed where it has none. */
function partsOfHead(element: Element, end: Element | undefined): (selector: string) => Element[] {
  return (selector) => {
    const found = elements(element, selector);
    // Matches come in the page's order; what a long text holds is not looked at one by one.
    const pastHead = end ? found.findIndex((one) => end.contains(one) || !isBefore(one, end)) : -1;
    return pastHead < 0 ? found : found.slice(0, pastHead);
  };
}

function isBefore(element: Element, end: Element): boolean {
  return (element.compareDocumentPosition(end) & 4) === 4;
}

/** Whether something was typed below the root, outside the messages' own text, beyond quote and signature. */
export function hasTyped(root: Element): boolean {
  return elements(root, editorMark).some((editor) => !isInBody(editor) && mailText(editor) !== '');
}

/** Whether the element is part of a message's text, or of what is typed: what stands there is its writer's, whatever it looks like. */
export function isInBody(element: Element): boolean {
  return Boolean(element.parentElement?.closest(writtenMark));
}

/** The drawn matches that Gmail itself shows: nothing of what a mail says. */
export function drawnByGmail(root: Document | Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((one) => !isInBody(one));
}

/** An id of Gmail's, without its `#`; null for what is none. */
export function idIn(element: Element, attribute: string): string | null {
  const [, id = null] = /^#?((?:thread|msg)-[af]:[\w:-]{1,60})/.exec(element.getAttribute(attribute) ?? '') ?? [];
  return id;
}
