export interface Dragging {
  readonly move: (x: number, y: number) => void;
  readonly drop: () => void;
}

const stillPx = 4;

/**
 * Follows the rep's pointer from a press on the handle; a press let go on the spot stays a click, a drag does not
 * become one. A page cannot fake the press.
 */
export function followDrag(handle: HTMLElement, { move, drop }: Dragging): void {
  let from: PointerEvent | undefined;
  let isMoved = false;
  handle.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    isMoved = false;
    from = event.isTrusted && event.button === 0 ? event : undefined;
  });
  handle.addEventListener('pointermove', ({ clientX, clientY, pointerId }) => {
    if (!from) return;
    if (!isMoved && Math.hypot(clientX - from.clientX, clientY - from.clientY) <= stillPx) return;
    // Captured only now: a captured pointer's click would go to the handle, not to the button in it.
    if (!isMoved) handle.setPointerCapture(pointerId);
    isMoved = true;
    move(clientX, clientY);
  });
  function end(): void {
    if (from && isMoved) drop();
    from = undefined;
  }
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  handle.addEventListener('click', (event) => isMoved && event.stopImmediatePropagation(), { capture: true });
}
