import type { JSX } from 'preact';
import { Button } from '../../kit/Button.tsx';
import styles from './Library.module.css';
import type { LibraryProps } from './LibraryView.tsx';
import { nameOf } from './unsaved-model.ts';

/** What was typed and not saved, be it before a reload: to be gone on with, or thrown away. */
export function UnsavedList({ model, words }: Omit<LibraryProps, 'library'>): JSX.Element | null {
  const { t } = words;
  const { unsaved, goOn, snippet } = model.library;
  const shown = unsaved.all.value.filter(({ id }) => id !== snippet.value?.id);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('library.unsaved')}>
      <p class={styles.hint}>{t('library.unsaved')}</p>
      <ul class={styles.scripts}>
        {shown.map((text) => {
          const name = nameOf(text) || t('library.unnamed');
          return (
            <li key={`${text.kind}/${text.id}`} class={styles.unsaved}>
              <bdi class={styles.rowName}>{name}</bdi>
              <span class={styles.hint}>{t(`library.unsaved_kind.${text.kind}`)}</span>
              <Button small icon="edit" title={t('library.go_on_tip', { name })} onClick={() => goOn(text)}>
                {t('library.go_on')}
              </Button>
              <Button
                small
                kind="quiet"
                title={t('library.throw_away_tip', { name })}
                onClick={() => unsaved.keep(text, null)}
              >
                {t('library.throw_away')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
