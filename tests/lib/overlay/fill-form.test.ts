// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { FormFill } from '../../../lib/messages/connections.ts';
import { fillForm } from '../../../lib/overlay/fill/fill-form.ts';
import { chooseOption, writeField } from '../../../lib/overlay/fill/write-field.ts';
import type { FieldPurpose } from '../../../lib/page/form/field-purpose.ts';

afterEach(() => document.body.replaceChildren());

const fill = {
  subject: 'Call: voicemail',
  text: 'Left a message\nCalls back on Monday',
  outcome: 'Voicemail',
  crmOutcome: 'Left voicemail',
  on: '2026-01-05',
  at: '10:15',
} as FormFill;

/** A form whose fields' ids are their purposes. */
function formOf(html: string): ReadonlyMap<FieldPurpose, Element> {
  document.body.innerHTML = html;
  return new Map([...document.body.querySelectorAll('[id]')].map((field) => [field.id as FieldPurpose, field]));
}

const valueOf = (id: string): string => (document.getElementById(id) as HTMLInputElement).value;

it('writes each field what it is for, and says which', () => {
  const form = formOf(
    '<input id="subject"><textarea id="text"></textarea><input type="date" id="on"><input type="time" id="at"><select id="outcome"><option value="">–</option><option value="g1">Left voicemail</option></select>',
  );
  expect(fillForm(form, fill)).toEqual(['on', 'at', 'outcome', 'subject', 'text']);
  expect(['subject', 'text', 'on', 'at', 'outcome'].map(valueOf)).toEqual([
    fill.subject,
    fill.text,
    fill.on,
    fill.at,
    'g1',
  ]);
});

it('says the subject in the text where there is no field for it', () => {
  fillForm(formOf('<textarea id="text"></textarea>'), fill);
  expect(valueOf('text')).toBe(`${fill.subject}\n${fill.text}`);
});

it('leaves a date alone that is written as its page likes it, and an outcome that the CRM does not have', () => {
  const form = formOf(
    '<input id="on"><select id="outcome"><option>Reached</option></select><textarea id="text"></textarea>',
  );
  expect(fillForm(form, fill)).toEqual(['text']);
  expect(valueOf('on')).toBe('');
});

it('tells the page’s own script of what it wrote', () => {
  const form = formOf('<textarea id="text"></textarea>');
  const heard = vi.fn();
  for (const type of ['input', 'change']) document.body.addEventListener(type, heard);
  fillForm(form, fill);
  expect(heard).toHaveBeenCalledTimes(2);
});

it('keeps one line where there is room for one', () => {
  const form = formOf('<input id="subject">');
  writeField(form.get('subject') as Element, 'One\n two');
  expect(valueOf('subject')).toBe('One · two');
});

it('chooses the CRM’s own word before ours, and nothing rather than a guess', () => {
  const form = formOf(
    '<select id="outcome"><option>–</option><option>Voicemail</option><option>Left voicemail</option></select>',
  );
  const field = form.get('outcome') as HTMLSelectElement;
  expect(chooseOption(field, [fill.crmOutcome, fill.outcome])).toBe(true);
  expect(field.value).toBe('Left voicemail');
  expect(chooseOption(field, ['Busy', ''])).toBe(false);
  expect(field.value).toBe('Left voicemail');
});
