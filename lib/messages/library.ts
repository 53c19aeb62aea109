import type { KeptSnippet, KeptTemplate } from '../words/library/kept-library.ts';
import type { KeptScript, Script } from '../words/library/script.ts';
import type { Template } from '../words/library/template.ts';
import type { Command, CommandResult, Nothing } from './protocol.ts';

/** All texts of the library, hidden ones too. */
export interface Library {
  /** The newest version of each. */
  readonly templates: readonly KeptTemplate[];
  readonly snippets: readonly KeptSnippet[];
  /** Those that the rep saved, approved or hid: a screen lays them over those that ship (`keptScripts`). */
  readonly scripts: readonly KeptScript[];
  /** The ids of the templates that come with the product, whoever changed them since. */
  readonly shipped: readonly string[];
  /** The names of the rep's own fields that any lead has: texts call them `custom.<name>`. */
  readonly customNames: readonly string[];
  /** The rep's own name, which they approve with; `''` until they have typed it. */
  readonly repName: string;
}

/** A template as it is to be from now on; an id that is not known is a new one. */
export type TemplateChange = Pick<Template, 'id' | 'folder' | 'name' | 'channel' | 'subject' | 'body' | 'tags'>;

/** A snippet as it is to be from now on; an id that is not known is a new one. */
export type SnippetChange = Pick<KeptSnippet, 'id' | 'shortcut' | 'body'>;

/** A script as it is to be from now on; an id that is not known is a new one. */
export type ScriptChange = Script;

/** What screens ask of the library, and do to it; part of the protocol. */
export interface LibraryMethods {
  /** The newest version of every template, and the snippets: those that ship with the rep's own over them. */
  findLibrary: { from: 'screen'; input: Nothing; answer: Library };
  /** Every version of one template, the newest first; none where there is no such template. */
  findTemplateVersions: { from: 'screen'; input: { templateId: string }; answer: readonly KeptTemplate[] };
  /** Saves a template; other words are its next version, which nobody has approved yet. */
  saveTemplate: { from: 'screen'; input: Command & { template: TemplateChange }; answer: CommandResult };
  /** Approves the words of the newest version; `by` is the rep's own name. */
  approveTemplate: {
    from: 'screen';
    input: Command & { templateId: string; version: number; by: string };
    answer: CommandResult;
  };
  /** Takes a template of the rep's own away with all its versions, and hides one that ships. */
  removeTemplate: { from: 'screen'; input: Command & { templateId: string }; answer: CommandResult };
  /** A hidden template is in its folder again. */
  bringBackTemplate: { from: 'screen'; input: Command & { templateId: string }; answer: CommandResult };
  /** Every template of a folder is in the one of the new name, which may be there already. */
  renameFolder: { from: 'screen'; input: Command & { from: string; to: string }; answer: CommandResult };
  saveSnippet: { from: 'screen'; input: Command & { snippet: SnippetChange }; answer: CommandResult };
  removeSnippet: { from: 'screen'; input: Command & { snippetId: string }; answer: CommandResult };
  /** Saves a script; other words than before are approved by nobody yet. */
  saveScript: { from: 'screen'; input: Command & { script: ScriptChange }; answer: CommandResult };
  /** Approves these very words; `by` is the rep's own name. */
  approveScript: { from: 'screen'; input: Command & { script: ScriptChange; by: string }; answer: CommandResult };
  /** Hides a script, or shows it again. */
  hideScript: { from: 'screen'; input: Command & { script: ScriptChange; isHidden: boolean }; answer: CommandResult };
  /** Takes a script of the rep's own away; one that ships is as it was shipped again. */
  removeScript: { from: 'screen'; input: Command & { scriptId: string }; answer: CommandResult };
}
