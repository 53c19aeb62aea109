import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The pressed button makes room for a question, and the question for the buttons: the focus goes along. */
export function useFocusIn(isAsking: boolean): RefObject<HTMLDivElement | null> {
  const placeRef = useRef<HTMLDivElement>(null);
  const askedRef = useRef(isAsking);
  useEffect(() => {
    if (askedRef.current !== isAsking) placeRef.current?.querySelector('button')?.focus();
    askedRef.current = isAsking;
  }, [isAsking]);
  return placeRef;
}
