import type { JSX } from 'preact';
import type { TabScreen } from '../../../lib/messages/protocol.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import type { SidebarModel } from '../sidebar-model.ts';

export interface WithWhomProps {
  readonly model: SidebarModel;
  readonly tabId: TabScreen['tabId'];
  readonly view: Extract<PageView, { kind: 'ask' }>;
  readonly words: Words;
}

/** A conversation with several people: the rep says about whom it is, for this tab. */
export function WithWhom({ model, tabId, view, words }: WithWhomProps): JSX.Element {
  const { t } = words;
  const { thread, candidates } = view;
  const choose = (email: string): void =>
    void model.world.ask('chooseWhom', { tabId, thread, email }).catch(() => model.checkHealth());
  return (
    <EmptyState
      level={1}
      icon="person"
      title={t('sidebar.with_whom')}
      actions={candidates.map(({ name, email }) => (
        <Button key={email} title={email} onClick={(event) => model.world.trusts(event) && choose(email)}>
          {name ? `${name} · ${email}` : email}
        </Button>
      ))}
    >
      {t('sidebar.with_whom_text')}
    </EmptyState>
  );
}
