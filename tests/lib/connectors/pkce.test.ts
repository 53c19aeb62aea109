import { describe, expect, it } from 'vitest';
import type { OAuthPlan } from '../../../lib/connectors/api-adapter.ts';
import { authoriseUrl, challengeOf, codeIn, newPkce, tokenRequest } from '../../../lib/connectors/pkce.ts';

const plan: OAuthPlan = {
  authoriseUrl: ({ host }) => `https://${host}/authorize?prompt=login`,
  tokenUrl: ({ host }) => `https://${host}/token`,
  clientId: ({ fields }) => fields.clientId ?? '',
  scope: 'api refresh_token',
  secretsOf: () => ({}),
};
const place = { host: 'login.crm.test', tenant: '', fields: { clientId: 'client 1' } };
const redirect = 'https://abc.chromiumapp.org/';

describe('a sign-in with PKCE', () => {
  it('holds the verifier against its challenge as RFC 7636, appendix B, does', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('makes up a verifier and a state that nobody can guess, of letters that an address may hold', () => {
    const made = Array.from({ length: 20 }, newPkce).flatMap(({ verifier, state }) => [verifier, state]);
    expect(new Set(made).size).toBe(40);
    expect(made.filter((text) => !/^[\w-]{43}$/.test(text))).toEqual([]);
  });

  it('asks for consent with the challenge, never with the verifier', async () => {
    const url = new URL(await authoriseUrl(plan, place, { verifier: 'v'.repeat(43), state: 's', redirect }));
    expect(url.origin + url.pathname).toBe('https://login.crm.test/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      prompt: 'login',
      response_type: 'code',
      client_id: 'client 1',
      redirect_uri: redirect,
      scope: 'api refresh_token',
      state: 's',
      code_challenge: await challengeOf('v'.repeat(43)),
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain('vvv');
  });

  it('takes the code of the answer to its own question', () => {
    expect(codeIn(`${redirect}?code=c1&state=s`, { state: 's', redirect })).toEqual({ kind: 'code', code: 'c1' });
  });

  it.each([
    [`${redirect}?code=c1&state=other`, ''],
    [`${redirect}?code=c1`, ''],
    [`${redirect}?state=s`, ''],
    ['https://evil.test/?code=c1&state=s', ''],
    [`https://abc.chromiumapp.org.evil.test/?code=c1&state=s`, ''],
    [`${redirect}?error=access_denied&state=s`, 'access_denied'],
    [`${redirect}?error=x&error_description=The+rep+said+no&state=s`, 'The rep said no'],
    ['', ''],
  ])('takes none from %j', (redirectedTo, says) => {
    expect(codeIn(redirectedTo, { state: 's', redirect })).toEqual({
      kind: 'refused',
      failure: { kind: 'unauthorised', says, retryAt: null },
    });
  });

  it('exchanges the code with the verifier, and without any secret of ours', () => {
    expect(tokenRequest(plan, place, { code: 'c1', verifier: 'v1', redirect })).toEqual({
      method: 'POST',
      baseUrl: 'https://login.crm.test/token',
      path: '',
      form: {
        grant_type: 'authorization_code',
        code: 'c1',
        redirect_uri: redirect,
        client_id: 'client 1',
        code_verifier: 'v1',
      },
    });
  });
});
