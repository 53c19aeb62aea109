import { onDemand } from '../../kit/on-demand.ts';
import type { ScriptTabProps } from './ScriptTab.tsx';

/** The script tab with its texts and the engine that fills them: loaded when it is first opened. */
export const ScriptPanel = onDemand(
  async () => (await import('./ScriptTab.tsx')).ScriptTab,
  ({ words }: ScriptTabProps) => <p>{words.t('sidebar.script_loading')}</p>,
);
