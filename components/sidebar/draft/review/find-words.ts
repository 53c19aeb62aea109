import type { GateReason } from '../../../../lib/words/templates/gate/gate-reasons.ts';

/** Selects flagged words where they stand in the text beside the card, so that typing takes their place; else goes to the text. */
export function findWords(card: HTMLElement | null, span: GateReason['words'][number] | null): void {
  const panel = card?.closest('section');
  const body = panel?.querySelector('textarea');
  const box = span?.in === 'subject' ? (panel?.querySelector<HTMLInputElement>('input') ?? body) : body;
  if (!box) return;
  box.focus();
  if (span && box.value.slice(span.start, span.end) === span.text) box.setSelectionRange(span.start, span.end);
}
