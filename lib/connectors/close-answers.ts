import * as v from 'valibot';
import { looseText } from './answers.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** `/me/`: the owner of the key. */
export const account = v.object({ id, first_name: looseText, last_name: looseText, email: looseText });

/** An activity or a task, as far as it is looked for by its text. */
export const listed = v.object({ id, note: looseText, text: looseText });
export const listedPage = v.object({ data: v.array(listed), has_more: v.boolean() });

/** `/outcome/`: what it may be given to. */
export const outcomes = v.object({
  data: v.array(v.object({ id, name: looseText, applies_to: v.fallback(v.array(v.string()), []) })),
});

/** `/status/lead/`. */
export const statuses = v.object({ data: v.array(v.object({ id, label: looseText })) });

const contact = v.object({
  id,
  name: looseText,
  emails: v.fallback(v.array(v.object({ email: looseText, is_unsubscribed: v.fallback(v.boolean(), false) })), []),
  phones: v.fallback(v.array(v.object({ phone: looseText })), []),
});
export type Contact = v.InferOutput<typeof contact>;

/** `/lead/{id}/`: a company with its people. */
export const lead = v.object({
  id,
  display_name: looseText,
  status_id: looseText,
  status_label: looseText,
  contacts: v.fallback(v.array(contact), []),
});

/** `/activity/`: of every kind, each with a text of its own. */
export const activities = v.object({
  data: v.array(
    v.pipe(
      v.object({
        id,
        _type: looseText,
        activity_at: looseText,
        date_created: looseText,
        user_name: looseText,
        note: looseText,
        subject: looseText,
        text: looseText,
      }),
      v.transform(({ _type: kind, ...rest }) => ({ ...rest, kind })),
    ),
  ),
});

/** `/sequence_subscription/`: who is in which sequence. */
export const subscriptions = v.object({ data: v.array(v.object({ sequence_id: looseText, status: looseText })) });

/** `/sequence/{id}/`. */
export const sequence = v.object({ name: looseText });
