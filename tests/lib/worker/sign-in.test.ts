import { beforeEach, describe, expect, it } from 'vitest';
import { garbled } from '../../../lib/connectors/api.ts';
import type { OAuthPlan } from '../../../lib/connectors/api-adapter.ts';
import { challengeOf } from '../../../lib/connectors/pkce.ts';
import { readSecrets } from '../../../lib/worker/secrets.ts';
import { beginSignIn, finishSignIn } from '../../../lib/worker/sign-in.ts';
import { type Asked, allowed, fakeAdapter, siteId, withCrm } from '../../fake-adapter.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { hour, monday } from '../../world.ts';

const oauth: OAuthPlan = {
  authoriseUrl: () => 'https://login.crm.test/authorize',
  tokenUrl: () => 'https://login.crm.test/token',
  clientId: ({ fields }) => fields.clientId ?? '',
  scope: 'api',
  secretsOf: (body) => {
    const { access_token: apiKey } = body as { access_token?: string };
    return apiKey ? { apiKey } : garbled('no token');
  },
};
const input = { connectionId: siteId, way: 'pkce', fields: { clientId: 'c1' } } as const;

let fake: FakeWorker;
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(...allowed, 'https://login.crm.test/*', 'identity');
  fake.adapters.push(fakeAdapter({ oauth }));
});

/** Gives a token for the code, once the verifier fits the challenge that was asked with. */
function vendor(challenge: () => string): (asked: Asked) => Promise<Response> | Response | undefined {
  return ({ path, body }) => {
    if (path !== '/token') return undefined;
    const { code, code_verifier: verifier = '' } = Object.fromEntries(new URLSearchParams(body));
    return challengeOf(verifier).then((made) =>
      code === 'good' && made === challenge()
        ? Response.json({ access_token: 'right-key' })
        : Response.json({ error: 'invalid_grant', error_description: 'code is not known' }, { status: 400 }),
    );
  };
}

async function begun() {
  const state = { challenge: '' };
  const crm = withCrm(
    fake,
    vendor(() => state.challenge),
  );
  const start = await beginSignIn(crm.worker, input);
  if (start.kind !== 'open') throw new Error(start.kind);
  const asked = new URL(start.url).searchParams;
  state.challenge = asked.get('code_challenge') ?? '';
  const end = (answer: Record<string, string>): string =>
    `${asked.get('redirect_uri') ?? ''}?${new URLSearchParams({ state: asked.get('state') ?? '', ...answer }).toString()}`;
  return { ...crm, url: new URL(start.url), end };
}

describe('an OAuth sign-in', () => {
  it('ends connected, with the tokens kept and nothing of it left behind', async () => {
    const { worker, url, end } = await begun();
    expect(url.searchParams.get('redirect_uri')).toBe(`https://${worker.browser.runtime.id}.chromiumapp.org/`);
    const result = await finishSignIn(worker, { connectionId: siteId, redirectedTo: end({ code: 'good' }) });
    expect(result).toMatchObject({
      kind: 'connected',
      connection: { way: 'pkce', fields: { clientId: 'c1' }, account: { user: 'Robin' } },
    });
    expect(await readSecrets(worker, siteId)).toEqual({ apiKey: 'right-key' });
    expect(await worker.browser.storage.session.get(null)).toEqual({});
    expect(JSON.stringify(result)).not.toContain('right-key');
  });

  it('never asks for tokens with a code that answers another question', async () => {
    const { worker, asked, end } = await begun();
    const redirectedTo = end({ code: 'good', state: 'made-up' });
    expect(await finishSignIn(worker, { connectionId: siteId, redirectedTo })).toMatchObject({ kind: 'refused' });
    expect(asked).toEqual([]);
  });

  it('takes one answer only, and none that comes too late', async () => {
    const { worker, end } = await begun();
    const answer = { connectionId: siteId, redirectedTo: end({ code: 'good' }) };
    await finishSignIn(worker, { connectionId: siteId, redirectedTo: end({ error: 'access_denied' }) });
    expect(await finishSignIn(worker, answer)).toEqual({ kind: 'not-found' });
    const late = await begun();
    fake.setNow(monday + hour);
    const redirectedTo = late.end({ code: 'good' });
    expect(await finishSignIn(late.worker, { connectionId: siteId, redirectedTo })).toEqual({ kind: 'not-found' });
  });

  it('keeps nothing when the vendor does not know the code', async () => {
    const { worker, end } = await begun();
    const result = await finishSignIn(worker, { connectionId: siteId, redirectedTo: end({ code: 'bad' }) });
    expect(result).toMatchObject({ kind: 'refused', failure: { says: 'code is not known' } });
    expect(await worker.db.connections.count()).toBe(0);
    expect(await readSecrets(worker, siteId)).toBeNull();
  });

  it('does not begin with a field left out, or without what it needs of the browser', async () => {
    expect(await beginSignIn(fake.worker, { ...input, fields: {} })).toEqual({ kind: 'not-valid', field: 'clientId' });
    fake.granted.splice(2, 2);
    expect(await beginSignIn(fake.worker, input)).toEqual({
      kind: 'not-allowed',
      hosts: ['https://login.crm.test/*'],
      permissions: ['identity'],
    });
    expect(await fake.worker.browser.storage.session.get(null)).toEqual({});
  });

  it('is not possible for a CRM without it', async () => {
    fake.adapters.splice(0, 1, fakeAdapter());
    expect(await beginSignIn(fake.worker, input)).toMatchObject({ kind: 'refused', failure: { kind: 'no-place' } });
  });
});
