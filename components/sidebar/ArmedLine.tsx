import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import { clockText, durationText } from '../../lib/time/format.ts';
import type { Words } from '../../lib/words/words.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import styles from './ArmedLine.module.css';
import type { ArmedModel } from './armed-model.ts';
import type { SidebarModel } from './sidebar-model.ts';

export interface ArmedLineProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** What the rep has begun in a dialer or a composer: they are asked how it went when they come back. */
export function ArmedLine({ model, shown, words }: ArmedLineProps): JSX.Element | null {
  const { armed, orders, world, commands } = model;
  const { t } = words;
  const begun = armed.of(shown);
  const isBack = armed.isBack(shown);
  useEffect(() => (begun ? watchLeaving(armed) : undefined), [armed, begun]);
  useEffect(() => (isBack && begun?.kind === 'call' ? showOutcomes() : undefined), [isBack, begun]);
  if (!begun) return null;
  if (begun.kind === 'call') {
    const time = clockText(begun.startedAt, { ...words, zone: words.repZone });
    const duration = durationText(words.now - begun.startedAt, words);
    return (
      <div class={styles.armed}>
        <output>{t(isBack ? 'sidebar.called_back' : 'sidebar.called', { time, duration })}</output>
        <IconButton icon="close" label={t('sidebar.not_called')} onClick={armed.disarm} />
      </div>
    );
  }
  return (
    <div class={styles.armed}>
      <output>{t('sidebar.did_you_send')}</output>
      <Button
        kind="primary"
        small
        busy={commands.inFlight.value !== null}
        onClick={(event) => world.trusts(event) && orders.log(shown, 'sent')}
      >
        {t('outcome.sent')}
      </Button>
      <Button small onClick={armed.disarm}>
        {t('sidebar.not_yet')}
      </Button>
    </div>
  );
}

/** The rep goes to the dialer and comes back; Escape says that nothing came of it. */
function watchLeaving(armed: ArmedModel): () => void {
  const life = new AbortController();
  const { signal } = life;
  const onVisibility = (): void => armed.look(document.visibilityState === 'hidden' ? 'away' : 'here');
  window.addEventListener('blur', () => armed.look('away'), { signal });
  window.addEventListener('focus', () => armed.look('here'), { signal });
  document.addEventListener('visibilitychange', onVisibility, { signal });
  document.addEventListener('keydown', (event) => isEscape(event) && armed.disarm(), { signal });
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
