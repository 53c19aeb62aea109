import type { JSX } from 'preact';
import type { UnsavedKind } from '../../../lib/messages/unsaved.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
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
        {shown.map((one) => {
          const name = nameOf(one) || t('workspace.unnamed');
          return (
            <li key={`${one.kind}/${one.id}`} class={styles.line}>
              <bdi class={styles.name}>{name}</bdi>
              <span class={styles.hint}>{t(`workspace.unsaved_kind.${one.kind}`)}</span>
              <Button small icon="edit" title={t('workspace.go_on_tip', { name })} onClick={() => onGoOn(one)}>
                {t('workspace.go_on')}
              </Button>
              <Button
                small
                kind="quiet"
                title={t('workspace.throw_away_tip', { name })}
                onClick={() => unsaved.keep(one, null)}
              >
                {t('workspace.throw_away')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
