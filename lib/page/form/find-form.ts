import { ownMember } from '../own-member.ts';
import { elements, isVisible, type Root, visibleElements } from '../visible.ts';
import { type FieldPurpose, isForeign, purposeOf } from './field-purpose.ts';

/** The fields of the CRM's own form that a touch can be written into, by their purpose. */
export type FoundForm = ReadonlyMap<FieldPurpose, Element>;

const fields =
  'textarea, select, input:not([type]), input[type=text], input[type=date], input[type=time], [contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only], [role=textbox]';
const dialogs = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .modal.show, .modal.in';
/** A composer of notes says so in the field itself. */
const composers =
  /(log|write|add|leave|enter|new)\b.{0,20}\b(note|comment|message|activity)|internal note|notiz hinzuf|a[ñn]adir nota/i;

/**
 * The form that is open for a call, a note or the like: in a dialog if one is open, else the part of the page whose
 * empty fields are named for it. Fields that have something in them are not given: a record's own form is never
 * written over. Null when none is open, or when it is not certain.
 */
export function findForm(document: Document): FoundForm | null {
  for (const dialog of visibleElements(document, dialogs).toReversed()) {
    const found = formIn(dialog, 1) ?? onlyEditor(dialog);
    if (found) return found;
  }
  return composerIn(document) ?? formAround(document) ?? focusedField(document);
}

/** At least so many of a form's fields must be named for a touch: a dialog is open for something, a page is full of fields. */
function formIn(root: Element, least: number): FoundForm | null {
  const found = new Map<FieldPurpose, Element>();
  for (const field of freeFields(root)) {
    const names = namesOf(field);
    const purpose = isForeign(names) ? null : purposeFor(field, names);
    if (purpose && !found.has(purpose)) found.set(purpose, field);
  }
  return found.has('text') && found.size >= least ? found : null;
}

function purposeFor(field: Element, names: readonly string[]): FieldPurpose | null {
  const purpose = purposeOf(names);
  return purpose === 'subject' && isOfManyLines(field) ? 'text' : purpose;
}

/** A dialog with one field of many lines has it for the text, however it is called. */
function onlyEditor(dialog: Element): FoundForm | null {
  const [editor, ...others] = freeFields(dialog).filter((field) => isOfManyLines(field) && !isForeign(namesOf(field)));
  return editor && others.length === 0 ? new Map([['text', editor]]) : null;
}

/** So far around a field for the text the rest of its form is looked for. */
const farthest = 6;

function formAround(document: Document): FoundForm | null {
  for (const field of freeFields(document).filter(isOfManyLines)) {
    let around = ownMember(field, 'parentElement');
    for (let steps = 0; around && steps < farthest; steps += 1) {
      const found = formIn(around, 2);
      if (found) return found;
      if (ownMember(around, 'localName') === 'form') break;
      around = ownMember(around, 'parentElement');
    }
  }
  return null;
}

function composerIn(document: Document): FoundForm | null {
  const found = freeFields(document).find(
    (field) => isOfManyLines(field) && namesOf(field).some((name) => composers.test(name)),
  );
  return found ? new Map([['text', found]]) : null;
}

/** Where the rep's cursor stands, in an empty field of many lines. */
function focusedField(document: Document): FoundForm | null {
  const field = ownMember(document, 'activeElement');
  const isFit = field?.matches(fields) && isOfManyLines(field) && isFree(field) && !isForeign(namesOf(field));
  return field && isFit ? new Map([['text', field]]) : null;
}

function freeFields(root: Root): readonly Element[] {
  return elements(root, fields).filter((field) => isFree(field) && isVisible(field));
}

/** Can it be written into, with nothing in it that would be lost? A choice is free while it stands at its first, empty one. */
function isFree(field: Element): boolean {
  if (field.matches(':disabled, [readonly], [aria-readonly=true], [aria-disabled=true]')) return false;
  if (field instanceof HTMLSelectElement) return field.value === '' || field.selectedIndex <= 0;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value.trim() === '';
  return (field.textContent ?? '').trim() === '';
}

function isOfManyLines(field: Element): boolean {
  return field.matches('textarea, [contenteditable], [role=textbox]');
}

const naming = [
  'name',
  'data-name',
  'data-field',
  'data-id',
  'data-test-id',
  'data-testid',
  'id',
  'aria-label',
  'placeholder',
  'title',
];

/** All that names a field, the markup's own names first. */
function namesOf(field: Element): readonly string[] {
  const own = naming.map((name) => field.getAttribute(name) ?? '');
  const around = field.closest('[data-name], [data-field], [data-fieldname], [field]');
  const outer = ['data-name', 'data-field', 'data-fieldname', 'field'].map((name) => around?.getAttribute(name) ?? '');
  return [...own, ...outer, labelOf(field)].filter(Boolean);
}

const longestLabel = 60;

function labelOf(field: Element): string {
  const labels = 'labels' in field ? [...((field as HTMLInputElement).labels ?? [])] : [];
  const named = (field.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .flatMap((id) => (id ? elements(field.getRootNode() as Document, `[id="${CSS.escape(id)}"]`) : []));
  const [label] = [...labels, ...named];
  return (label?.textContent ?? '').trim().slice(0, longestLabel);
}
