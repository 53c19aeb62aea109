import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/words/translate.ts';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  /** What it copies. */
  readonly text: string;
  readonly label: string;
  readonly t: Translate;
  readonly blockedBecause?: string | null;
  readonly onCopied?: () => void;
}

const labels = { copied: 'kit.copied', failed: 'kit.copy_failed' } as const;

/** Copies a text, and says whether it did. */
export function CopyButton({ text, label, t, blockedBecause = null, onCopied }: CopyButtonProps): JSX.Element {
  const [done, setDone] = useState<{ state: keyof typeof labels; text: string } | null>(null);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    setDone({ state: isCopied ? 'copied' : 'failed', text });
    if (isCopied) onCopied?.();
  };
  const state = done?.text === text ? done.state : null;
  return (
    <Button
      small
      icon={state === 'copied' ? 'check' : 'copy'}
      blockedBecause={blockedBecause}
      onClick={() => void copy()}
    >
      <output>{state ? t(labels[state]) : label}</output>
    </Button>
  );
}
