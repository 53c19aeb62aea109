import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/connectors/api.ts';
import type { CrmPerson } from '../../../lib/connectors/api-adapter.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { askCrm } from '../../../lib/worker/ask-crm.ts';
import { saveSecrets } from '../../../lib/worker/secrets.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { reading } from '../../builders.ts';
import { allowed, connection, fakeAdapter, site, siteId } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, hour, minute, monday, promptOf } from '../../world.ts';
import { outboxRow } from '../outbox/rows.ts';

const ref = { ...site, objectType: '0-1', recordId: '5' };
const person: CrmPerson = {
  name: 'Owen Hughes',
  emails: [],
  phones: [],
  company: null,
  stage: { id: 's1', label: 'New' },
  owner: { id: 'u1', name: 'Robin' },
  doNotCall: null,
  doNotEmail: null,
  runningSequence: null,
  recent: [],
};

let fake: FakeWorker;
let leadId: string;
let asked: number;
let answer: () => CrmPerson | null;

beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(...allowed);
  asked = 0;
  answer = () => person;
  fake.adapters.push(
    fakeAdapter({
      readPerson: async () => {
        asked += 1;
        return answer();
      },
    }),
  );
  const { lead } = await followed(worldOf(fake.worker), { page: reading({ ref }) });
  leadId = lead.id;
  await fake.worker.db.connections.put(connection());
  await saveSecrets(fake.worker, siteId, { apiKey: 'right-key' });
});

const ask = () => askCrm(fake.worker, leadId, ref);
const shown = () => promptOf(worldOf(fake.worker), leadId, fake.worker.now());

describe('a record that is opened', () => {
  it('has its connected CRM asked, at most every ten minutes', async () => {
    await ask();
    await ask();
    expect(asked).toBe(1);
    fake.setNow(monday + 11 * minute);
    await ask();
    expect(asked).toBe(2);
  });

  it('has it asked once by two looks at the same moment', async () => {
    await Promise.all([ask(), ask()]);
    expect(asked).toBe(1);
  });

  it('has a CRM that fails, or has no such record, asked no more often', async () => {
    answer = () => {
      throw new ApiError(failureOf('unavailable'));
    };
    await ask();
    await ask();
    expect(asked).toBe(1);
    fake.setNow(monday + 11 * minute);
    answer = () => null;
    await ask();
    await ask();
    expect(asked).toBe(2);
  });

  it('gives a CRM the rest that it asks for, in writing too', async () => {
    answer = () => {
      throw new ApiError(failureOf('limited', '', monday + hour));
    };
    await ask();
    expect(await fake.worker.db.connections.get(siteId)).toMatchObject({ pausedUntilAt: monday + hour });
  });

  it('is asked again when the clock was ahead at the last time and was set right', async () => {
    fake.setNow(monday + 1000 * hour);
    await ask();
    fake.setNow(monday);
    await ask();
    expect(asked).toBe(2);
  });

  it('takes in what the CRM says newly', async () => {
    await ask();
    fake.setNow(monday + hour);
    answer = () => ({ ...person, owner: { id: 'u2', name: 'Ben Other' }, runningSequence: 'Nurture' });
    await ask();
    expect(await shown()).toMatchObject({
      enrollment: { state: { kind: 'stopped' } },
      fromCrm: [{ news: [{ fact: 'owner', to: 'Ben Other' }], runningSequence: 'Nurture' }],
    });
  });

  it('tells what others logged, and not what we did', async () => {
    await fake.worker.db.outbox.add(outboxRow({ leadId, ref, recordKey: recordKey(ref), made: { call: '1' } }));
    answer = () => ({
      ...person,
      recent: [
        { id: '1', at: monday, what: 'Call', by: 'Robin' },
        { id: '2', at: monday, what: 'Email', by: 'Ben' },
      ],
    });
    await ask();
    expect((await shown()).fromCrm).toMatchObject([{ recent: [{ id: '2' }] }]);
  });

  it.each([
    ['is not connected', () => fake.worker.db.connections.clear()],
    ['wants a sign-in', () => fake.worker.db.connections.update(siteId, { state: 'sign-in' })],
    ['is switched off', () => fake.worker.db.connections.update(siteId, { state: 'off' })],
    ['wants a rest', () => fake.worker.db.connections.update(siteId, { pausedUntilAt: monday + hour })],
    ['is filled in by hand', () => fake.worker.db.connections.update(siteId, { way: 'form' })],
  ])('asks nothing of a CRM that %s', async (_, change) => {
    await change();
    await ask();
    expect(asked).toBe(0);
  });

  it('changes nothing when the CRM fails, or has the record no more', async () => {
    const before = await shown();
    answer = () => {
      throw new ApiError(failureOf('unavailable'));
    };
    await ask();
    answer = () => null;
    await ask();
    expect(await shown()).toEqual(before);
    expect(fake.reports).toEqual([]);
  });
});
