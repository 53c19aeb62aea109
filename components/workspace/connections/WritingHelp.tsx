import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import styles from './Connections.module.css';
import { EndpointForm } from './EndpointForm.tsx';
import { EndpointPart } from './EndpointPart.tsx';
import type { EndpointModel, EndpointTold } from './endpoint-model.ts';

export interface WritingHelpProps {
  readonly endpoint: EndpointModel;
  readonly words: Words;
}

/** Where drafts may be written by a model of the rep's choice: set, tried, removed. */
export function WritingHelp({ endpoint, words }: WritingHelpProps): JSX.Element {
  const { t } = words;
  const id = useId();
  const asked = endpoint.endpoint.asked.value;
  const told = endpoint.told.value;
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h2 id={id} class={styles.heading}>
        {t('endpoint.title')}
      </h2>
      <p class={styles.soft}>{t('endpoint.text')}</p>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={answerIn(asked) !== null} onRetry={endpoint.refresh} />}
      {asked.kind === 'asking' && <Skeleton lines={1} label={t('kit.loading')} />}
      {told && <Told told={told} words={words} />}
      {asked.kind !== 'asking' && <Shown endpoint={endpoint} words={words} />}
    </section>
  );
}

function Shown({ endpoint, words }: WritingHelpProps): JSX.Element {
  const set = answerIn(endpoint.endpoint.asked.value);
  if (endpoint.form.value)
    return <EndpointForm endpoint={endpoint} form={endpoint.form.value} set={set} words={words} />;
  if (set) return <EndpointPart endpoint={endpoint} set={set} words={words} />;
  return (
    <>
      <p class={styles.soft}>{words.t('endpoint.none')}</p>
      <div class={styles.buttons}>
        <Button icon="plus" onClick={endpoint.edit}>
          {words.t('endpoint.add')}
        </Button>
      </div>
    </>
  );
}

function Told({ told, words }: { told: EndpointTold; words: Words }): JSX.Element {
  const { t } = words;
  if (told.kind === 'saved' || told.kind === 'removed')
    return <Banner tone="good" title={t(told.kind === 'saved' ? 'endpoint.saved' : 'endpoint.removed')} />;
  if (told.kind === 'not-allowed')
    return (
      <Banner tone="warn" title={t('endpoint.not_allowed', { host: told.host })}>
        {t('endpoint.not_allowed_text')}
      </Banner>
    );
  return (
    <Banner tone="warn" title={t('endpoint.failed')}>
      {t('endpoint.failed_text')}
    </Banner>
  );
}
