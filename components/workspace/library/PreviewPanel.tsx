import type { ComponentChildren, JSX } from 'preact';
import { blockedText } from '../../../lib/words/templates/blocked-text.ts';
import type { Filling } from '../../../lib/words/templates/fill-template.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { classNames } from '../../kit/class-names.ts';
import { Field } from '../../kit/Field.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TextParts } from '../../kit/TextParts.tsx';
import { answerIn } from '../../queue/asked.ts';
import styles from './Library.module.css';
import type { PreviewModel } from './preview-model.ts';

interface PreviewProps {
  readonly preview: PreviewModel;
  readonly words: Words;
  /** The text as it reads; null while what fills it is loaded. */
  readonly children: ComponentChildren;
}

/** How a text reads, for the example or for a lead. */
export function PreviewPanel({ preview, words, children }: PreviewProps): JSX.Element {
  const { t } = words;
  const shown = preview.lead.value;
  return (
    <section class={styles.panel} aria-label={t('library.preview')}>
      <h3 class={styles.heading}>{t('library.preview')}</h3>
      <div class={styles.chips}>
        <ChoiceChip chosen={shown === null} onChoose={preview.showExample}>
          {t('library.preview_example')}
        </ChoiceChip>
        {shown && (
          <ChoiceChip chosen onChoose={() => void preview.choose(shown.lead.id)}>
            <bdi>{shown.lead.name}</bdi>
          </ChoiceChip>
        )}
      </div>
      <LeadSearch preview={preview} words={words} />
      {children ?? <Skeleton lines={5} label={t('kit.loading')} />}
    </section>
  );
}

function LeadSearch({ preview, words }: { preview: PreviewModel; words: Words }): JSX.Element {
  const { t } = words;
  const asked = preview.found.asked.value;
  const found = answerIn(asked) ?? [];
  const isFailed = preview.isFailed.value || asked.kind === 'failed';
  const isNobody = asked.kind === 'answered' && found.length === 0 && preview.search.value.trim() !== '';
  return (
    <div class={styles.leads}>
      <Field
        type="search"
        label={t('library.preview_lead')}
        placeholder={t('workspace.search_hint')}
        value={preview.search.value}
        wrong={isFailed ? t('library.lead_failed') : null}
        hint={isNobody ? t('workspace.found_none_title') : null}
        onInput={preview.type}
      />
      {found.map(({ leadId, name, company }) => (
        <button key={leadId} type="button" class={styles.lead} onClick={() => void preview.choose(leadId)}>
          <bdi>{name}</bdi>
          {company && <bdi class={styles.hint}>{company}</bdi>}
        </button>
      ))}
    </div>
  );
}

/** A message as it reads, with what is not known and what keeps it from being used. */
export function FilledMessage({ filling, words }: { filling: Filling; words: Words }): JSX.Element {
  const { t } = words;
  const why = blockedText(filling, t);
  return (
    <>
      {filling.kind === 'filled' && (
        <div class={styles.preview} dir="auto">
          {filling.subject && <p class={styles.previewSubject}>{filling.subject}</p>}
          <p class={styles.previewBody}>{filling.body}</p>
        </div>
      )}
      {filling.kind === 'blocked' && (
        <div class={classNames(styles.preview, styles.filled)} dir="auto">
          {filling.subject.length > 0 && (
            <p class={styles.previewSubject}>
              <TextParts parts={filling.subject} t={t} />
            </p>
          )}
          <p class={styles.previewBody}>
            <TextParts parts={filling.body} t={t} />
          </p>
        </div>
      )}
      {why.length > 0 && (
        <ul class={styles.gaps}>
          {why.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}
