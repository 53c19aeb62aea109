import { failureOf } from '../outbox/failure.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { CrmActivity, CrmPerson, Entry } from './api-adapter.ts';
import { activities, type Contact, lead, sequence, subscriptions } from './close-answers.ts';

/** A lead's only person, as the page's reader has it; the company where there are several: nothing says which is meant. */
export async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  if (ref.objectType !== 'lead') throw new ApiError(failureOf('no-place'));
  const answer = await api.send({ method: 'GET', path: leadPath(ref.recordId), expects: [404] });
  if (answer.status === 404) return null;
  const found = checked(lead, answer.body, 'the lead');
  const [runningSequence, recent] = await Promise.all([sequenceOf(api, found.id), recentOf(api, found.id)]);
  const [contact, other] = found.contacts;
  const only = other === undefined ? contact : undefined;
  return {
    name: only?.name || found.display_name || null,
    emails: filled(...(only?.emails ?? []).map(({ email }) => email)),
    phones: filled(...(only?.phones ?? []).map(({ phone }) => phone)),
    company: found.display_name || null,
    stage: found.status_id === '' ? null : { id: found.status_id, label: found.status_label },
    owner: null,
    doNotCall: null,
    doNotEmail: only && only.emails.length > 0 ? only.emails.every((one) => one.is_unsubscribed) : null,
    runningSequence,
    recent,
  };
}

/** The status a lead has now. */
export async function readStatus(api: Api, leadId: string): Promise<string> {
  const { body } = await api.send({ method: 'GET', path: leadPath(leadId) });
  return checked(lead, body, 'the lead').status_id;
}

/** Whom a touch was with: who has its number or address, else the lead's only person; and the number as Close writes it. */
export async function contactFor(
  api: Api,
  { ref, write }: Entry,
): Promise<{ readonly contactId: string | undefined; readonly phone: string | undefined }> {
  const { body } = await api.send({ method: 'GET', path: leadPath(ref.recordId) });
  const { contacts } = checked(lead, body, 'the lead');
  const typed = write.kind === 'touch' ? write.contact : '';
  const holders = contacts.filter((one) => phoneIn(one, typed) !== undefined || hasEmail(one, typed));
  const [only, other] = holders.length > 0 ? holders : contacts;
  const contact = other === undefined ? only : undefined;
  return { contactId: contact?.id, phone: (holders[0] && phoneIn(holders[0], typed)) ?? e164(typed) };
}

function hasEmail({ emails }: Contact, typed: string): boolean {
  return emails.some(({ email }) => email !== '' && email.toLowerCase() === typed.trim().toLowerCase());
}

/** Close keeps numbers as E.164; a page may show one without its country. */
function phoneIn({ phones }: Contact, typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < 7 || typed.includes('@')) return undefined;
  return phones.map(({ phone }) => phone).find((phone) => phone.replace(/\D/g, '').endsWith(digits));
}

function e164(typed: string): string | undefined {
  const number = typed.replace(/[^\d+]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(number) && !typed.includes('@') ? number : undefined;
}

async function sequenceOf(api: Api, leadId: string): Promise<string | null> {
  const list = await api.send({ method: 'GET', path: '/sequence_subscription/', query: { lead_id: leadId } });
  const { data } = checked(subscriptions, list.body, 'the sequence subscriptions');
  const running = data.find(({ status, sequence_id }) => status === 'active' && sequence_id !== '');
  if (!running) return null;
  const answer = await api.send({
    method: 'GET',
    path: `${path('sequence', running.sequence_id)}/`,
    expects: [403, 404],
  });
  return (answer.status === 200 && checked(sequence, answer.body, 'the sequence').name) || running.sequence_id;
}

async function recentOf(api: Api, leadId: string): Promise<readonly CrmActivity[]> {
  const { body } = await api.send({ method: 'GET', path: '/activity/', query: { lead_id: leadId, _limit: 10 } });
  const found = checked(activities, body, 'the activities').data.flatMap((one) => {
    const at = readStamp(one.activity_at) ?? readStamp(one.date_created);
    const said = one.subject || one.note || one.text;
    const what = filled(one.kind, said.split('\n')[0]?.slice(0, 200) ?? '').join(': ');
    return at === null ? [] : [{ id: one.id, at, what, by: one.user_name }];
  });
  return found.sort((one, other) => other.at - one.at).slice(0, 10);
}

function leadPath(leadId: string): string {
  return `${path('lead', leadId)}/`;
}
