import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Attached } from '../../../lib/touches/attached.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { Message } from '../../../lib/touches/message.ts';
import { missingAttachment } from '../../../lib/words/templates/lint/attachment.ts';
import type { Words } from '../../../lib/words/words.ts';
import { CheckGroup } from '../../kit/CheckGroup.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { lintDraft } from './lint-draft.ts';
import { promisedThings } from './promised-things.ts';

export interface AttachmentsProps {
  readonly model: Pick<SidebarModel, 'messages'>;
  readonly shown: LeadPrompt;
  readonly channel: Channel;
  readonly message: Message;
  readonly words: Words;
}

/** What the mail has to bring with it: what was promised, and what it says is attached. Ticked once it is. */
export function AttachmentList(props: AttachmentsProps): JSX.Element | null {
  const { model, shown, words } = props;
  const { t } = words;
  const ticked = model.messages.attachedOf(shown);
  const things = thingsFor(props, ticked);
  if (things.length === 0) return null;
  return (
    <CheckGroup
      label={t('sidebar.attachments')}
      hint={t('sidebar.attachments_hint')}
      options={things.map((thing) => ({ value: keyOf(thing), words: thing.name }))}
      chosen={ticked.map(keyOf)}
      onChange={(chosen) =>
        model.messages.attach(
          shown,
          things.filter((thing) => chosen.includes(keyOf(thing))),
        )
      }
    />
  );
}

function keyOf({ name, reminderId }: Attached): string {
  return reminderId ?? name;
}

/** What is ticked stays, also when the words that spoke of it are gone. */
function thingsFor(
  { shown, channel, message, words }: AttachmentsProps,
  ticked: readonly Attached[],
): readonly Attached[] {
  const promised: readonly Attached[] = promisedThings(shown);
  const draft = lintDraft(shown, { message, channel, optOut: '' });
  const isSaid = missingAttachment(draft).some(({ span }) => span !== null);
  const said = isSaid && promised.length === 0 ? [{ name: words.t('sidebar.attached_file'), reminderId: null }] : [];
  const known = new Map([...ticked, ...promised, ...said].map((thing) => [keyOf(thing), thing]));
  return [...known.values()];
}
