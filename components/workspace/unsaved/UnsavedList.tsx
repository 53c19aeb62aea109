import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { UnsavedKind } from '../../../lib/messages/unsaved.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { useFocusIn } from '../../kit/focus-in.ts';
import styles from './UnsavedList.module.css';
import { nameOf, type Unsaved, type UnsavedModel } from './unsaved-model.ts';

interface ListProps {
  readonly unsaved: UnsavedModel;
  readonly kinds: readonly UnsavedKind[];
  /** The id of the one that is being filled in on the same screen. */
  readonly open?: string | null;
  readonly onGoOn: (one: Unsaved) => void;
  readonly words: Words;
}

/** What was filled in and not saved, be it before a reload: to be gone on with, or thrown away. */
export function UnsavedList({ unsaved, kinds, open, onGoOn, words }: ListProps): JSX.Element | null {
  const { t } = words;
  const shown = unsaved.all.value.filter(({ kind, id }) => kinds.includes(kind) && id !== open);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('workspace.unsaved')}>
      <p class={styles.hint}>{t('workspace.unsaved')}</p>
      <ul class={styles.list}>
        {shown.map((one) => (
          <Line
            key={`${one.kind}/${one.id}`}
            one={one}
            words={words}
            onGoOn={() => onGoOn(one)}
            onThrowAway={() => unsaved.keep(one, null)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps extends Pick<ListProps, 'words'> {
  readonly one: Unsaved;
  readonly onGoOn: () => void;
  readonly onThrowAway: () => void;
}

/** Throwing away asks once more: nothing brings it back. */
function Line({ one, words, onGoOn, onThrowAway }: LineProps): JSX.Element {
  const { t } = words;
  const [isAsking, setAsking] = useState(false);
  const place = useFocusIn(isAsking);
  const name = nameOf(one) || t('workspace.unnamed');
  return (
    <li class={styles.line}>
      <bdi class={styles.name}>{name}</bdi>
      <span class={styles.hint}>{t(isAsking ? 'workspace.throw_away_ask' : `workspace.unsaved_kind.${one.kind}`)}</span>
      <div ref={place} class={styles.deeds}>
        {isAsking ? (
          <>
            <Button small onClick={() => setAsking(false)}>
              {t('workspace.keep_it')}
            </Button>
            <Button small kind="danger" onClick={(event) => focusOn(event, onThrowAway)}>
              {t('workspace.throw_away')}
            </Button>
          </>
        ) : (
          <>
            <Button small icon="edit" title={t('workspace.go_on_tip', { name })} onClick={onGoOn}>
              {t('workspace.go_on')}
            </Button>
            <Button small kind="quiet" title={t('workspace.throw_away_tip', { name })} onClick={() => setAsking(true)}>
              {t('workspace.throw_away')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** The pressed button goes with its line: the focus goes to the first that is left on the screen. */
function focusOn({ currentTarget }: MouseEvent, act: () => void): void {
  const panel = currentTarget instanceof Element ? currentTarget.closest('[role="tabpanel"]') : null;
  act();
  requestAnimationFrame(() => panel?.querySelector('button')?.focus());
}
