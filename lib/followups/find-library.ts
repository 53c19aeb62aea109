import type { FollowthroughDb } from '../db/schema.ts';
import type { Library } from '../messages/library.ts';
import { type KeptTemplate, keptSnippets, keptTemplates, versionsOf } from '../words/library/kept-library.ts';
import { shippedTemplates } from '../words/library/shipped-templates.ts';
import { findRuleSettings } from './rule-settings.ts';

/** All texts: what ships, which the code brings along, with what the rep made of it and their own. */
export async function findLibrary(db: FollowthroughDb): Promise<Library> {
  const [templates, snippets, scripts, customNames, { rep }] = await Promise.all([
    db.templates.toArray(),
    db.snippets.toArray(),
    db.scripts.toArray(),
    findCustomNames(db),
    findRuleSettings(db),
  ]);
  return {
    templates: keptTemplates(templates),
    snippets: keptSnippets(snippets),
    scripts,
    shipped: shippedTemplates.map(({ id }) => id),
    customNames,
    repName: rep.name,
  };
}

/** Every version of one template, the newest first; none where there is no such template. */
export async function findTemplateVersions(db: FollowthroughDb, id: string): Promise<readonly KeptTemplate[]> {
  return versionsOf(id, await db.templates.where('id').equals(id).toArray());
}

/** The names of the rep's own fields that any lead has, in their order. */
export async function findCustomNames(db: FollowthroughDb): Promise<readonly string[]> {
  return (await db.leads.orderBy('customNames').uniqueKeys()).map(String);
}
