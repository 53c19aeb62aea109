import { writeOver } from '../write-over.ts';

/** Puts words in the place of a stretch of what stands in a box, as if they were typed; the cursor goes behind them. */
export function putInto(
  box: HTMLTextAreaElement,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): void {
  writeOver(box, `${box.value.slice(0, start)}${words}${box.value.slice(end)}`);
  box.setSelectionRange(start + words.length, start + words.length);
}

/** The box of the message that something on the panel belongs to. */
export function boxBeside(place: HTMLElement | null): HTMLTextAreaElement | null {
  return place?.closest('section')?.querySelector('textarea') ?? null;
}
