import type { RefObject, TargetedFocusEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** Where something may be put into: the place that has the fields, and what puts it where the cursor was last. */
export interface Insertion {
  readonly place: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onFocusIn: (event: TargetedFocusEvent<HTMLDivElement>) => void;
  };
  readonly insert: (text: string) => void;
}

/** Puts texts into the field of a place that was typed in last, or into its first text box. */
export function useInsertion(): Insertion {
  const placeRef = useRef<HTMLDivElement>(null);
  const typedInRef = useRef<EventTarget | null>(null);
  return {
    place: {
      ref: placeRef,
      onFocusIn: ({ target }) => {
        if (isTextField(target)) typedInRef.current = target;
      },
    },
    insert: (text) => insertAtCursor(text, typedInRef.current, placeRef.current),
  };
}

/**
 * Puts a text where the cursor stands in the field that was typed in last, or in the text box of `place` when none was,
 * as if it had been typed; the cursor goes behind it.
 */
function insertAtCursor(text: string, typedIn: EventTarget | null, place: HTMLElement | null): void {
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
