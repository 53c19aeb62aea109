export interface Dragging {
  readonly move: (x: number, y: number) => void;
  readonly drop: () => void;
  /** Pressed and let go on the spot. */
  readonly click?: () => void;
}

const stillPx = 4;

/**
 * Follows the rep's pointer from a press on the handle. A page cannot fake it, and the handle never takes the focus,
 * so that no key meant for the page or for us lands in the other.
 */
export function followDrag(handle: HTMLElement, { move, drop, click }: Dragging): void {
  let from: PointerEvent | null = null;
  let isMoved = false;
  handle.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    if (!event.isTrusted || event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    from = event;
    isMoved = false;
  });
  handle.addEventListener('pointermove', (event) => {
    if (!from || !event.isTrusted) return;
    isMoved ||= Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > stillPx;
    if (isMoved) move(event.clientX, event.clientY);
  });
  function end(event: PointerEvent): void {
    if (!from || !event.isTrusted) return;
    from = null;
    if (isMoved) drop();
    else if (event.type === 'pointerup') click?.();
  }
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}

/** Acts on a press that the rep lets go on the spot. */
export function followPress(handle: HTMLElement, click: () => void): void {
  followDrag(handle, { move: () => {}, drop: () => {}, click });
}
