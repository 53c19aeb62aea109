import { describe, expect, it } from 'vitest';
import {
  fieldText,
  kindText,
  optionText,
  placesText,
  refusalText,
  toldText,
  whereText,
} from '../../../../components/workspace/connections/connect-words.ts';
import { healthKinds } from '../../../../components/workspace/connections/connection-health.ts';
import type { ConnectionTold } from '../../../../components/workspace/connections/connections-model.ts';
import { adapterOf } from '../../../../lib/connectors/adapters.ts';
import { apiCrmIds, signInWays } from '../../../../lib/outbox/connection.ts';
import { failureKinds, failureOf } from '../../../../lib/outbox/failure.ts';
import { t } from '../../../translate.ts';
import { card } from './cards.ts';

const signIns = apiCrmIds.flatMap((crm) => (adapterOf(crm)?.signIns ?? []).map((signIn) => ({ crm, ...signIn })));

describe('the words of a sign-in', () => {
  it('name every field of every connector, and every choice of its list', () => {
    const fields = signIns.flatMap((signIn) => signIn.fields);
    expect(fields.length).toBeGreaterThan(20);
    for (const field of fields) {
      expect(fieldText(field.name, t)).not.toBe('');
      for (const option of field.options ?? []) expect(optionText(field, option, t)).not.toBe('');
    }
  });

  it('say for every way of every connector what it means and where to find what it asks for', () => {
    expect(new Set(signIns.map(({ crm }) => crm))).toEqual(new Set(apiCrmIds));
    for (const { crm, way } of signIns) expect(whereText({ crm }, way, t).length).toBeGreaterThan(30);
    for (const way of signInWays) expect(`${t(`connect.way_${way}`)} ${t(`connect.about_${way}`)}`).toMatch(/\.$/);
    expect(whereText({ crm: 'taught' }, 'form', t)).toBe(whereText({ crm: 'espocrm' }, 'form', t));
  });

  it('name the scopes a HubSpot, a Zoho and a Salesforce need', () => {
    expect(whereText({ crm: 'hubspot' }, 'token', t)).toContain('crm.objects.owners.read');
    expect(whereText({ crm: 'zoho' }, 'token', t)).toContain(
      'ZohoCRM.modules.ALL,ZohoCRM.settings.fields.READ,ZohoCRM.users.READ',
    );
    expect(whereText({ crm: 'salesforce' }, 'pkce', t)).toContain('api, refresh_token and openid');
  });
});

describe('what became of it', () => {
  it('is told for every failure, with the CRM’s own words behind', () => {
    for (const kind of failureKinds) expect(refusalText(failureOf(kind), t)).toMatch(/\.$/);
    expect(refusalText(failureOf('forbidden', 'No API access'), t)).toMatch(/It said: “No API access”$/);
  });

  it('is told for every end', () => {
    const ends: readonly ConnectionTold[] = [
      ...(['connected', 'not-found', 'failed', 'not-granted', 'not-finished', 'checked', 'disconnected'] as const).map(
        (kind) => ({ kind }),
      ),
      { kind: 'not-valid', field: 'apiKey' },
      { kind: 'refused', failure: failureOf('unauthorised') },
      { kind: 'press-again', access: { hosts: ['https://api.twenty.com/*'], permissions: [] } },
    ];
    const texts = ends.map((told) => toldText(told, card(), t));
    expect(new Set(texts).size).toBe(ends.length);
    expect(texts.at(-1)).toContain('api.twenty.com');
  });

  it('has words for every state of the light', () => {
    for (const kind of healthKinds.filter((one) => one !== 'resting')) expect(t(`connect.health_${kind}`)).not.toBe('');
    for (const kind of healthKinds) expect(t(`connect.means_${kind}`)).toMatch(/\.$/);
  });
});

describe('names', () => {
  it.each([
    ['Leads', 'Leads'],
    ['crm.lead', 'Leads'],
    ['0-1', 'Contacts'],
    ['people', 'Contacts'],
    ['companies', 'Companies'],
    ['Opportunity', 'Deals'],
    ['opportunities', 'Deals'],
    ['Vehicle', 'Vehicle'],
  ])('a %s is shown as %s', (objectType, shown) => {
    expect(kindText(objectType, t)).toBe(shown);
  });

  it('of hosts are those of the patterns, each once', () => {
    expect(placesText(['https://api.close.com/*', 'http://api.close.com/*', 'https://app.close.com/*'])).toBe(
      'api.close.com, app.close.com',
    );
  });
});
