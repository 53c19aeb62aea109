import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { draftOfMessage, type Message, messageOfDraft } from '../../../lib/touches/message.ts';
import { applyFix } from '../../../lib/words/templates/lint/apply-fix.ts';
import type { Fix } from '../../../lib/words/templates/lint/draft.ts';
import { lintText } from '../../../lib/words/templates/lint/lint-text.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { Fold } from '../../kit/Fold.tsx';
import { SpokenOnly } from '../../kit/SpokenOnly.tsx';
import { useSettled } from '../../writing/settled.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import styles from './Findings.module.css';
import { findingsIn, type KeyedFinding } from './findings-in.ts';
import type { WrittenMessage } from './lint-draft.ts';
import { writeOver } from './write-over.ts';

export interface FindingsProps extends WrittenMessage {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What a careful colleague would say of the message, once the rep pauses. It is advice: nothing is kept from being sent. */
export function Findings(props: FindingsProps): JSX.Element {
  const { model, shown, channel, message, optOut, words } = props;
  const { messages, world } = model;
  const place = useRef<HTMLDivElement>(null);
  const [settled, settle] = useSettled(draftOfMessage(message), world.wait);
  const attached = useAttached(props);
  const found = useMemo(() => {
    const judged = messageOfDraft(settled);
    return judged ? findingsIn(shown, { channel, optOut, message: judged, attached }) : [];
  }, [shown, channel, optOut, settled, attached]);
  useEffect(() => {
    messages.keepDismissed(shown, channel, new Set(found.map(({ key }) => key)));
  }, [messages, shown, channel, found]);
  const dismissed = messages.dismissedOf(shown, channel);
  const open = found.filter((one) => !dismissed.has(one.key) && stands(one, message));
  const write = ({ key }: KeyedFinding): void => {
    const fixed = fixedBody(props, key);
    const box = bodyBox(place.current);
    if (fixed === null || box === null) return;
    writeOver(box, fixed);
    settle(draftOfMessage({ ...message, body: box.value }));
  };
  const dismiss = ({ key }: KeyedFinding, row: Element | null): void => {
    focusAfter(row, place.current);
    messages.dismiss(shown, channel, key);
  };
  return (
    <div ref={place} class={styles.place}>
      <output class={styles.count}>
        <SpokenOnly>{open.length > 0 && words.t('sidebar.lint_found', open.length)}</SpokenOnly>
      </output>
      {open.length > 0 && (
        <ul class={styles.findings} aria-label={words.t('sidebar.lint')}>
          {open.map((one) => (
            <Row key={one.key} {...props} one={one} onWrite={() => write(one)} onDismiss={(row) => dismiss(one, row)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The names of what is ticked as attached, the same list while they are the same. */
function useAttached({ model, shown }: FindingsProps): readonly string[] {
  const names = JSON.stringify(model.messages.attachedOf(shown).map(({ name }) => name));
  return useMemo(() => JSON.parse(names) as readonly string[], [names]);
}

interface RowProps extends FindingsProps {
  readonly one: KeyedFinding;
  readonly onWrite: () => void;
  readonly onDismiss: (row: Element | null) => void;
}

function Row(props: RowProps): JSX.Element {
  const { one, words, model, onDismiss } = props;
  const row = useRef<HTMLLIElement>(null);
  const { what, why, fix } = lintText(one.finding, words);
  return (
    <li ref={row} class={styles.finding}>
      <Fold line={<bdi>{what}</bdi>} icon="advice">
        <p class={styles.why}>{why}</p>
      </Fold>
      <IconButton
        icon="close"
        label={words.t('sidebar.lint_dismiss', { what })}
        onClick={(event) => model.world.trusts(event) && onDismiss(row.current)}
      />
      {fix !== '' && <FixLine {...props} fix={fix} />}
    </li>
  );
}

/** One press puts it right, where that can be done from here; else it says what would. */
function FixLine({ model, shown, one, fix, onWrite }: RowProps & { readonly fix: string }): JSX.Element | null {
  const { world, orders, commands } = model;
  const act = actOf(one.finding.fix, shown);
  if (act === 'none') return <p class={styles.fix}>{fix}</p>;
  const press = (event: MouseEvent): void => {
    if (!world.trusts(event)) return;
    if (act === 'write') return onWrite();
    orders.moveTouch(shown, { dueAt: act.untilAt, how: 'reschedule' });
  };
  return (
    <div class={styles.fix}>
      <Button small busy={act !== 'write' && commands.inFlight.value !== null} onClick={press}>
        <bdi>{fix}</bdi>
      </Button>
    </div>
  );
}

type Act = 'write' | 'none' | { readonly untilAt: number };

/** A touch that is planned for the allowed time already has nothing to be moved to. */
function actOf(fix: Fix | null, { touch }: LeadPrompt): Act {
  if (fix === null || fix.kind === 'attach') return 'none';
  if (fix.kind !== 'wait') return 'write';
  return touch === null || touch.dueAt === fix.untilAt ? 'none' : { untilAt: fix.untilAt };
}

/** Found in the text as it stands now: the rep may have typed on since. Null where it is gone. */
function fixedBody({ model, shown, message, channel, optOut }: FindingsProps, key: string): string | null {
  const attached = model.messages.attachedOf(shown).map(({ name }) => name);
  const now = findingsIn(shown, { message, channel, optOut, attached }).find((one) => one.key === key);
  return now?.finding.fix ? applyFix(message.body, now.finding.fix) : null;
}

/** The words it is about have not been taken out since. */
function stands({ finding: { span } }: KeyedFinding, { body }: Message): boolean {
  return span === null || body.includes(span.text);
}

function bodyBox(place: HTMLElement | null): HTMLTextAreaElement | null {
  return place?.closest('section')?.querySelector('textarea') ?? null;
}

/** To the finding beside the one that goes, else back to the text. */
function focusAfter(row: Element | null, place: HTMLElement | null): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  (beside?.querySelector('summary') ?? bodyBox(place))?.focus();
}
