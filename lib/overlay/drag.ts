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
    // By what was hit, not by the handle: a captured pointer's click goes to its captor.
    if (from) (event.target as Element).setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!from) return;
    isMoved ||= Math.hypot(clientX - from.clientX, clientY - from.clientY) > stillPx;
    if (isMoved) move(clientX, clientY);
  });
  function end(): void {
    if (from && isMoved) drop();
    from = undefined;
  }
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  handle.addEventListener('click', (event) => isMoved && event.stopImmediatePropagation(), { capture: true });
}
