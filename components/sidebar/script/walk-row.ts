const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** Moves the focus along the buttons of the row in which an arrow key was pressed, round its ends. */
export function walkRow(event: KeyboardEvent): void {
  const row = event.currentTarget;
  const step = steps[event.key];
  if (!(row instanceof HTMLElement) || step === undefined || hasModifier(event)) return;
  const buttons = [...row.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  buttons[(at + step * handOf(event.key) + buttons.length) % buttons.length]?.focus();
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

/** Left and right change places where lines run from the right. */
function handOf(key: string): number {
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return isSideways && document.documentElement.dir === 'rtl' ? -1 : 1;
}
