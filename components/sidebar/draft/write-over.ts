/** Makes a box hold this text as if it were typed: the browser's own undo takes it back. */
export function writeOver(box: HTMLTextAreaElement, text: string): void {
  box.focus();
  if (box.value === text) return;
  const { start, end, words } = changeOf(box.value, text);
  box.setSelectionRange(start, end);
  if (typed(words)) return;
  box.setRangeText(words, start, end, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Nothing else writes in a way that can be undone. */
function typed(words: string): boolean {
  if (typeof document.execCommand !== 'function') return false;
  return document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
}

/** The one stretch in which two texts differ, and what takes its place. */
function changeOf(before: string, after: string): { start: number; end: number; words: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, words: after.slice(start, after.length - tail) };
}
