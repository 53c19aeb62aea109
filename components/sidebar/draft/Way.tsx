import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../../../lib/words/translate.ts';
import { Button, LinkButton } from '../../kit/Button.tsx';
import { copyText } from '../../kit/copy-text.ts';
import type { SendLink } from './send-links.ts';

export interface WayProps {
  readonly link: SendLink | null;
  readonly kind: 'primary' | 'plain';
  /** Why it cannot be used; null when it can. */
  readonly blocked: string | null;
  readonly onOpen: (link: SendLink) => void;
  readonly children: string;
}

/** A link to what sends a message, and where it cannot be used a button that says why. */
export function Way({ link, kind, blocked, onOpen, children }: WayProps): JSX.Element {
  if (blocked !== null || link === null) {
    return (
      <Button kind={kind} blockedBecause={blocked}>
        {children}
      </Button>
    );
  }
  return (
    <LinkButton href={link.href} newTab kind={kind} onClick={() => onOpen(link)}>
      {children}
    </LinkButton>
  );
}

/** Puts a text on the clipboard that is too long for its link, and says whether it is there. */
export function useTooLong(
  body: string,
  t: Translate,
): { readonly copyFor: (link: SendLink) => void; readonly said: string | null } {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return {
    copyFor: ({ isWhole }) => {
      setCopied(null);
      if (!isWhole) void copyText(body).then(setCopied);
    },
    said: isCopied === null ? null : t(isCopied ? 'sidebar.message_paste' : 'sidebar.message_not_copied'),
  };
}
