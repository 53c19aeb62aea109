import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Words } from '../../lib/words/words.ts';
import type { SidebarModel } from '../sidebar/sidebar-model.ts';
import { CommandBar } from './CommandBar.tsx';
import { type CommandModel, createCommandModel } from './command-model.ts';
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
  useEffect(() => command.text.subscribe((text) => keep(model, leadId, text)), [command, model, leadId]);
  return <CommandBar model={command} words={words} hint={words.t('command.hint_here')} isOpened={isOpened} />;
}

/** With the sentence that was begun about them, if one was. */
function takenUp(model: SidebarModel, leadId: string): CommandModel {
  const command = createCommandModel(sidebarPlace(model));
  command.type(model.begun.get(leadId) ?? '');
  return command;
}

function keep({ begun }: SidebarModel, leadId: string, text: string): void {
  if (text === '') begun.delete(leadId);
  else begun.set(leadId, text);
}
