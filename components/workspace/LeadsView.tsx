import type { JSX } from 'preact';
import type { Words } from '../../lib/words/words.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Field } from '../kit/Field.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { answerIn } from '../queue/asked.ts';
import { QueueList } from '../queue/QueueList.tsx';
import { rowText } from '../queue/row-text.ts';
import { Unanswered } from '../queue/Unanswered.tsx';
import type { FoundLeads, LeadsModel } from './leads-model.ts';
import styles from './Workspace.module.css';
import type { WorkspaceModel } from './workspace-model.ts';

interface LeadsProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** All leads, a page at a time, with a search that follows the typing. */
export function LeadsView({ model, words }: LeadsProps): JSX.Element {
  const { t } = words;
  const { leads } = model;
  const asked = leads.page.asked.value;
  const found = answerIn(asked);
  return (
    <>
      <search class={styles.search}>
        <Field
          type="search"
          label={t('workspace.search')}
          placeholder={t('workspace.search-hint')}
          value={leads.search.value}
          onInput={leads.type}
        />
      </search>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={found !== null} onRetry={model.retry} />}
      {asked.kind === 'asking' && <Skeleton lines={9} label={t('kit.loading')} />}
      {found && <Found found={found} model={model} words={words} />}
      {found && <Pages leads={leads} words={words} />}
    </>
  );
}

function Found({ found, model, words }: LeadsProps & { found: FoundLeads }): JSX.Element {
  if (found.rows.length === 0) return <Nobody search={found.search} model={model} words={words} />;
  return (
    <div data-rows class={styles.rows}>
      <QueueList
        title={null}
        tone="none"
        rows={found.rows.map((row) => rowText(row, words))}
        current={model.current.value}
        withStatus
        onOpen={(row) => void model.openRecord(row)}
      />
    </div>
  );
}

function Nobody({ search, model, words }: LeadsProps & { search: string }): JSX.Element {
  const { t } = words;
  if (search === '') {
    return (
      <EmptyState icon="people" title={t('workspace.leads-empty-title')}>
        {t('workspace.leads-empty-text')}
      </EmptyState>
    );
  }
  const all = <Button onClick={() => model.leads.type('')}>{t('workspace.clear-search')}</Button>;
  return (
    <EmptyState icon="search" title={t('workspace.found-none-title')} actions={all}>
      {t('workspace.found-none-text', { search })}
    </EmptyState>
  );
}

function Pages({ leads, words }: { leads: LeadsModel; words: Words }): JSX.Element | null {
  const { t } = words;
  const n = leads.pageNumber.value;
  if (n === 1 && !leads.hasNext.value) return null;
  return (
    <nav class={styles.pages} aria-label={t('workspace.pages')}>
      {n > 1 && (
        <Button small onClick={() => void leads.previous()}>
          {t('workspace.previous-page')}
        </Button>
      )}
      <span class={styles.hint}>{t('workspace.page', { n: n.toLocaleString(words.locale) })}</span>
      {leads.hasNext.value && (
        <Button small onClick={() => void leads.next()}>
          {t('workspace.next-page')}
        </Button>
      )}
    </nav>
  );
}
