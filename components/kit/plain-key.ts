/** The key that was pressed by itself, while nobody types and no menu is open; null for any other. */
export function plainKey(event: KeyboardEvent): string | null {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (hasModifier || event.repeat || event.isComposing) return null;
  return isTyping(event.target) || hasOpenMenu() ? null : event.key;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [popover]') !== null;
}

function hasOpenMenu(): boolean {
  const isKnown = typeof CSS !== 'undefined' && CSS.supports?.('selector(:popover-open)');
  return Boolean(isKnown) && document.querySelector(':popover-open') !== null;
}
