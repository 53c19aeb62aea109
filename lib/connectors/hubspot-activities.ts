import type { OwedTask, OwedTouch } from '../outbox/owed-write.ts';
import { isoStamp } from '../time/stamp.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Entry } from './api-adapter.ts';
import { entryText } from './entry-text.ts';
import { withMarker } from './marker.ts';
import { ownValue } from './own-value.ts';
import { richText } from './rich-text.ts';

/** HubSpot's kinds of activity, by their names in paths. */
type HubspotKind = 'calls' | 'emails' | 'meetings' | 'notes' | 'tasks' | 'communications' | 'postal_mail';

interface KindFacts {
  /** Its id as an object type. */
  readonly typeId: string;
  /** The property with the text, whose last line is the marker. */
  readonly textIn: string;
  /** The ids of its association to a contact, company, deal, ticket and lead; a record that is missing cannot hold one. */
  readonly associations: Readonly<Record<string, number>>;
}

/** "Associations | Association type ID values" and "Object type IDs", developers.hubspot.com, read 2026-11-22. */
export const kindFacts: Readonly<Record<HubspotKind, KindFacts>> = {
  calls: {
    typeId: '0-48',
    textIn: 'hs_call_body',
    associations: { '0-1': 194, '0-2': 182, '0-3': 206, '0-5': 220, '0-136': 597 },
  },
  emails: { typeId: '0-49', textIn: 'hs_email_text', associations: { '0-1': 198, '0-2': 186, '0-3': 210, '0-5': 224 } },
  meetings: {
    typeId: '0-47',
    textIn: 'hs_meeting_body',
    associations: { '0-1': 200, '0-2': 188, '0-3': 212, '0-5': 226, '0-136': 601 },
  },
  notes: {
    typeId: '0-46',
    textIn: 'hs_note_body',
    associations: { '0-1': 202, '0-2': 190, '0-3': 214, '0-5': 228, '0-136': 855 },
  },
  tasks: {
    typeId: '0-27',
    textIn: 'hs_task_body',
    associations: { '0-1': 204, '0-2': 192, '0-3': 216, '0-5': 230, '0-136': 647 },
  },
  communications: {
    typeId: '0-18',
    textIn: 'hs_communication_body',
    associations: { '0-1': 81, '0-2': 87, '0-3': 85, '0-5': 83, '0-136': 603 },
  },
  postal_mail: {
    typeId: '0-116',
    textIn: 'hs_postal_mail_body',
    associations: { '0-1': 453, '0-2': 459, '0-3': 457, '0-5': 455 },
  },
};

/** What is sent: an activity of this kind. */
export interface HubspotActivity {
  readonly kind: HubspotKind;
  readonly properties: Readonly<Record<string, string>>;
  readonly associationTypeId: number;
}

/** No field tells which network, and HubSpot has one for LinkedIn only; a visit and a leaflet have none either. */
const kindOfChannel: Readonly<Record<Channel, HubspotKind>> = {
  call: 'calls',
  email: 'emails',
  sms: 'communications',
  whatsapp: 'communications',
  social: 'notes',
  video: 'meetings',
  meeting: 'meetings',
  mail: 'postal_mail',
  'door-knock': 'notes',
  'door-drop': 'notes',
  task: 'tasks',
};

/** The activity that a write is; null where this record cannot hold one, and for a stage. */
export function activityOf(entry: Entry): HubspotActivity | null {
  const { write, ref } = entry;
  if (write.kind === 'stage') return null;
  const own = write.kind === 'touch' ? kindOfChannel[write.channel] : write.kind === 'task' ? 'tasks' : 'notes';
  // A lead holds no email and no letter: a note says it.
  const kind = ownValue(kindFacts[own].associations, ref.objectType) === undefined ? 'notes' : own;
  const associationTypeId = ownValue(kindFacts[kind].associations, ref.objectType);
  if (associationTypeId === undefined) return null;
  return { kind, associationTypeId, properties: { ...commonProperties(entry), ...propertiesOf(kind, entry) } };
}

function commonProperties({ write, account }: Entry): Record<string, string> {
  const at = write.kind === 'task' ? write.dueAt : write.at;
  return { hs_timestamp: isoStamp(at), ...(account.userId === '' ? {} : { hubspot_owner_id: account.userId }) };
}

function propertiesOf(kind: HubspotKind, entry: Entry): Record<string, string> {
  const { write, subject, text, marker } = entry;
  const body = richText(withMarker(text, marker));
  /** For kinds without a title of their own. */
  const whole = richText(withMarker(entryText(entry), marker));
  if (write.kind === 'task') return taskProperties(write, subject, body);
  if (write.kind !== 'touch') return { hs_note_body: whole };
  const make: Readonly<Record<HubspotKind, () => Record<string, string>>> = {
    calls: () => ({ hs_call_title: subject, hs_call_body: body, ...callProperties(write, entry.crmOutcome) }),
    emails: () => ({
      hs_email_direction: 'EMAIL',
      hs_email_status: write.outcome === 'bounced' ? 'BOUNCED' : 'SENT',
      hs_email_subject: subject,
      // Plain text, the one body of these.
      hs_email_text: withMarker(text, marker),
    }),
    meetings: () => ({ hs_meeting_title: subject, hs_meeting_body: body, ...meetingProperties(write) }),
    notes: () => ({ hs_note_body: whole }),
    tasks: () => ({ hs_task_subject: subject, hs_task_body: body, hs_task_status: 'COMPLETED', hs_task_type: 'TODO' }),
    communications: () => ({
      hs_communication_channel_type: write.channel === 'whatsapp' ? 'WHATS_APP' : 'SMS',
      hs_communication_logged_from: 'CRM',
      hs_communication_body: whole,
    }),
    postal_mail: () => ({ hs_postal_mail_body: whole }),
  };
  return make[kind]();
}

const callStatus: Readonly<Partial<Record<OutcomeId, string>>> = { busy: 'BUSY', 'no-answer': 'NO_ANSWER' };

function callProperties({ outcome, contact }: OwedTouch, disposition: string | null): Record<string, string> {
  return {
    hs_call_direction: 'OUTBOUND',
    hs_call_status: callStatus[outcome] ?? 'COMPLETED',
    ...(contact === '' ? {} : { hs_call_to_number: contact }),
    ...(disposition === null ? {} : { hs_call_disposition: disposition }),
  };
}

function meetingProperties({ at, outcome }: OwedTouch): Record<string, string> {
  return {
    hs_meeting_start_time: isoStamp(at),
    hs_meeting_end_time: isoStamp(at),
    hs_meeting_outcome: outcome === 'no-show' || outcome === 'no-answer' ? 'NO_SHOW' : 'COMPLETED',
  };
}

function taskProperties({ channel }: OwedTask, subject: string, body: string): Record<string, string> {
  return {
    hs_task_subject: subject,
    hs_task_body: body,
    hs_task_status: 'NOT_STARTED',
    hs_task_type: channel === 'call' ? 'CALL' : channel === 'email' ? 'EMAIL' : 'TODO',
  };
}
