import type { Library } from '../../../../lib/messages/library.ts';
import type { KeptTemplate } from '../../../../lib/words/library/kept-library.ts';

/** A template of the rep's own. */
export function template(changes: Partial<KeptTemplate> = {}): KeptTemplate {
  return {
    id: 'own-1',
    version: 2,
    folder: 'My own',
    name: 'Hello',
    channel: 'email',
    subject: 'A question',
    body: 'Hi {{ lead.first_name }}, may I call?',
    tags: [],
    approvedAt: null,
    approvedBy: '',
    isShipped: false,
    isHidden: false,
    savedAt: 1,
    ...changes,
  };
}

/** A library of these. */
export function library(changes: Partial<Library> = {}): Library {
  return {
    templates: [template()],
    snippets: [{ id: 's1', shortcut: '/times', body: 'Would Monday suit you?', isHidden: false, savedAt: null }],
    scripts: [],
    shipped: [],
    customNames: [],
    repName: '',
    ...changes,
  };
}
