import type { Fix } from './draft.ts';

/** The body with the fix made. What the rep has to do, to attach or to wait, leaves it as it is. */
export function applyFix(body: string, fix: Fix): string {
  if (fix.kind === 'replace') return body.slice(0, fix.start) + fix.text + body.slice(fix.end);
  if (fix.kind === 'insert') return body.slice(0, fix.start) + fix.text + body.slice(fix.start);
  if (fix.kind === 'remove') return closed(body.slice(0, fix.start), body.slice(fix.end));
  return body;
}

/** No gap where something was: one space between sentences, one empty line between paragraphs. */
function closed(before: string, after: string): string {
  if (/\n\s*$/.test(before) || /^\s*\n/.test(after)) return `${before.trimEnd()}\n\n${after.trimStart()}`.trim();
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}
