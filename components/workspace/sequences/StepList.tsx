import type { JSX } from 'preact';
import { verbFor } from '../../../lib/sequences/default-verbs.ts';
import type { TouchStep } from '../../../lib/sequences/sequence.ts';
import { outcomesFor } from '../../../lib/touches/outcome.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Fold } from '../../kit/Fold.tsx';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import { type Names, stepText, touchFacts, verbText } from './plan-words.ts';
import styles from './StepList.module.css';
import { StepSign } from './StepSign.tsx';
import { dayNumberOf, type Lane, type Place } from './step-days.ts';

interface ListProps {
  readonly lane: Lane;
  readonly names: Names;
  readonly words: Words;
}

/** The steps of a lane, each with its day, when it comes, what else it may be, its words, and what outcomes lead to. */
export function StepList({ lane, names, words }: ListProps): JSX.Element {
  return (
    <ol class={styles.steps}>
      {lane.places.map((place) => (
        <li key={place.step.id} class={styles.step}>
          <StepLine place={place} names={names} words={words} />
        </li>
      ))}
    </ol>
  );
}

function StepLine({ place, names, words }: Omit<ListProps, 'lane'> & { place: Place }): JSX.Element {
  const { t } = words;
  const { step, offsetDays } = place;
  const sign = step.kind === 'touch' ? t(`channel.${step.channel}`) : t(`workspace.step_kind.${step.kind}`);
  return (
    <>
      <span class={styles.day}>
        {offsetDays === null
          ? t('workspace.dated')
          : t('workspace.day', { n: dayNumberOf(offsetDays).toLocaleString(words.locale) })}
      </span>
      <span class={styles.sign} title={sign}>
        <StepSign step={step} />
        <SpokenOnly>{sign}</SpokenOnly>
      </span>
      <div class={styles.what}>
        <p class={styles.title}>
          <bdi>{step.title}</bdi>
        </p>
        <p class={styles.detail}>{stepText(step, words, names)}</p>
        {step.kind === 'touch' && <TouchDetails step={step} names={names} words={words} />}
      </div>
    </>
  );
}

function TouchDetails({ step, names, words }: Omit<ListProps, 'lane'> & { step: TouchStep }): JSX.Element {
  const { t } = words;
  const facts = touchFacts(step, words);
  return (
    <>
      {facts.length > 0 && <p class={styles.detail}>{facts.join(' · ')}</p>}
      <div class={styles.folds}>
        {step.text && (
          <Fold line={t('workspace.text')} icon="note">
            {step.text.subject && <p class={styles.subject}>{step.text.subject}</p>}
            <p class={styles.body}>{step.text.body}</p>
          </Fold>
        )}
        <Fold line={t('workspace.leads_to')}>
          <Outcomes step={step} names={names} words={words} />
        </Fold>
      </div>
    </>
  );
}

function Outcomes({ step, names, words }: Omit<ListProps, 'lane'> & { step: TouchStep }): JSX.Element {
  const { t } = words;
  return (
    <table class={styles.outcomes}>
      <thead>
        <tr>
          <th scope="col">{t('workspace.outcome')}</th>
          <th scope="col">{t('workspace.then')}</th>
        </tr>
      </thead>
      <tbody>
        {outcomesFor(step.channel).map(({ id }) => (
          <tr key={id} class={step.verbs[id] ? styles.special : ''}>
            <th scope="row">{t(`outcome.${id}`)}</th>
            <td>{verbText(verbFor(step, id), words, names)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
