import type { JSX } from 'preact';
import { leadSources, leadStatuses, temperatures } from '../../../lib/leads/lead.ts';
import type { Suits } from '../../../lib/sequences/sequence.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CheckGroup } from '../../kit/CheckGroup.tsx';
import { Fold } from '../../kit/Fold.tsx';
import styles from './Editor.module.css';
import type { EditorModel } from './editor-model.ts';

/** Whom a sequence suits: what it is suggested by. */
export function SuitsFields({ editor, words }: { editor: EditorModel; words: Words }): JSX.Element {
  const { t } = words;
  const { suits } = editor.draft.value;
  const change = (changes: Partial<Suits>): void => editor.change({ suits: { ...suits, ...changes } });
  return (
    <Fold line={t('workspace.edit_suits')}>
      <div class={styles.texts}>
        <p class={styles.note}>{t('workspace.edit_suits_hint')}</p>
        <CheckGroup
          label={t('sidebar.temperature')}
          options={temperatures.map((value) => ({ value, words: t(`temperature.${value}`) }))}
          chosen={suits.temperatures}
          onChange={(chosen) => change({ temperatures: chosen })}
        />
        <CheckGroup
          label={t('sidebar.status')}
          options={leadStatuses.map((value) => ({ value, words: t(`status.${value}`) }))}
          chosen={suits.statuses}
          onChange={(statuses) => change({ statuses })}
        />
        <CheckGroup<string>
          label={t('workspace.edit_sources')}
          options={leadSources.map((value) => ({ value, words: t(`source.${value}`) }))}
          chosen={suits.sources}
          onChange={(sources) => change({ sources })}
        />
      </div>
    </Fold>
  );
}
