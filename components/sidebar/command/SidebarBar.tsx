import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Words } from '../../../lib/words/words.ts';
import { type BarModel, createBarModel } from '../../command/bar-model.ts';
import { CommandBar } from '../../command/CommandBar.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { keepSentence } from './begun-sentence.ts';
import { sidebarPlace } from './sidebar-place.ts';

export interface SidebarBarProps {
  readonly model: SidebarModel;
  readonly leadId: string;
  readonly words: Words;
  /** The rep opened it just now. */
  readonly isOpened: boolean;
}

/** The command bar of the sidebar, about the lead on show. */
export function SidebarBar({ model, leadId, words, isOpened }: SidebarBarProps): JSX.Element {
  const command = useMemo(() => takenUp(model, leadId), [model, leadId]);
  useEffect(() => command.text.subscribe((text) => keepSentence(model, leadId, text)), [command, model, leadId]);
  return <CommandBar model={command} words={words} hint={words.t('command.hint_here')} isOpened={isOpened} />;
}

/** With the sentence that was begun about them, if one was. */
function takenUp(model: SidebarModel, leadId: string): BarModel {
  const command = createBarModel(sidebarPlace(model));
  command.type(model.begun.get(leadId) ?? '');
  return command;
}
