import type { JSX } from 'preact';
import type { BacklogDay } from '../../../lib/insight/backlog.ts';
import type { Words } from '../../../lib/words/words.ts';
import { ChoiceChip } from '../../kit/Chip.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { answerIn } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { BacklogTable } from './BacklogTable.tsx';
import { CapacityChart, ChartLegend } from './CapacityChart.tsx';
import { busiest, overfull, totalOf } from './day-facts.ts';
import { dayLabel } from './day-label.ts';
import styles from './Simulate.module.css';
import type { AnsweredBacklog, SimulateModel } from './simulate-model.ts';
import { WhatIfFields } from './WhatIfFields.tsx';
import { asksAnything, spans } from './what-if-form.ts';

interface SimulateProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** The rep's days to come, and what a change would make of them, without making it. */
export function SimulateView({ model, words }: SimulateProps): JSX.Element {
  const { t } = words;
  const { simulate } = model;
  const asked = simulate.backlog.asked.value;
  const backlog = answerIn(asked);
  return (
    <div class={styles.simulate}>
      <Spans simulate={simulate} words={words} />
      {asked.kind === 'failed' && <Unanswered t={t} isOld={backlog !== null} onRetry={model.retry} />}
      {asked.kind === 'asking' && <Skeleton lines={6} label={t('kit.loading')} />}
      {backlog && <Outlook backlog={backlog} isOld={simulate.isOld.value && asked.kind !== 'failed'} words={words} />}
      <WhatIfFields simulate={simulate} words={words} />
    </div>
  );
}

function Spans({ simulate, words }: { simulate: SimulateModel; words: Words }): JSX.Element {
  const { t } = words;
  return (
    <fieldset class={styles.spans} aria-label={t('workspace.look_ahead')}>
      {spans.map((days) => (
        <ChoiceChip key={days} chosen={simulate.form.value.days === days} onChoose={() => simulate.change({ days })}>
          {t('workspace.days_ahead', days)}
        </ChoiceChip>
      ))}
    </fieldset>
  );
}

function Outlook(props: { backlog: AnsweredBacklog; isOld: boolean; words: Words }): JSX.Element {
  const { backlog, isOld, words } = props;
  const { t } = words;
  const { now, then, form } = backlog;
  const isChanged = asksAnything(form);
  if (totalOf(now) === 0 && totalOf(then) === 0) {
    return (
      <EmptyState icon="calendar" title={t('workspace.simulate_empty_title')}>
        {t('workspace.simulate_empty_text')}
      </EmptyState>
    );
  }
  const summary = summaryText(backlog, isChanged, words);
  return (
    <section class={styles.outlook} aria-label={t('workspace.outlook')} aria-busy={isOld}>
      <output class={styles.summary}>{isOld ? t('workspace.recalculating') : summary}</output>
      <CapacityChart now={now} then={then} isChanged={isChanged} label={summary} words={words} />
      <ChartLegend now={now} then={then} isChanged={isChanged} words={words} />
      <Overfull days={then} words={words} />
      {!backlog.isAll && (
        <p class={styles.hint}>{t('workspace.not_all_runs', { n: backlog.runs.toLocaleString(words.locale) })}</p>
      )}
      <Fold line={t('workspace.as_table')}>
        <BacklogTable now={now} then={then} isChanged={isChanged} words={words} />
      </Fold>
    </section>
  );
}

function summaryText({ now, then }: AnsweredBacklog, isChanged: boolean, words: Words): string {
  const { t, locale } = words;
  const [before, after] = [totalOf(now), totalOf(then)];
  const total = isChanged
    ? t('workspace.total_changed', {
        days: then.length,
        before: before.toLocaleString(locale),
        after: after.toLocaleString(locale),
      })
    : t('workspace.total', after, { days: then.length });
  const most = busiest(then);
  if (!most) return total;
  return `${total} ${t('workspace.busiest', most.touches, { day: dayLabel(most.on, words, 'long') })}`;
}

const mostNamed = 5;

function Overfull({ days, words }: { days: readonly BacklogDay[]; words: Words }): JSX.Element | null {
  const { t } = words;
  const full = overfull(days);
  if (full.length === 0) {
    const hasCapacity = days.some(({ capacity }) => capacity !== null && capacity > 0);
    return <p class={styles.hint}>{t(hasCapacity ? 'workspace.all_fits' : 'workspace.no_cap')}</p>;
  }
  const named = full.slice(0, mostNamed);
  return (
    <div class={styles.over}>
      <h2>{t('workspace.overfull', full.length)}</h2>
      <ul>
        {named.map(({ on, touches, capacity }) => (
          <li key={on}>
            {t(capacity === 0 ? 'workspace.day_off_of' : 'workspace.day_of', {
              day: dayLabel(on, words, 'long'),
              touches,
              capacity,
            })}
          </li>
        ))}
        {full.length > named.length && <li>{t('workspace.overfull_more', full.length - named.length)}</li>}
      </ul>
    </div>
  );
}
