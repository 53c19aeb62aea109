import type { KeptSnippet, KeptTemplate } from '../words/library/kept-library.ts';
import type { Template } from '../words/library/template.ts';
import type { Command, CommandResult, Nothing } from './protocol.ts';

/** All texts of the library, hidden ones too. */
export interface Library {
  /** The newest version of each. */
  readonly templates: readonly KeptTemplate[];
  readonly snippets: readonly KeptSnippet[];
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
}
