import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { clockText, durationText } from '../../../lib/time/format.ts';
import type { Armed } from '../../../lib/touches/armed.ts';
import { isSameText } from '../../../lib/words/templates/gate/review.ts';
import type { Words } from '../../../lib/words/words.ts';
import { Button, IconButton } from '../../kit/Button.tsx';
import { ReviewPanel } from '../draft/review/ReviewPanel.tsx';
import { useReview } from '../draft/review/use-review.ts';
import { FoundSent } from '../mail/FoundSent.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import styles from './ArmedLine.module.css';
import type { ArmedModel } from './armed-model.ts';

export interface ArmedLineProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What the rep has begun in a dialer or a composer: they are asked how it went when they come back. */
export function ArmedLine(props: ArmedLineProps): JSX.Element | null {
  const { model, shown, words } = props;
  const { armed } = model;
  const { t } = words;
  const begun = armed.of(shown);
  const isBack = armed.isBack(shown);
  const isBegun = begun !== null;
  const calledAt = begun?.kind === 'call' ? begun.startedAt : null;
  useEffect(() => (isBegun ? watchLeaving(armed, shown) : undefined), [armed, shown, isBegun]);
  useEffect(() => (isBack && calledAt !== null ? showOutcomes() : undefined), [isBack, calledAt]);
  if (shown.sent && begun?.kind !== 'call') return <FoundSent {...props} sent={shown.sent} />;
  if (!begun) return null;
  if (begun.kind === 'call') {
    const time = clockText(begun.startedAt, { ...words, zone: words.repZone });
    const duration = durationText(words.now - begun.startedAt, words);
    return (
      <div class={styles.armed}>
        <output>{t(isBack ? 'sidebar.called_back' : 'sidebar.called', { contact: begun.to, time, duration })}</output>
        <IconButton icon="close" label={t('sidebar.not_called')} onClick={() => armed.disarm(shown)} />
      </div>
    );
  }
  return <SentLine {...props} begun={begun} />;
}

type Begun = Extract<Armed, { kind: 'message' }>;

/** What needs a look since it was handed on is looked at here, unless the same words stand in the draft below. */
function SentLine({ model, shown, words, begun }: ArmedLineProps & { readonly begun: Begun }): JSX.Element {
  const { armed, orders, world, commands, forms, messages } = model;
  const { t } = words;
  const { channel, message } = begun;
  const reviewing = useReview(world, shown, begun);
  const isOpen = reviewing.kind === 'open';
  const isDrafted = forms.of(shown) === 'write' && isSameText(messages.of(shown, channel, message), message);
  return (
    <>
      {isOpen && !isDrafted && (
        <section class={styles.review} aria-label={t('sidebar.message_sent')}>
          <ReviewPanel {...{ model, shown, channel, message, reviewing, words }} onText={null} />
        </section>
      )}
      <div class={styles.armed}>
        <output>{t('sidebar.did_you_send')}</output>
        <Button
          kind="primary"
          small
          busy={commands.inFlight.value !== null}
          blockedBecause={isOpen ? t('review.first') : null}
          onClick={(event) => world.trusts(event) && orders.log(shown, 'sent')}
        >
          {t('outcome.sent')}
        </Button>
        <Button small onClick={() => armed.disarm(shown)}>
          {t('sidebar.not_yet')}
        </Button>
      </div>
    </>
  );
}

/** The rep goes to the dialer and comes back; Escape says that nothing came of it. */
function watchLeaving(armed: ArmedModel, shown: LeadPrompt): () => void {
  const life = new AbortController();
  const { signal } = life;
  const onVisibility = (): void => armed.look(document.visibilityState === 'hidden' ? 'away' : 'here');
  window.addEventListener('blur', () => armed.look('away'), { signal });
  window.addEventListener('focus', () => armed.look('here'), { signal });
  document.addEventListener('visibilitychange', onVisibility, { signal });
  document.addEventListener('keydown', (event) => isEscape(event) && armed.disarm(shown), { signal });
  return () => life.abort();
}

/** One that closes a menu or leaves a field is not meant for us. */
function isEscape({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.closest('input, textarea, select, [popover]') !== null;
  return key === 'Escape' && !defaultPrevented && !isElsewhere;
}

function showOutcomes(): void {
  document.getElementById('outcomes')?.scrollIntoView({ block: 'nearest' });
}
