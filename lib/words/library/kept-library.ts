import { shippedSnippets } from './shipped-snippets.ts';
import { shippedTemplates } from './shipped-templates.ts';
import type { Snippet } from './snippet.ts';
import type { Template } from './template.ts';

/** A version of a template as the library keeps it. */
export interface KeptTemplate extends Template {
  /** Who approved these words; `''` while nobody has. */
  readonly approvedBy: string;
  /** It ships and the rep does not want to see it. */
  readonly isHidden: boolean;
  /** Null for one that is as it was shipped. */
  readonly savedAt: number | null;
}

/** A snippet as the library keeps it; one that ships may be hidden. */
export interface KeptSnippet extends Snippet {
  readonly id: string;
  readonly isHidden: boolean;
  readonly savedAt: number | null;
}

/** Does the template come with the product, whoever changed it since. */
export function isShippedTemplate(id: string): boolean {
  return shippedTemplates.some((one) => one.id === id);
}

/** Does the snippet come with the product, whoever changed it since. */
export function isShippedSnippet(id: string): boolean {
  return shippedSnippets.some(({ shortcut }) => snippetId(shortcut) === id);
}

/** The newest version of every template: what ships in its own order, changed by what was stored, then the rep's own. */
export function keptTemplates(stored: readonly KeptTemplate[]): readonly KeptTemplate[] {
  const newest = new Map(shippedTemplates.map((one) => [one.id, asShipped(one)]));
  for (const row of stored) {
    const known = newest.get(row.id);
    if (!known || known.version <= row.version) newest.set(row.id, row);
  }
  return [...newest.values()];
}

/** Every version of one template, the newest first: what is stored, and the first one as it ships. */
export function versionsOf(id: string, stored: readonly KeptTemplate[]): readonly KeptTemplate[] {
  const shipped = shippedTemplates.filter((one) => one.id === id).map(asShipped);
  const kept = [...shipped, ...stored].map((one) => [one.version, one] as const);
  return [...new Map(kept).values()].toSorted((one, other) => other.version - one.version);
}

/** Every snippet: those that ship in their own order, changed by what was stored, then the rep's own. */
export function keptSnippets(stored: readonly KeptSnippet[]): readonly KeptSnippet[] {
  const shipped = shippedSnippets.map((one) => ({
    ...one,
    id: snippetId(one.shortcut),
    isHidden: false,
    savedAt: null,
  }));
  return [...new Map<string, KeptSnippet>([...shipped, ...stored].map((one) => [one.id, one])).values()];
}

function asShipped(template: Template): KeptTemplate {
  return { ...template, approvedBy: '', isHidden: false, savedAt: null };
}

function snippetId(shortcut: string): string {
  return `shipped${shortcut}`;
}
