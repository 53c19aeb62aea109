/** Does something that may move the pressed control to another place of the page, and gives it the focus back. */
export function keepFocus(event: MouseEvent, act: () => void): void {
  const control = event.currentTarget;
  act();
  if (control instanceof HTMLElement) requestAnimationFrame(() => control.focus());
}
