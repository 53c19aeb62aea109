import { ownMember } from '../page/own-member.ts';
import { longestBody } from './mail-view.ts';

const mostNodes = 20_000;
const blocks =
  /^(?:address|article|blockquote|br|center|dd|div|dl|dt|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)$/;
/**
 * What is not the sender's own words now: history as Gmail, Apple Mail and Yahoo mark it, what Gmail trims (`.h5`,
 * gmail.js 2026-03), signatures.
 */
const notOwn =
  'style, script, title, .gmail_quote, .gmail_quote_container, blockquote[type="cite"], .yahoo_quoted, .h5, ' +
  '.gmail_signature, [data-smartmail="gmail_signature"]';
/** Outlook's marks: all that follows is history. Gmail puts a word of its own before a mail's ids. */
const lastOwn = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';

/** The sender's own words below the root, in lines; at most `longestBody` of them, from a bounded part of the page. */
export function mailText(root: Element): string {
  const document = ownMember(root, 'ownerDocument');
  const walker = ownMember(document, 'createTreeWalker').call(document, root, 5, (node) =>
    matches(node, notOwn) ? 2 : 1,
  );
  let text = '';
  let node = walker.nextNode();
  for (let count = 0; node && count < mostNodes && text.length < longestBody * 2; count += 1) {
    if (matches(node, lastOwn)) break;
    if (isBlock(node) || isBlock(ownMember(node, 'previousSibling'))) text += '\n';
    if (isText(node)) text += node.data.slice(0, longestBody).replace(/\s+/g, ' ');
    node = walker.nextNode();
  }
  const tidy = text.replace(/[ \u200B-\u200F\u202A-\u202E\u2066-\u2069]*\n\s*/g, '\n');
  return tidy.trim().slice(0, longestBody).toWellFormed();
}

function isText(node: Node): node is Text {
  return ownMember(node, 'nodeType') === 3;
}

function isElement(node: Node | null): node is Element {
  return node !== null && ownMember(node, 'nodeType') === 1;
}

function isBlock(node: Node | null): boolean {
  return isElement(node) && blocks.test(ownMember(node, 'localName'));
}

function matches(node: Node, selector: string): boolean {
  return isElement(node) && ownMember(node, 'matches').call(node, selector);
}
