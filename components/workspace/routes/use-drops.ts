import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What of a drag is a stop of ours. */
export const stopType = 'application/x-followthrough-stop';

/** Hears of a stop that is let go of over another one within the element it returns a ref for. */
export function useDrops<Within extends HTMLElement>(
  onDrop: (touchId: string, onto: string) => void,
): RefObject<Within | null> {
  const within = useRef<Within>(null);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (kind: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent, card: HTMLElement) => void) =>
      within.current?.addEventListener(
        kind,
        (event) => {
          const card = cardUnder(event);
          if (card && event.dataTransfer?.types.includes(stopType)) hear(event, card);
        },
        { signal: stop.signal },
      );
    listen('dragover', (event, card) => {
      event.preventDefault();
      card.dataset['over'] = '';
    });
    listen('dragleave', (_, card) => delete card.dataset['over']);
    listen('drop', (event, card) => {
      event.preventDefault();
      delete card.dataset['over'];
      onDrop(event.dataTransfer?.getData(stopType) ?? '', card.dataset['stop'] ?? '');
    });
    return () => stop.abort();
  }, [onDrop]);
  return within;
}

function cardUnder({ target }: DragEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null;
}
