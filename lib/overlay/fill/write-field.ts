/**
 * Puts a text into a field as if it were typed, so that the page's own script takes note of it. True when it is there
 * afterwards.
 */
export function writeField(field: Element, text: string): boolean {
  if (field instanceof HTMLSelectElement) return chooseOption(field, [text]);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return writeValue(field, text);
  return writeEditable(field as HTMLElement, text);
}

/** Chooses the first option that is one of these, by its words or its value; false, with nothing chosen, for none. */
export function chooseOption(field: HTMLSelectElement, wanted: readonly string[]): boolean {
  const plain = (text: string): string => text.trim().toLowerCase();
  const option = wanted
    .filter(Boolean)
    .map(plain)
    .flatMap((text) => [...field.options].filter((one) => plain(one.label) === text || plain(one.value) === text))[0];
  if (!option) return false;
  field.value = option.value;
  tell(field);
  return true;
}

/** Set in our own world, the value is the browser's own: a framework that watches its property sees it with the event. */
function writeValue(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  field.focus();
  field.value = field instanceof HTMLInputElement ? text.replace(/\s*\n\s*/g, ' · ') : text;
  tell(field);
  return field.value !== '';
}

/** Editors listen to what is typed and ignore what is set: the browser is asked to type it. */
function writeEditable(field: HTMLElement, text: string): boolean {
  field.focus();
  getSelection()?.selectAllChildren(field);
  // Deprecated, and the one way that every editor understands; checked 2026-11-22.
  document.execCommand('insertText', false, text);
  return (field.textContent ?? '').trim() !== '';
}

function tell(field: Element): void {
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
