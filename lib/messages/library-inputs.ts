import * as v from 'valibot';
import { longestBody, longestSubject } from '../touches/message.ts';
import { outcomeIds } from '../touches/outcome.ts';
import { longestLabel, scenarios } from '../touches/script-use.ts';
import { longestSpoken, mostParts } from '../words/library/script.ts';
import { channel, id, listOf, text, whole } from './input-parts.ts';

// Texts of the library. Whether a text can be filled is for `templateProblems`, which names the line; a text that cannot
// is never sent, whoever stored it.

const named = v.pipe(text, v.trim(), v.minLength(1));
const mostTags = 50;

const template = v.object({
  id,
  folder: named,
  name: named,
  channel,
  subject: v.pipe(v.string(), v.maxLength(longestSubject)),
  body: v.pipe(v.string(), v.maxLength(longestBody)),
  tags: listOf(named, mostTags),
});

const snippet = v.object({
  id,
  shortcut: v.pipe(v.string(), v.maxLength(40), v.regex(/^\/[a-z][a-z0-9-]*$/)),
  body: v.pipe(v.string(), v.maxLength(longestBody)),
});

const spoken = v.pipe(v.string(), v.maxLength(longestSpoken));
const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestLabel));

const script = v.object({
  id,
  name: v.pipe(named, v.maxLength(longestLabel)),
  scenario: v.picklist(scenarios),
  opening: spoken,
  branches: listOf(v.object({ theySay: label, answer: spoken }), mostParts),
  objections: listOf(v.object({ label, answer: spoken, next: spoken }), mostParts),
  closing: spoken,
  outcomes: listOf(v.picklist(outcomeIds), outcomeIds.length),
});

/** What the library is asked. */
export const libraryInputs = {
  findLibrary: v.strictObject({}),
  findTemplateVersions: v.object({ templateId: id }),
};

/** What is done to the library; `command` is what every command has. */
export function libraryCommands<Command extends v.ObjectEntries>(command: Command) {
  return {
    saveTemplate: v.object({ ...command, template }),
    approveTemplate: v.object({ ...command, templateId: id, version: whole(1, 1_000_000), by: named }),
    removeTemplate: v.object({ ...command, templateId: id }),
    bringBackTemplate: v.object({ ...command, templateId: id }),
    renameFolder: v.object({ ...command, from: named, to: named }),
    saveSnippet: v.object({ ...command, snippet }),
    removeSnippet: v.object({ ...command, snippetId: id }),
    saveScript: v.object({ ...command, script }),
    approveScript: v.object({ ...command, script, by: named }),
    hideScript: v.object({ ...command, script, isHidden: v.boolean() }),
    removeScript: v.object({ ...command, scriptId: id }),
  };
}
