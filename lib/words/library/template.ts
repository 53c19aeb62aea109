import type { Channel } from '../../touches/channel.ts';

/** A text of the library, to be filled for one lead. */
export interface Template {
  readonly id: string;
  /** From 1; a new one for every change of the words. */
  readonly version: number;
  readonly folder: string;
  readonly name: string;
  readonly channel: Channel;
  /** Only an email and a letter have one. */
  readonly subject: string;
  readonly body: string;
  readonly tags: readonly string[];
  /** When somebody approved these very words; null while nobody has. */
  readonly approvedAt: number | null;
  /** It came with the product and was not changed since. */
  readonly isShipped: boolean;
}

/** What of a template a writer may change. */
export type TemplateChanges = Partial<Pick<Template, 'folder' | 'name' | 'channel' | 'subject' | 'body' | 'tags'>>;

/** Where a message has a line of its own that says what it is about. */
export function hasSubject(channel: Channel): boolean {
  return channel === 'email' || channel === 'mail';
}

/**
 * The template with the changes made. Other words, or another channel, are a new version, which nobody has approved yet
 * and which is the team's own; another folder, name or tag is not.
 */
export function nextVersion(template: Template, changes: TemplateChanges): Template {
  const changed = { ...template, ...changes };
  const isReworded = (['channel', 'subject', 'body'] as const).some((field) => changed[field] !== template[field]);
  if (!isReworded) return changed;
  return { ...changed, version: template.version + 1, approvedAt: null, isShipped: false };
}
