const focusable = 'button:not([disabled]), a[href], input, select, textarea';

/** Moves the focus among the controls of the popover that the control is in: arrows, Home and End. */
export function focusNeighbour(event: KeyboardEvent): void {
  const from = event.currentTarget;
  if (!(from instanceof HTMLElement)) return;
  const place = from.closest('[popover]');
  if (!place) return;
  const controls = [...place.querySelectorAll<HTMLElement>(focusable)];
  const next = neighbour(event.key, controls.indexOf(from), controls.length);
  if (next === null) return;
  event.preventDefault();
  controls[next]?.focus();
}

function neighbour(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
