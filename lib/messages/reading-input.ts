import * as v from 'valibot';
import { mostContacts } from '../records/page-reading.ts';
import { crmIds } from '../records/record-ref.ts';
import { text } from './input-parts.ts';
import { mailAsk, shownMail } from './mail-inputs.ts';

/** An address of a page. */
export const url = v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\//i));
const field = <Value extends v.GenericSchema>(value: Value) =>
  v.object({
    value,
    source: v.picklist(['named', 'link', 'label', 'schema', 'heading', 'title']),
    confidence: v.picklist([1, 2, 3]),
  });
const textField = v.nullable(field(text));
const contactFields = v.pipe(v.array(field(text)), v.maxLength(mostContacts));

/** A record of a CRM, as a page names it. */
export const ref = v.object({
  crm: v.picklist(crmIds),
  host: v.pipe(text, v.minLength(1)),
  tenant: text,
  objectType: v.pipe(text, v.minLength(1)),
  recordId: v.pipe(text, v.minLength(1)),
});

/** What was read off a page. */
export const reading = v.object({
  ref,
  url,
  objectKind: v.picklist(['person', 'company', 'deal', 'other']),
  name: textField,
  emails: contactFields,
  phones: contactFields,
  company: textField,
  jobTitle: textField,
  address: textField,
  stage: textField,
  owner: textField,
  doNotCall: v.nullable(field(v.boolean())),
  runningSequence: v.optional(textField),
  mail: v.exactOptional(shownMail),
});

/** What a page shows. */
export const view = v.variant('kind', [
  v.object({ kind: v.literal('record'), reading }),
  v.object({ kind: v.literal('settling'), ref }),
  mailAsk,
  v.object({ kind: v.literal('list') }),
  v.object({ kind: v.literal('other') }),
]);
