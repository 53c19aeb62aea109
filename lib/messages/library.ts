import type { KeptSnippet, KeptTemplate } from '../words/library/kept-library.ts';
import type { Template } from '../words/library/template.ts';

/** All texts of the library, hidden ones too. */
export interface Library {
  /** The newest version of each. */
  readonly templates: readonly KeptTemplate[];
  readonly snippets: readonly KeptSnippet[];
  /** The ids of the templates that come with the product, whoever changed them since. */
  readonly shipped: readonly string[];
  /** The name the rep approves with; `''` until they have typed it. */
  readonly repName: string;
}

/** A template as it is to be from now on; an id that is not known is a new one. */
export type TemplateChange = Pick<Template, 'id' | 'folder' | 'name' | 'channel' | 'subject' | 'body' | 'tags'>;

/** A snippet as it is to be from now on; an id that is not known is a new one. */
export type SnippetChange = Pick<KeptSnippet, 'id' | 'shortcut' | 'body'>;
