import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WhyLeft } from '../../../lib/messages/letters.ts';
import { Button } from '../../kit/Button.tsx';
import { CopyButton } from '../../kit/CopyButton.tsx';
import styles from './DraftPanel.module.css';
import { armMessage, type WaysProps } from './MailWays.tsx';

/** What a letter goes by: the page it is printed from, where the rep sees it on its sheet. */
export function LetterWays(props: WaysProps): JSX.Element {
  const { model, shown, message, blocked, words } = props;
  const { t } = words;
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<WhyLeft | 'failed' | null>(null);
  const print = async (event: MouseEvent): Promise<void> => {
    if (!model.world.trusts(event)) return;
    setBusy(true);
    const left = await printed(props).catch(() => 'failed' as const);
    setBusy(false);
    setTold(left);
    if (left === null) armMessage(props, shown.lead.address);
  };
  return (
    <>
      <div class={styles.ways}>
        <Button kind="primary" blockedBecause={blocked} busy={isBusy} onClick={(event) => void print(event)}>
          {t('letters.print')}
        </Button>
        <CopyButton text={message.body} label={t('kit.copy')} t={t} blockedBecause={blocked} />
      </div>
      <output class={styles.said}>{told && t(toldKeys[told] ?? 'letters.print_refused')}</output>
    </>
  );
}

const toldKeys: Readonly<Partial<Record<WhyLeft | 'failed', string>>> = {
  failed: 'letters.print_failed',
  'no-address': 'letters.add_address',
};

/** Opens the page; why not, where the worker keeps the letter back. */
async function printed({ model, shown, message }: WaysProps): Promise<WhyLeft | null> {
  const { ask } = model.world;
  const letter = { leadId: shown.lead.id, touchId: shown.touch?.id ?? '', message };
  const { batchId, left } = await ask('printLetters', { letters: [letter] });
  if (batchId === null) return left[0]?.because ?? 'moved-on';
  await ask('openLetters', { batchId });
  return null;
}
