/**
 * Puts a text where the cursor stands in the field that was typed in last, or in the text box of `place` when none was,
 * as if it had been typed; the cursor goes behind it.
 */
export function insertAtCursor(text: string, typedIn: EventTarget | null, place: HTMLElement | null): void {
  const field = isTextField(typedIn) && typedIn.isConnected ? typedIn : place?.querySelector('textarea');
  if (!field) return;
  const start = field.selectionStart ?? field.value.length;
  field.setRangeText(text, start, field.selectionEnd ?? start, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.focus();
}

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
