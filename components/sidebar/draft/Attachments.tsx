import type { JSX } from 'preact';
import { onDemand } from '../../kit/on-demand.ts';
import type { AttachmentsProps } from './AttachmentList.tsx';

const AttachmentList = onDemand(async () => (await import('./AttachmentList.tsx')).AttachmentList);

/** What a mail has to bring with it; nothing is attached to a text. */
export function Attachments(props: AttachmentsProps): JSX.Element | null {
  return props.channel === 'email' ? <AttachmentList {...props} /> : null;
}
