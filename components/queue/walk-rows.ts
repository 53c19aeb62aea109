/** Moves the focus from one row to another of the same `[data-rows]`: up, down, Home and End. */
export function walkRows(event: KeyboardEvent): void {
  const from = event.currentTarget;
  if (!(from instanceof HTMLElement)) return;
  const rows = [...(from.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const to = rows[stepTo(event.key, rows.indexOf(from), rows.length)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function stepTo(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
