import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { Asked } from '../../queue/asked.ts';
import { Unanswered } from '../../queue/Unanswered.tsx';
import type { WorkspaceModel } from '../workspace-model.ts';
import { ArchiveList } from './ArchiveList.tsx';
import { DoNotContactList } from './DoNotContactList.tsx';
import styles from './Lists.module.css';
import type { PagedRows } from './paged-rows.ts';
import { SetAsideList } from './SetAsideList.tsx';

export interface ListsProps {
  readonly model: WorkspaceModel;
  readonly words: Words;
}

/** Those no longer followed, those not to be contacted, and what could not be read. */
export function ListsView({ model, words }: ListsProps): JSX.Element {
  const { t } = words;
  const { archive, suppressions, quarantine } = model.lists;
  return (
    <div class={styles.lists}>
      <Part title={t('workspace.archive')} asked={archive.asked.value} model={model} words={words}>
        <ArchiveList model={model} words={words} />
        <More paged={archive} words={words} />
      </Part>
      <Part title={t('workspace.do_not_contact')} asked={suppressions.asked.value} model={model} words={words}>
        <DoNotContactList model={model} words={words} />
        <More paged={suppressions} words={words} />
      </Part>
      <Part title={t('workspace.set_aside')} asked={quarantine.asked.value} model={model} words={words}>
        <SetAsideList model={model} words={words} />
      </Part>
    </div>
  );
}

interface PartProps extends ListsProps {
  readonly title: string;
  readonly asked: Asked<unknown>;
  readonly children: ComponentChildren;
}

function Part({ title, asked, model, words, children }: PartProps): JSX.Element {
  const { t } = words;
  const id = useId();
  const hasOld = asked.kind === 'failed' && asked.last !== null;
  return (
    <section class={styles.part} aria-labelledby={id}>
      <h2 id={id} class={styles.heading}>
        {title}
      </h2>
      {asked.kind === 'failed' && <Unanswered t={t} isOld={hasOld} onRetry={model.retry} />}
      {asked.kind === 'asking' && <Skeleton lines={3} label={t('kit.loading')} />}
      {(asked.kind === 'answered' || hasOld) && children}
    </section>
  );
}

function More<Row>({ paged, words }: { paged: PagedRows<Row>; words: Words }): JSX.Element | null {
  if (!paged.hasMore.value) return null;
  return (
    <div>
      <Button small onClick={() => void paged.more()}>
        {words.t('workspace.show_more')}
      </Button>
    </div>
  );
}
