import { type FakeVendor, now } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

/** What an object may hold: `text` of any words, `time`, `number`, or one of a list. */
type Property = 'text' | 'time' | 'owner' | readonly string[];
interface Kind {
  readonly typeId: string;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
  /** The types of its association, by the record's. */
  readonly associations: Readonly<Record<string, number>>;
}

export const dispositions = [
  { id: '9d9162e7-6cf3-4944-bf63-4dff82258764', label: 'Busy' },
  { id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected' },
  { id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail' },
];
const common = { hs_timestamp: 'time', hubspot_owner_id: 'owner' } as const;

/** As HubSpot documents them: "Calls", "Emails", …; the ids of associations from "Associations". */
const kinds: Readonly<Record<string, Kind>> = {
  calls: {
    typeId: '0-48',
    required: ['hs_timestamp'],
    properties: {
      ...common,
      hs_call_title: 'text',
      hs_call_body: 'text',
      hs_call_direction: ['INBOUND', 'OUTBOUND'],
      hs_call_disposition: dispositions.map(({ id }) => id),
      hs_call_to_number: 'text',
      hs_call_status: ['BUSY', 'CANCELED', 'COMPLETED', 'FAILED', 'IN_PROGRESS', 'NO_ANSWER', 'QUEUED', 'RINGING'],
    },
    associations: { '0-1': 194, '0-2': 182, '0-3': 206, '0-5': 220, '0-136': 597 },
  },
  emails: {
    typeId: '0-49',
    required: ['hs_timestamp', 'hs_email_direction'],
    properties: {
      ...common,
      hs_email_direction: ['EMAIL', 'INCOMING_EMAIL', 'FORWARDED_EMAIL'],
      hs_email_status: ['BOUNCED', 'FAILED', 'SCHEDULED', 'SENDING', 'SENT'],
      hs_email_subject: 'text',
      hs_email_text: 'text',
    },
    associations: { '0-1': 198, '0-2': 186, '0-3': 210, '0-5': 224 },
  },
  meetings: {
    typeId: '0-47',
    required: ['hs_timestamp'],
    properties: {
      ...common,
      hs_meeting_title: 'text',
      hs_meeting_body: 'text',
      hs_meeting_start_time: 'time',
      hs_meeting_end_time: 'time',
      hs_meeting_outcome: ['SCHEDULED', 'COMPLETED', 'RESCHEDULED', 'NO_SHOW', 'CANCELED'],
    },
    associations: { '0-1': 200, '0-2': 188, '0-3': 212, '0-5': 226, '0-136': 601 },
  },
  notes: {
    typeId: '0-46',
    required: ['hs_timestamp'],
    properties: { ...common, hs_note_body: 'text' },
    associations: { '0-1': 202, '0-2': 190, '0-3': 214, '0-5': 228, '0-136': 855 },
  },
  tasks: {
    typeId: '0-27',
    required: ['hs_timestamp'],
    properties: {
      ...common,
      hs_task_subject: 'text',
      hs_task_body: 'text',
      hs_task_status: ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'COMPLETED'],
      hs_task_type: ['CALL', 'EMAIL', 'TODO'],
    },
    associations: { '0-1': 204, '0-2': 192, '0-3': 216, '0-5': 230, '0-136': 647 },
  },
  communications: {
    typeId: '0-18',
    required: ['hs_timestamp', 'hs_communication_channel_type', 'hs_communication_logged_from'],
    properties: {
      ...common,
      hs_communication_channel_type: ['WHATS_APP', 'LINKEDIN_MESSAGE', 'SMS'],
      hs_communication_logged_from: ['CRM'],
      hs_communication_body: 'text',
    },
    associations: { '0-1': 81, '0-2': 87, '0-3': 85, '0-5': 83, '0-136': 603 },
  },
  postal_mail: {
    typeId: '0-116',
    required: ['hs_timestamp'],
    properties: { ...common, hs_postal_mail_body: 'text' },
    associations: { '0-1': 453, '0-2': 459, '0-3': 457, '0-5': 455 },
  },
};

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly to: { readonly id: string; readonly typeId: number };
  readonly properties: Readonly<Record<string, string>>;
}

const owner = { id: '41629779', email: 'robin@rep.test', firstName: 'Robin', lastName: 'Rep', userId: 9586504 };
const lifecycle = ['subscriber', 'lead', 'opportunity', 'customer'];
const options = (...words: readonly string[]): object => ({
  options: words.map((label) => ({ label, value: label.toLowerCase().replace(' ', '_'), hidden: false })),
});

function refuse(status: number, category: string, message: string): VendorAnswer {
  return {
    status,
    body: { status: 'error', message, correlationId: 'aeb5f871-7f07-4993-9211-075dc63e7cbf', category },
  };
}

const badProperties = (message: string): VendorAnswer =>
  refuse(400, 'VALIDATION_ERROR', `Property values were not valid: ${message}`);

/** HubSpot's API of 2026-03 with one contact, deal and company in it. Pages hold two, so that paging is seen. */
export function hubspotVendor(showsEmails = true): FakeVendor & { readonly stored: () => readonly Stored[] } {
  const state = { activities: [] as Stored[], stagesSet: 0, next: 80_000_000_001 };
  const people: Record<string, Record<string, Record<string, string>>> = {
    '0-1': {
      '4501': {
        firstname: 'Ada',
        lastname: 'Lovelace',
        email: 'ada@lovelace.test',
        phone: '+1 212 555 0100',
        mobilephone: '',
        company: 'Analytical Engines',
        hs_lead_status: 'new',
        lifecyclestage: 'lead',
        hubspot_owner_id: owner.id,
        hs_email_optout: 'true',
        hs_sequences_is_enrolled: 'true',
        hs_latest_sequence_enrolled: '7788',
      },
    },
    '0-2': { '4601': { name: 'Analytical Engines', phone: '+1 212 555 0199', lifecyclestage: 'lead' } },
    '0-3': { '4701': { dealname: 'Engine no. 2', dealstage: 'appointmentscheduled' } },
  };

  const vendor = (request: VendorRequest): VendorAnswer => {
    if (request.headers.authorization !== 'Bearer pat-na1-good')
      return refuse(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.');
    const { method, path, query } = request;
    if (method === 'GET' && path === '/calling/v1/dispositions') return { status: 200, body: dispositions };
    if (method === 'GET' && path === '/account-info/2026-03/details')
      return { status: 200, body: { portalId: 123456 } };
    if (method === 'GET' && path === '/crm/owners/2026-03') {
      return { status: 200, body: { results: [owner].filter(({ email }) => email === query.get('email')) } };
    }
    if (path === `/crm/owners/2026-03/${owner.id}`) return { status: 200, body: owner };
    if (path === '/crm/pipelines/2026-03/deals')
      return {
        status: 200,
        body: {
          results: [
            {
              id: 'default',
              label: 'Sales',
              stages: [
                { id: 'appointmentscheduled', label: 'Appointment' },
                { id: 'closedwon', label: 'Won' },
              ],
            },
          ],
        },
      };
    if (/^\/crm\/properties\/2026-03\/0-[12]\/lifecyclestage$/.test(path))
      return { status: 200, body: options('Lead', 'Customer') };
    if (/^\/crm\/properties\/2026-03\/0-[12]\/hs_lead_status$/.test(path))
      return { status: 200, body: options('New', 'In progress') };
    const [, rest = ''] = /^\/crm\/objects\/2026-03\/(.+)$/.exec(path) ?? [];
    const parts = rest.split('/');
    if (rest.endsWith('/batch/read') && method === 'POST') return readBatch(parts[0] ?? '', request.body);
    if (parts[2] === 'associations' && method === 'GET') return listAssociations(parts, query);
    if (kinds[parts[0] ?? '']) return activities(request, parts[0] ?? '', parts[1]);
    if (people[parts[0] ?? ''] && parts[1]) return records(request, parts[0] ?? '', parts[1]);
    return refuse(404, 'OBJECT_NOT_FOUND', 'No such resource');
  };

  function records({ method, query, body }: VendorRequest, type: string, id: string): VendorAnswer {
    const record = people[type]?.[id];
    if (!record) return refuse(404, 'OBJECT_NOT_FOUND', 'resource not found');
    if (method === 'PATCH') {
      const changes = (body as { properties?: Record<string, string> }).properties;
      if (!changes) return refuse(400, 'VALIDATION_ERROR', 'properties is required');
      for (const [name, value] of Object.entries(changes)) {
        if (record[name] === undefined) return badProperties(`Property "${name}" does not exist`);
        // It goes forward only.
        if (name === 'lifecyclestage' && lifecycle.indexOf(value) < lifecycle.indexOf(record[name] ?? '')) continue;
        record[name] = value;
        state.stagesSet += 1;
      }
    }
    const wanted = method === 'PATCH' ? Object.keys(record) : (query.get('properties') ?? '').split(',');
    const properties = Object.fromEntries(wanted.map((name) => [name, record[name] || null]));
    return { status: 200, body: { id, properties, createdAt: new Date(now).toISOString(), archived: false } };
  }

  function activities({ method, query, body }: VendorRequest, kind: string, id: string | undefined): VendorAnswer {
    if (method === 'POST' && id === undefined) return make(kind, body);
    const found = state.activities.find((one) => one.kind === kind && one.id === id);
    if (method === 'DELETE') {
      state.activities = state.activities.filter((one) => one !== found);
      return { status: 204 };
    }
    if (!found) return refuse(404, 'OBJECT_NOT_FOUND', 'resource not found');
    const wanted = (query.get('properties') ?? '').split(',');
    const properties = Object.fromEntries(wanted.map((name) => [name, found.properties[name] ?? null]));
    return { status: 200, body: { id, properties, archived: false } };
  }

  function make(name: string, body: unknown): VendorAnswer {
    const kind = kinds[name] as Kind;
    const { properties, associations, ...more } = body as Record<string, unknown>;
    if (typeof properties !== 'object' || !Array.isArray(associations) || Object.keys(more).length > 0)
      return refuse(400, 'VALIDATION_ERROR', 'Invalid input JSON: properties and associations are required');
    const wrong = whatIsWrong(kind, properties as Record<string, unknown>);
    if (wrong) return badProperties(wrong);
    const [{ to, types }] = associations as [
      { to: { id: string }; types: { associationCategory: string; associationTypeId: number }[] },
    ];
    const typeId = types[0]?.associationTypeId ?? 0;
    const type = Object.keys(kind.associations).find((key) => kind.associations[key] === typeId);
    if (types[0]?.associationCategory !== 'HUBSPOT_DEFINED' || !type)
      return refuse(400, 'VALIDATION_ERROR', `No association type ${typeId}`);
    if (!people[type]?.[to.id]) return refuse(400, 'VALIDATION_ERROR', `Object ${to.id} does not exist`);
    const id = String(state.next++);
    const cleaned = Object.entries(properties as Record<string, string>).map(([key, text]) => [
      key,
      // HubSpot wraps the HTML it is sent.
      key.endsWith('_body') ? `<div style="" dir="auto" data-top-level="true">${text}</div>` : text,
    ]);
    state.activities.push({ id, kind: name, to: { id: to.id, typeId }, properties: Object.fromEntries(cleaned) });
    return { status: 201, body: { id, properties, archived: false } };
  }

  function listAssociations([, id, , typeId]: readonly string[], query: URLSearchParams): VendorAnswer {
    const all = state.activities.filter((one) => one.to.id === id && kinds[one.kind]?.typeId === typeId);
    const from = Number(query.get('after') ?? 0);
    const results = all.slice(from, from + 2).map((one) => ({
      toObjectId: Number(one.id),
      associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: one.to.typeId - 1, label: null }],
    }));
    const next = from + 2 < all.length ? { paging: { next: { after: String(from + 2), link: '' } } } : {};
    return { status: 200, body: { results, ...next } };
  }

  function readBatch(kind: string, body: unknown): VendorAnswer {
    const { inputs, properties, propertiesWithHistory } = body as Record<string, unknown>;
    const isWhole = Array.isArray(inputs) && Array.isArray(properties) && Array.isArray(propertiesWithHistory);
    if (!isWhole || inputs.length > 100)
      return refuse(400, 'VALIDATION_ERROR', 'inputs, properties and propertiesWithHistory are required');
    const ids = new Set(inputs.map((one: { id: string }) => one.id));
    const results = state.activities
      .filter((one) => one.kind === kind && ids.has(one.id))
      .map(({ id, properties: all }) => ({
        id,
        properties: Object.fromEntries(
          properties.map((name: string) => [
            name,
            name === 'hs_email_text' && !showsEmails ? null : (all[name] ?? null),
          ]),
        ),
      }));
    return { status: 200, body: { status: 'COMPLETE', results } };
  }

  return {
    vendor,
    stored: () => state.activities,
    countOf: ({ write, marker }) =>
      write.kind === 'stage'
        ? state.stagesSet
        : state.activities.filter(({ properties }) => {
            const texts = Object.entries(properties).filter(([name]) => /_body$|_text$/.test(name));
            return texts.some(([, text]) => text.replace(/<\/div>$/, '').endsWith(marker));
          }).length,
  };
}

function whatIsWrong(kind: Kind, properties: Readonly<Record<string, unknown>>): string | null {
  const missing = kind.required.find((name) => !properties[name]);
  if (missing) return `Error creating: required property ${missing} was not set`;
  for (const [name, value] of Object.entries(properties)) {
    const property = kind.properties[name];
    if (!property) return `Property "${name}" does not exist`;
    if (typeof value !== 'string') return `${name} must be a string`;
    if (Array.isArray(property) && !property.includes(value))
      return `${value} was not one of the allowed options of ${name}`;
    if (property === 'time' && Number.isNaN(Date.parse(value))) return `${value} was not a valid long`;
    if (property === 'owner' && value !== owner.id) return `${value} is not a valid owner`;
  }
  return null;
}
