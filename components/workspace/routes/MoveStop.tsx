import type { JSX } from 'preact';
import type { Translate } from '../../../lib/words/translate.ts';
import { IconButton } from '../../kit/Button.tsx';
import styles from './Routes.module.css';
import { stopType } from './use-drops.ts';

/** A stop's place on the route, counted from 0. */
export interface StopPlace {
  readonly at: number;
  readonly of: number;
}

interface MoveStopProps {
  readonly touchId: string;
  readonly name: string;
  readonly place: StopPlace;
  readonly t: Translate;
  readonly onMove: (to: number) => void;
}

/** The stop's number, which is also what it is dragged by; the arrow keys on it move it, and so do two buttons. */
export function MoveStop({ touchId, name, place: { at, of }, t, onMove }: MoveStopProps): JSX.Element {
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <div class={styles.move}>
      <button
        type="button"
        class={styles.handle}
        data-handle={touchId}
        draggable
        aria-label={t('routes.move', { name, n: at + 1 })}
        title={t('routes.move_hint')}
        onKeyDown={onKey}
        onDragStart={(event) => lift(event, touchId)}
      >
        {at + 1}
      </button>
      <IconButton icon="move-up" label={t('routes.up', { name })} isOff={at === 0} onClick={() => onMove(at - 1)} />
      <IconButton
        icon="move-down"
        label={t('routes.down', { name })}
        isOff={at === of - 1}
        onClick={() => onMove(at + 1)}
      />
    </div>
  );
}

function lift({ dataTransfer, currentTarget }: DragEvent, touchId: string): void {
  dataTransfer?.setData(stopType, touchId);
  const card = currentTarget instanceof HTMLElement ? currentTarget.closest('li') : null;
  if (card) dataTransfer?.setDragImage(card, 20, 20);
}
