import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { calendarText } from '../../../lib/time/format.ts';
import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';
import { Button } from '../../kit/Button.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Field } from '../../kit/Field.tsx';
import styles from './Library.module.css';
import type { EditorProps } from './TemplatePage.tsx';

/** Who approved these words and when; or the button that does, with the name typed once. */
export function ApprovePart(props: EditorProps & { readonly template: KeptTemplate }): JSX.Element {
  const { template, words } = props;
  const { t } = words;
  const { approvedAt, approvedBy } = template;
  return (
    <section class={styles.panel} aria-label={t('library.approval')}>
      <h3 class={styles.heading}>{t('library.approval')}</h3>
      {approvedAt === null ? (
        <Approving {...props} />
      ) : (
        <p class={styles.chips}>
          <Chip tone="good">{t('library.approved')}</Chip>
          <span class={styles.hint}>
            {t('library.approved_by', { name: approvedBy, when: calendarText(approvedAt, words) })}
          </span>
        </p>
      )}
    </section>
  );
}

function Approving({ editor, model, words, library }: EditorProps): JSX.Element {
  const { t } = words;
  const [typed, setTyped] = useState(library.repName);
  const isNameless = typed.trim() === '';
  const busy = model.orders.inFlight.value !== null;
  const blocked = editor.isChanged.value ? t('library.save_first') : isNameless ? t('library.name_first') : null;
  return (
    <>
      <p class={styles.hint}>{t('library.not_approved')}</p>
      <Field label={t('library.your_name')} value={typed} onInput={setTyped} />
      <div>
        <Button icon="check" busy={busy} blockedBecause={blocked} onClick={() => editor.approve(typed)}>
          {t('library.approve')}
        </Button>
      </div>
    </>
  );
}
