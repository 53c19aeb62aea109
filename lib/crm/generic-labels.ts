import { fieldOf, linesOf } from '../page/fields.ts';
import { elements, visibleElements } from '../page/visible.ts';
import type { Field } from '../records/page-reading.ts';

/** The fields that a page can name by a label beside them, in English; other languages are not guessed at. */
const labels = {
  company: /^(company|organi[sz]ation|account|business)( name)?$/i,
  jobTitle: /^((job )?title|position|role)$/i,
  address: /^((mailing|street|property|home) )?address$/i,
  stage: /^(stage|(lead )?status)$/i,
  doNotCall: /^do not (call|contact)$/i,
  owner: /^((lead|record|contact|account) )?owner$|^assigned to$/i,
} as const;

export type LabelledField = keyof typeof labels;

/** The value beside a field's label, in a definition list or a table of two columns; null when the page has no such label, or two. */
export function labelled(root: Element, field: LabelledField): Field | null {
  const named = visibleElements(root, 'dt, th[scope="row"]').filter((label) =>
    labels[field].test((label.textContent ?? '').trim().replace(/[:*]$/, '')),
  );
  const value = named.length === 1 ? named[0]?.nextElementSibling : null;
  return value?.matches('dd, td') ? fieldOf(linesOf(chosenIn(value) ?? value), 'label', 2) : null;
}

/** What a drop-down says is its chosen option, not all of them. */
function chosenIn(value: Element): Element | undefined {
  return elements(value, 'option:checked')[0];
}
