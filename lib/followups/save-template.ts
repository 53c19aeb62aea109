import type { Recorder } from '../db/journal.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { saveSetting } from '../db/settings.ts';
import type { TemplateChange } from '../messages/library.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
import { isShippedTemplate, type KeptTemplate } from '../words/library/kept-library.ts';
import { hasSubject, nextVersion } from '../words/library/template.ts';
import { findTemplateVersions } from './find-library.ts';
import { findRuleSettings } from './rule-settings.ts';
import { type Done, type Refused, runCommand } from './run-command.ts';
import type { World } from './world.ts';

/**
 * Saves a template. Other words than those of its newest version become the next one, and the one before stays as it
 * was; another name, folder or tag does not. Refused for a text that says nothing.
 */
export function saveTemplate(
  world: World,
  { commandId, template }: Command & { template: TemplateChange },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    if (!saysSomething(template)) return { refused: 'not-valid', leadId: null };
    const [newest] = await findTemplateVersions(world.db, template.id);
    const saved = { ...(newest ? changed(newest, template) : first(template)), savedAt: now };
    await record.put('templates', saved);
    return { leadId: '', says: [reason('template-saved', { template: saved.name, version: saved.version })] };
  });
}

function saysSomething({ channel, subject, body }: TemplateChange): boolean {
  const hasOne = subject.trim() !== '';
  return body.trim() !== '' && (hasSubject(channel) ? hasOne || channel !== 'email' : !hasOne);
}

function changed(newest: KeptTemplate, template: TemplateChange): KeptTemplate {
  const next = { ...newest, ...nextVersion(newest, template), isHidden: false };
  return next.approvedAt === null ? { ...next, approvedBy: '' } : next;
}

function first(template: TemplateChange): Omit<KeptTemplate, 'savedAt'> {
  return { ...template, version: 1, approvedAt: null, approvedBy: '', isShipped: false, isHidden: false };
}

/** Approves the newest version of a template, by name; it is the rep's from then on where theirs is not known. Refused for an older one. */
export function approveTemplate(
  world: World,
  { commandId, templateId, version, by }: Command & { templateId: string; version: number; by: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const [newest] = await findTemplateVersions(world.db, templateId);
    if (!newest) return { refused: 'not-found', leadId: null };
    if (newest.version !== version) return { refused: 'moved-on', leadId: null };
    await record.put('templates', { ...newest, approvedAt: now, approvedBy: by });
    await keepName(world.db, by);
    return { leadId: '', says: [reason('template-approved', { template: newest.name, version, name: by })] };
  });
}

/** Keeps the name somebody approved with as the rep's own where theirs is not known. Not the approval's own: undone, the name is known still. */
export async function keepName(db: FollowthroughDb, by: string): Promise<void> {
  const rules = await findRuleSettings(db);
  if (rules.rep.name.trim() !== '') return;
  await saveSetting(db, 'rules', { ...rules, rep: { ...rules.rep, name: by } });
}

/** Takes a template of the rep's own away with all its versions; one that ships is hidden, and its versions stay. */
export function removeTemplate(
  world: World,
  { commandId, templateId }: Command & { templateId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const versions = await findTemplateVersions(world.db, templateId);
    const [newest] = versions;
    if (!newest) return { refused: 'not-found', leadId: null };
    if (isShippedTemplate(templateId)) return showOrHide(record, { ...newest, isHidden: true }, now);
    for (const { version } of versions) await record.remove('templates', `${templateId}@${version}`);
    return { leadId: '', says: [reason('template-removed', { template: newest.name })] };
  });
}

/** A hidden template is in its folder again. */
export function bringBackTemplate(
  world: World,
  { commandId, templateId }: Command & { templateId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record): Promise<Done | Refused> => {
    const [newest] = await findTemplateVersions(world.db, templateId);
    if (!newest?.isHidden) return { refused: 'not-found', leadId: null };
    return showOrHide(record, { ...newest, isHidden: false }, now);
  });
}

async function showOrHide(record: Recorder, template: KeptTemplate, now: number): Promise<Done> {
  await record.put('templates', { ...template, savedAt: now });
  const rule = template.isHidden ? 'template-hidden' : 'template-back';
  return { leadId: '', says: [reason(rule, { template: template.name })] };
}
