// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { typingPauseMs } from '../../../../components/workspace/debounced.ts';
import { judgePauseMs } from '../../../../components/workspace/library/edited.ts';
import type { Library } from '../../../../lib/messages/library.ts';
import { reason } from '../../../../lib/touches/reason.ts';
import { variablesOf } from '../../../../lib/words/templates/variables.ts';
import { now } from '../../../lib/words/builders.ts';
import { t } from '../../../translate.ts';
import { buttonOf, row } from '../../queue/queue.ts';
import {
  done,
  field,
  fill,
  inputsOf,
  pass,
  press,
  pressNamed,
  type ShownWorkspace,
  said,
  shownWorkspace,
  takeDown,
} from '../shown.tsx';
import { library, template } from './library.ts';

afterEach(takeDown);

const saved = done(reason('template-saved', { template: 'Hello', version: 3 }));
type Answers = Parameters<typeof shownWorkspace>[1];

function shown(changes: Partial<Library> = {}, answers: Answers = {}): Promise<ShownWorkspace> {
  return shownWorkspace('library', {
    findLibrary: () => library(changes),
    findTemplateVersions: () => [template(), template({ version: 1, body: 'Old words?', savedAt: null })],
    ...answers,
  });
}

/** A template opened, its engine there. */
async function opened(changes: Partial<Library> = {}, answers: Answers = {}): Promise<ShownWorkspace> {
  const one = await shown(changes, answers);
  await press('Hello');
  await vi.waitFor(() => expect(said()).toContain(t('library.fine')));
  return one;
}

/** The rep pauses: what they wrote is judged. */
async function pause(one: ShownWorkspace): Promise<void> {
  await pass(one, judgePauseMs);
}

describe('the list of templates', () => {
  it('shows each with its channel, its version and whether it is approved', async () => {
    await shown({ templates: [template({ approvedAt: now, approvedBy: 'Dana' })] });
    const [first] = document.querySelectorAll('[data-row]');
    for (const words of ['Email', 'Hello', 'A question', 'Approved', 'Version 2'])
      expect(first!.textContent).toContain(words);
  });

  it('lists one folder, and finds as the rep types', async () => {
    const other = template({ id: 'b', folder: 'Gone quiet', name: 'Bye', subject: 'Closing' });
    await shown({ templates: [template(), other] });
    await press('Gone quiet');
    expect(document.querySelectorAll('[data-row]')).toHaveLength(1);
    await fill(t('library.search'), 'nothing like it');
    expect(said()).toContain(t('library.found_none'));
    await press(t('library.show_all'));
    expect(document.querySelectorAll('[data-row]')).toHaveLength(2);
  });

  it('says variables by what they are, and a version only where there is more than one', async () => {
    await shown({ templates: [template({ version: 1, subject: 'For {{ lead.first_name }}: [[ask]]' })] });
    const [first] = document.querySelectorAll('[data-row]');
    expect(first!.textContent).toContain('For their first name: Note to self: ask');
    expect(first!.textContent).not.toContain('Version');
  });

  it('renames the folder on show', async () => {
    const one = await shown({}, { renameFolder: () => saved });
    await press('My own');
    await press(t('library.rename_folder'));
    expect(buttonOf(t('library.rename')).title).toBe(t('library.unchanged'));
    await fill(t('library.folder_name'), ' First words ');
    await press(t('library.rename'));
    expect(inputsOf(one, 'renameFolder')).toMatchObject([{ from: 'My own', to: 'First words' }]);
  });

  it('says what is safe when nobody answers', async () => {
    await shown({}, { findLibrary: () => Promise.reject(new Error('gone')) });
    expect(said()).toContain('Followthrough did not answer');
  });
});

describe('a template being edited', () => {
  it('names what is wrong with its line and what was meant, and is not saved until it is mended', async () => {
    const one = await opened({}, { saveTemplate: () => saved });
    expect(buttonOf(t('workspace.save')).title).toBe(t('library.unchanged'));
    await fill(t('library.body'), 'Hi\n{{ lead.first_nam }}, shall I call?');
    expect(said()).toContain(t('library.fine'));
    await pause(one);
    expect(said()).toContain('Text, line 2: there is no "lead.first_nam". Did you mean "lead.first_name"?');
    await press(t('workspace.save'));
    expect(inputsOf(one, 'saveTemplate')).toEqual([]);
    await press(t('library.say_meant', { meant: 'lead.first_name' }));
    expect(field<HTMLTextAreaElement>(t('library.body')).value).toBe('Hi\n{{ lead.first_name }}, shall I call?');
    expect(said()).toContain(t('library.fine'));
    await fill(t('library.body'), 'Hi {{ lead.first_name }}, shall I call?');
    await press(t('workspace.save'));
    expect(inputsOf(one, 'saveTemplate')).toMatchObject([
      { template: { id: 'own-1', name: 'Hello', body: 'Hi {{ lead.first_name }}, shall I call?' } },
    ]);
  });

  it('mends what a colleague would say of it at a press', async () => {
    const one = await opened();
    await fill(t('library.body'), 'Hi {{ lead.first_name }}, the price list is attached.');
    await pause(one);
    expect(said()).toContain(t('lint.no_call_to_action.why'));
    const proof = document.querySelector(`[aria-label="${t('library.proof')}"]`)!;
    const before = field<HTMLTextAreaElement>(t('library.body')).value;
    await press(proof.querySelector('button')!.textContent);
    expect(field<HTMLTextAreaElement>(t('library.body')).value).not.toBe(before);
  });

  it('puts a variable where the cursor stands', async () => {
    await opened();
    await fill(t('library.body'), 'Hi , shall I call?');
    const body = field<HTMLTextAreaElement>(t('library.body'));
    body.focus();
    body.setSelectionRange(3, 3);
    await pressNamed('{{ lead.first_name }}');
    expect(field<HTMLTextAreaElement>(t('library.body')).value).toBe('Hi {{ lead.first_name }}, shall I call?');
  });

  it('offers what to say where it is not known, and a note to self', async () => {
    await opened();
    await fill(t('library.body'), '');
    await press(t('library.or', { fallback: 'your company' }));
    await pressNamed('[[ ]]');
    expect(field<HTMLTextAreaElement>(t('library.body')).value).toBe(
      '{{ lead.company | default: "your company" }}[[ ]]',
    );
  });

  it('is copied as a new one, with another name', async () => {
    const one = await opened({}, { saveTemplate: () => saved });
    await press(t('library.copy'));
    expect(field(t('library.name')).value).toBe('Hello (copy)');
    await press(t('workspace.save'));
    const [{ template: copied }] = inputsOf(one, 'saveTemplate') as [{ template: { id: string } }];
    expect(copied).toMatchObject({ folder: 'My own', subject: 'A question', body: template().body });
    expect(copied.id).not.toBe('own-1');
  });

  it('asks before changes are dropped', async () => {
    await opened();
    await fill(t('library.name'), 'Other');
    await press(t('library.all_texts'));
    expect(said()).toContain(t('workspace.discard_ask'));
    await press(t('workspace.keep_editing'));
    expect(field(t('library.name')).value).toBe('Other');
    await press(t('library.all_texts'));
    await press(t('workspace.discard'));
    expect(document.querySelectorAll('[data-row]')).toHaveLength(1);
  });

  it('begins a new one in the folder on show', async () => {
    const one = await shown({}, { saveTemplate: () => saved, findTemplateVersions: () => [] });
    await press('My own');
    await press(t('library.new_template'));
    expect(field(t('library.folder')).value).toBe('My own');
    await vi.waitFor(() => expect(said()).toContain('it has no name'));
    await fill(t('library.name'), 'New');
    await fill(t('library.subject'), 'One question');
    await fill(t('library.body'), 'Shall I call?');
    await press(t('workspace.save'));
    expect(inputsOf(one, 'saveTemplate')).toMatchObject([{ template: { name: 'New', folder: 'My own' } }]);
  });
});

describe('the preview', () => {
  it('reads as for the example, and for a lead with what is not known of them', async () => {
    const lead = { id: 'l1', name: 'Ana Silva', company: '', jobTitle: '', address: '', emails: [], phones: [] };
    const one = await opened(
      { templates: [template({ body: 'Hi {{ lead.first_name }} of {{ lead.company }}, may I call?' })] },
      {
        findLeads: () => ({ rows: [row('Ana Silva', null)], next: null }),
        // The lead and what fills the texts to them is all that the preview looks at.
        findPrompt: () => ({ kind: 'followed', lead, variables: variablesOf(lead) }) as never,
      },
    );
    expect(said()).toContain('Hi Owen of Hughes Farm, may I call?');
    await fill(t('library.preview_lead'), 'Ana');
    await pass(one, typingPauseMs);
    await press('Ana Silva');
    expect(said()).toContain('Hi Ana of');
    expect(said()).toContain('Not known: their company');
    await press(t('library.preview_example'));
    expect(said()).toContain('Hi Owen of Hughes Farm');
  });

  it('says so when the lead cannot be looked up', async () => {
    const one = await opened(
      {},
      { findLeads: () => ({ rows: [row('Ana Silva', null)], next: null }), findPrompt: () => null },
    );
    await fill(t('library.preview_lead'), 'Ana');
    await pass(one, typingPauseMs);
    await press('Ana Silva');
    expect(said()).toContain(t('library.lead_failed'));
  });
});

describe('approval and versions', () => {
  it('is approved with the name that was typed', async () => {
    const one = await opened({}, { approveTemplate: () => saved });
    expect(buttonOf(t('library.approve')).title).toBe(t('library.name_first'));
    await fill(t('library.your_name'), 'Dana ');
    await press(t('library.approve'));
    expect(inputsOf(one, 'approveTemplate')).toMatchObject([{ templateId: 'own-1', version: 2, by: 'Dana' }]);
  });

  it('does not approve words that are not saved', async () => {
    await opened({ repName: 'Dana' });
    await fill(t('library.body'), 'Shall I call?');
    expect(buttonOf(t('library.approve')).title).toBe(t('library.save_first'));
  });

  it('shows what an older version says otherwise, and makes its words the next one', async () => {
    const one = await opened({}, { saveTemplate: () => saved });
    expect(document.querySelector('del')?.textContent).toBe('Old words?');
    expect(document.querySelector('ins')?.textContent).toBe(template().body);
    await press(t('library.restore', { n: '1' }));
    expect(inputsOf(one, 'saveTemplate')).toMatchObject([{ template: { name: 'Hello', body: 'Old words?' } }]);
  });

  it('is hidden where it ships, and then the list is there again', async () => {
    const one = await opened({ shipped: ['own-1'] }, { removeTemplate: () => saved });
    await press(t('library.hide'));
    expect(inputsOf(one, 'removeTemplate')).toMatchObject([{ templateId: 'own-1' }]);
    expect(document.querySelectorAll('[data-row]')).toHaveLength(1);
  });

  it('says so when it was taken out of the library meanwhile', async () => {
    let templates: Library['templates'] = [template()];
    await opened(
      {},
      { findLibrary: () => library({ templates }), removeTemplate: () => saved, approveTemplate: () => saved },
    );
    expect(buttonOf(t('library.remove'))).toBeTruthy();
    templates = [];
    await fill(t('library.your_name'), 'Dana');
    await press(t('library.approve'));
    expect(said()).toContain(t('library.gone'));
  });
});

describe('snippets', () => {
  it('are edited in their place, and not under a shortcut that is taken', async () => {
    const other = { id: 's2', shortcut: '/me', body: 'Dana', isHidden: false, savedAt: 1 };
    const one = await shown({ snippets: [...library().snippets, other] }, { saveSnippet: () => saved });
    await press(t('library.part.snippets'));
    await pressNamed(t('library.edit_tip', { shortcut: '/times' }));
    await fill(t('library.shortcut'), '/me');
    expect(said()).toContain(t('library.shortcut_taken'));
    await fill(t('library.shortcut'), '/when');
    await vi.waitFor(() => expect(buttonOf(t('workspace.save')).getAttribute('aria-disabled')).toBeNull());
    await press(t('workspace.save'));
    expect(inputsOf(one, 'saveSnippet')).toMatchObject([{ snippet: { id: 's1', shortcut: '/when' } }]);
  });

  it('are written anew and removed', async () => {
    const one = await shown({}, { removeSnippet: () => saved });
    await press(t('library.part.snippets'));
    await press(t('library.new_snippet'));
    await vi.waitFor(() => expect(said()).toContain('"/" is no shortcut'));
    await press(t('kit.cancel'));
    await pressNamed(t('library.edit_tip', { shortcut: '/times' }));
    await press(t('library.remove'));
    expect(inputsOf(one, 'removeSnippet')).toMatchObject([{ snippetId: 's1' }]);
  });
});

it('brings a hidden snippet back', async () => {
  const hidden = { id: 's3', shortcut: '/stop', body: 'STOP for no more texts.', isHidden: true, savedAt: 1 };
  const one = await shown({ snippets: [hidden] }, { saveSnippet: () => saved });
  await press(t('library.part.snippets'));
  expect(said()).toContain(t('library.snippets_none'));
  await press(t('library.bring_back'));
  expect(inputsOf(one, 'saveSnippet')).toMatchObject([{ snippet: { id: 's3', shortcut: '/stop' } }]);
});
