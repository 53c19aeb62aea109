import type { LogOutcome } from '../lib/messages/protocol.ts';
import type { Field, PageReading } from '../lib/records/page-reading.ts';

/** A field as a reader gives it. */
export function field<Value>(value: Value): Field<Value> {
  return { value, source: 'named', confidence: 3 };
}

/** What the page of an invented person shows; pass what matters to the test. */
export function reading(changes: Partial<PageReading> = {}): PageReading {
  return {
    ref: { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId: '1' },
    url: 'https://crm.example/#Lead/view/1',
    objectKind: 'person',
    name: field('Owen Hughes'),
    emails: [field('owen@hughes.example')],
    phones: [field('+44 1632 960000')],
    company: field('Hughes Farm'),
    jobTitle: null,
    address: field('1 North Field'),
    stage: null,
    owner: null,
    doNotCall: null,
    ...changes,
  };
}

/** The reading of another record, with nothing of the first one's. */
export function otherReading(recordId: string, changes: Partial<PageReading> = {}): PageReading {
  return reading({
    ref: { crm: 'espocrm', host: 'crm.example', tenant: '', objectType: 'Lead', recordId },
    url: `https://crm.example/#Lead/view/${recordId}`,
    name: field(`Person ${recordId}`),
    emails: [field(`person${recordId}@mail.example`)],
    phones: [],
    company: null,
    ...changes,
  });
}

/** A logged call that nobody answered; pass what matters to the test. */
export function call(changes: Partial<LogOutcome> & { leadId: string; touchId: string | null }): LogOutcome {
  return { channel: 'call', outcome: 'no-answer', contact: '+44 1632 960000', note: '', nextAt: null, ...changes };
}
