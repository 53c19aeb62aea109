import type { Channel } from '../../touches/channel.ts';
import type { Template } from './template.ts';

interface Shipped {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly channel: Channel;
  readonly subject?: string;
  /** Set apart by an empty line. */
  readonly paragraphs: readonly string[];
  readonly tags: readonly string[];
}

const greeted: ReadonlySet<Channel> = new Set(['email', 'mail']);

/** A template that comes with the product: an email or a letter gets its greeting and its signature, a text stands alone. */
export function newTemplate({ paragraphs, subject = '', ...given }: Shipped): Template {
  const isGreeted = greeted.has(given.channel);
  const body = isGreeted ? [greeting(given.channel), ...paragraphs, signature(given.channel)] : paragraphs;
  return { ...given, subject, body: body.join('\n\n'), version: 1, approvedAt: null, isShipped: true };
}

function greeting(channel: Channel): string {
  return channel === 'mail'
    ? 'Dear {{ lead.first_name | default: lead.name }},'
    : 'Hi {{ lead.first_name | default: "there" }},';
}

function signature(channel: Channel): string {
  return channel === 'mail' ? '{{ rep.name }}\n{{ rep.phone }}' : '{{ rep.name }}';
}
