import type { JSX } from 'preact';
import type { Teaching, TrialState } from '../../lib/messages/teaching.ts';
import type { Translate } from '../../lib/words/translate.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Light } from './Light.tsx';
import styles from './Teach.module.css';
import type { TeachModel } from './teach-model.ts';

export interface TeachPanelProps {
  readonly model: TeachModel;
  readonly t: Translate;
  /** Was this press made by the rep, and not by a script of the page around us? */
  readonly trusts: (event: Event) => boolean;
  /** The rep points at the page now. */
  readonly onTeach?: () => void;
}

/** Teaching this tab's site: begin, review what it reads, keep it; then how well it is read. Nothing where it cannot be. */
export function TeachPanel(props: TeachPanelProps): JSX.Element | null {
  const { model, t } = props;
  const teaching = model.teaching.value;
  if (!teaching) return null;
  return (
    <section class={styles.panel}>
      {teaching.trial ? <Review {...props} trial={teaching.trial} /> : <Standing {...props} teaching={teaching} />}
      {model.hasFailed.value && <p role="alert">{t('teach.failed')}</p>}
    </section>
  );
}

/** Whether the rep should see it before all else. */
export function isPressing(teaching: Teaching | null): boolean {
  return teaching !== null && (teaching.trial !== null || ['weak', 'lost'].includes(teaching.health.light));
}

function Standing(props: TeachPanelProps & { teaching: Teaching }): JSX.Element {
  const { model, t, trusts, teaching } = props;
  if (!teaching.isTaught) {
    return (
      <div class={styles.acts}>
        <TeachButton {...props} says={t('teach.start')} />
      </div>
    );
  }
  const acts = (
    <div class={styles.acts}>
      <TeachButton {...props} says={t('teach.again')} />
      <Button small kind="quiet" busy={model.isBusy.value} onClick={(event) => trusts(event) && void model.forget()}>
        {t('teach.forget')}
      </Button>
    </div>
  );
  if (teaching.health.light === 'lost') {
    return (
      <Banner tone="warn" title={t('teach.light_lost')} actions={acts}>
        {t('teach.light_lost_text')}
      </Banner>
    );
  }
  return (
    <>
      <Light health={teaching.health} t={t} />
      {acts}
    </>
  );
}

function TeachButton({ model, t, trusts, onTeach, says }: TeachPanelProps & { says: string }): JSX.Element {
  const teach = async (event: Event): Promise<void> => {
    if (trusts(event) && (await model.teach())) onTeach?.();
  };
  return (
    <Button
      small
      icon="edit"
      busy={model.isBusy.value}
      title={t('teach.start_hint')}
      onClick={(event) => void teach(event)}
    >
      {says}
    </Button>
  );
}

function Review(props: TeachPanelProps & { trial: TrialState }): JSX.Element {
  const { model, t, trusts, trial } = props;
  const { problem, samples, wanted } = trial;
  return (
    <>
      <h2 class={styles.title}>{t('teach.trial_title', { count: samples.length, wanted })}</h2>
      <output>{reviewText(problem, t)}</output>
      <ol class={styles.samples}>
        {samples.map((sample, at) => (
          <li key={sample.url} aria-label={t('teach.record', { n: at + 1 })}>
            <Sample values={sample.values} t={t} />
          </li>
        ))}
      </ol>
      <div class={styles.acts}>
        <Button
          small
          kind="primary"
          busy={model.isBusy.value}
          blockedBecause={problem && reviewText(problem, t)}
          onClick={(event) => trusts(event) && void model.keep()}
        >
          {t('teach.save')}
        </Button>
        <TeachButton {...props} says={t('teach.again')} />
        <Button small kind="quiet" busy={model.isBusy.value} onClick={(event) => trusts(event) && void model.drop()}>
          {t('teach.discard')}
        </Button>
      </div>
    </>
  );
}

function reviewText(problem: TrialState['problem'], t: Translate): string {
  if (problem === null) return t('teach.trial_ready');
  if (problem === 'more-records') return t('teach.trial_text');
  return t(problem === 'no-name' ? 'teach.problem_no_name' : 'teach.problem_no_address');
}

function Sample({ values, t }: { values: TrialState['samples'][number]['values']; t: Translate }): JSX.Element {
  return (
    <dl class={styles.values}>
      {values.map(({ kind, value }) => (
        <div key={kind}>
          <dt>{t(`teach.field_${kind}`)}</dt>
          <dd class={value === null ? styles.missing : undefined}>{value ?? t('teach.not_read')}</dd>
        </div>
      ))}
    </dl>
  );
}
