import { describe, expect, it } from 'vitest';
import {
  accessFor,
  draftFor,
  emptyField,
  waysOf,
  withoutSecrets,
} from '../../../../components/workspace/connections/connect-draft.ts';
import { card, connected } from './cards.ts';

const zoho = card({
  crm: 'zoho',
  host: 'crm.zoho.eu',
  signIns: [
    {
      way: 'token',
      fields: [
        { name: 'dataCentre', isSecret: false, options: ['zoho.com', 'zoho.eu'] },
        { name: 'code', isSecret: true },
      ],
    },
  ],
});

describe('a sign-in that is filled in', () => {
  it('can be of any way the CRM offers, and by hand always', () => {
    expect(waysOf(card())).toEqual(['session', 'token', 'form']);
    expect(waysOf(card({ signIns: [] }))).toEqual(['form']);
  });

  it('begins with what was typed the last time by the same way, and no secret', () => {
    expect(draftFor(connected(), 'token').fields).toEqual({ apiKey: '', userName: 'robin', scheme: '' });
    expect(draftFor(connected({ way: 'session' }), 'token').fields).toMatchObject({ userName: '' });
  });

  it('has the data centre that the address ends with', () => {
    expect(draftFor(zoho, 'token').fields).toEqual({ dataCentre: 'zoho.eu', code: '' });
    expect(draftFor({ ...zoho, host: 'notzoho.example' }, 'token').fields).toMatchObject({ dataCentre: 'zoho.com' });
  });

  it('loses its secrets, and keeps the rest', () => {
    const draft = { ...draftFor(zoho, 'token'), fields: { dataCentre: 'zoho.com', code: 'secret' } };
    expect(withoutSecrets(zoho, draft).fields).toEqual({ dataCentre: 'zoho.com', code: '' });
  });

  it('wants what is not optional', () => {
    const draft = draftFor(card(), 'token');
    expect(emptyField(card(), draft)).toBe('apiKey');
    expect(emptyField(card(), { ...draft, fields: { apiKey: ' k ' } })).toBeNull();
    expect(emptyField(card(), draftFor(card(), 'session'))).toBeNull();
  });

  it('asks Chrome for what is known to be missing for its way, and for what turned out to be', () => {
    const shown = card({
      hosts: { token: ['https://a/*'], session: ['https://b/*'] },
      permissions: { session: ['cookies'] },
    });
    const draft = draftFor(shown, 'token');
    expect(accessFor(shown, draft)).toEqual({ hosts: ['https://a/*'], permissions: [] });
    const more = { hosts: ['https://a/*', 'https://c/*'], permissions: [] };
    expect(accessFor(shown, { ...draft, more }).hosts).toEqual(['https://a/*', 'https://c/*']);
  });
});
