import { expect, it } from 'vitest';
import { xrmRecord } from '../../../lib/page/xrm-record.ts';

const page = (entity: unknown): unknown => ({ Xrm: { Page: { data: { entity } } } });

it('says which record is open, as an address names it', () => {
  const entity = { getEntityName: () => 'lead', getId: () => '{0A1B2C3D-0000-4000-8000-00000000000F}' };
  expect(xrmRecord(page(entity))).toEqual({ objectType: 'lead', recordId: '0a1b2c3d-0000-4000-8000-00000000000f' });
});

it.each([
  ['no page of Dynamics', {}],
  ['no form open', { Xrm: { Page: { data: null } } }],
  ['an entity without a name', page({ getEntityName: () => undefined, getId: () => '1' })],
  ['an id that is an object', page({ getEntityName: () => 'lead', getId: () => ({}) })],
  [
    'a page that throws at us',
    page({
      getEntityName: () => {
        throw new Error('mine');
      },
    }),
  ],
  ['nothing at all', null],
])('says nothing of %s', (_, window) => {
  expect(xrmRecord(window)).toBeNull();
});
