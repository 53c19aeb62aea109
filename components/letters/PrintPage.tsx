import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PrintJob } from '../../lib/messages/letters.ts';
import { letterDayText } from '../../lib/time/format.ts';
import { type Paper, papers } from '../../lib/words/letters/paper.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { ChoiceChip } from '../kit/Chip.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { answerIn } from '../queue/asked.ts';
import { Unanswered } from '../queue/Unanswered.tsx';
import { LetterSheet } from './LetterSheet.tsx';
import styles from './PrintPage.module.css';
import { pageName, pageRules } from './page-rules.ts';
import type { PrintModel } from './print-model.ts';

/** The letters of a batch as they will be printed, and what prints them. */
export function PrintPage({ model }: { model: PrintModel }): JSX.Element {
  const { t } = model.words;
  const asked = model.job.asked.value;
  const job = answerIn(asked);
  const paper = model.paper.value;
  useEffect(() => void model.job.ask(), [model]);
  if (asked.kind === 'failed' && !job) return <Unanswered t={t} isOld={false} onRetry={() => void model.job.ask()} />;
  if (!job || !paper) return <Skeleton lines={12} label={t('kit.loading')} />;
  if (job.letters.length === 0) return <Nothing model={model} />;
  return (
    <div class={styles.page}>
      <style>{pageRules(paper, job.letters.length)}</style>
      <Bar model={model} job={job} paper={paper} />
      <main class={styles.sheets}>
        {job.letters.map((letter, at) => (
          <LetterSheet
            key={letter.touchId}
            letter={letter}
            pageName={pageName(at)}
            rep={job.rep}
            paper={paper}
            date={letterDayText(model.words.now, { ...model.words, zone: model.words.repZone })}
          />
        ))}
      </main>
    </div>
  );
}

function Nothing({ model }: { model: PrintModel }): JSX.Element {
  const { t } = model.words;
  const back = <a href="/workspace.html#field">{t('letters.back')}</a>;
  return (
    <main class={styles.empty}>
      <EmptyState icon="done" level={1} title={t('letters.none_to_print')} actions={back}>
        {t('letters.none_to_print_text')}
      </EmptyState>
    </main>
  );
}

function Bar({ model, job, paper }: { model: PrintModel; job: PrintJob; paper: Paper }): JSX.Element {
  const { t } = model.words;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => bar.current?.querySelector<HTMLButtonElement>('[data-print] button')?.focus(), []);
  return (
    <header ref={bar} class={styles.bar}>
      <h1 class={styles.title}>{t('letters.ready', job.letters.length)}</h1>
      {job.rep.address.trim() === '' && (
        <Banner
          tone="warn"
          title={t('letters.no_sender')}
          actions={<a href="/workspace.html#rules">{t('letters.set_sender')}</a>}
        />
      )}
      <div class={styles.tools}>
        <span data-print>
          <Button kind="primary" onClick={model.print}>
            {t('letters.print_now')}
          </Button>
        </span>
        <fieldset class={styles.tools} aria-label={t('letters.paper')}>
          {papers.map((one) => (
            <ChoiceChip key={one} chosen={one === paper} onChoose={() => model.choosePaper(one)}>
              {t(`letters.papers.${one}`)}
            </ChoiceChip>
          ))}
        </fieldset>
        <span class={styles.hint}>{t(`letters.windows.${paper}`)}</span>
      </div>
      <output>
        {model.wasPrinted.value && (
          <Banner
            tone="hold"
            title={t('letters.say_posted')}
            actions={<a href="/workspace.html#field">{t('letters.back')}</a>}
          />
        )}
      </output>
    </header>
  );
}
