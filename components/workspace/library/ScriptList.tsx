import type { JSX } from 'preact';
import { isShippedScript } from '../../../lib/words/library/scenario-for.ts';
import type { KeptScript } from '../../../lib/words/library/script.ts';
import { writtenParts } from '../../../lib/words/templates/written-parts.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Fold } from '../../kit/Fold.tsx';
import styles from './Library.module.css';
import type { LibraryProps } from './LibraryView.tsx';
import { ScriptText } from './ScriptText.tsx';

type ListProps = Omit<LibraryProps, 'library'>;

/** What to say on a call, script by script, to be read and opened; the hidden ones below. */
export function ScriptList(props: ListProps): JSX.Element {
  const { model, words } = props;
  const { t } = words;
  const { scripts, startScript } = model.library;
  const shown = scripts.value.filter(({ isHidden }) => !isHidden);
  const hidden = scripts.value.filter(({ isHidden }) => isHidden);
  return (
    <>
      <div class={styles.tools}>
        <p class={styles.hint}>{t('library.scripts_hint')}</p>
        <Button icon="plus" onClick={startScript}>
          {t('library.new_script')}
        </Button>
      </div>
      {shown.length === 0 && <EmptyState icon="note" title={t('library.scripts_none')} />}
      <Scripts {...props} scripts={shown} />
      {hidden.length > 0 && (
        <Fold icon="hide" line={t('library.hidden_scripts', hidden.length)}>
          <Scripts {...props} scripts={hidden} />
        </Fold>
      )}
    </>
  );
}

function Scripts({ scripts, model, words }: ListProps & { readonly scripts: readonly KeptScript[] }): JSX.Element {
  const { t } = words;
  return (
    <ul class={styles.scripts}>
      {scripts.map((script) => (
        <li key={script.id} class={styles.scriptRow}>
          <Fold line={<ScriptLine script={script} words={words} />}>
            <ScriptText script={script} partsOf={writtenParts} words={words} />
          </Fold>
          <Button
            small
            icon="edit"
            title={t('library.edit_tip', { shortcut: script.name })}
            onClick={() => model.library.openScript(script.id)}
          >
            {t('workspace.edit')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function ScriptLine({ script, words }: Pick<ListProps, 'words'> & { readonly script: KeptScript }): JSX.Element {
  const { t } = words;
  const { id, name, scenario, approvedAt, savedAt } = script;
  return (
    <span class={styles.chips}>
      <bdi class={styles.rowName}>{name}</bdi>
      <span class={styles.hint}>{t(`scenario.${scenario}`)}</span>
      {approvedAt !== null && <Chip tone="good">{t('library.approved')}</Chip>}
      {!isShippedScript(id) && <Chip>{t('workspace.yours')}</Chip>}
      {isShippedScript(id) && savedAt !== null && <Chip>{t('library.changed')}</Chip>}
    </span>
  );
}
