import type { FormFill } from '../../messages/connections.ts';
import type { FieldPurpose } from '../../page/form/field-purpose.ts';
import type { FoundForm } from '../../page/form/find-form.ts';
import { chooseOption, writeField } from './write-field.ts';

/**
 * Writes what was logged into the fields that were found; never presses anything. Gives the purposes that were written.
 * Where there is no field for the subject or the outcome, the text says them first.
 */
export function fillForm(form: FoundForm, fill: FormFill): readonly FieldPurpose[] {
  const written = (['on', 'at', 'outcome', 'subject'] as const).filter((purpose) => {
    const field = form.get(purpose);
    return field !== undefined && write(field, purpose, fill);
  });
  const text = form.get('text');
  const isSaid = written.includes('subject');
  const whole = [isSaid ? '' : fill.subject, fill.text].filter(Boolean).join('\n');
  return text && writeField(text, whole) ? [...written, 'text'] : written;
}

function write(field: Element, purpose: Exclude<FieldPurpose, 'text'>, fill: FormFill): boolean {
  if (purpose === 'subject') return writeField(field, fill.subject);
  if (purpose === 'outcome') {
    const wanted = [fill.crmOutcome, fill.outcome];
    return field instanceof HTMLSelectElement ? chooseOption(field, wanted) : false;
  }
  // A text field for a date wants the date in a way that only its page knows.
  return field.matches('input[type=date], input[type=time]') && writeField(field, purpose === 'on' ? fill.on : fill.at);
}
