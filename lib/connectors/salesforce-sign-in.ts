import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { ConnectedPlace, OAuthPlan, Secrets, SessionCookie } from './api-adapter.ts';
import { myDomainOf } from './salesforce-api.ts';

const tokens = v.object({ access_token: v.pipe(v.string(), v.minLength(1)), refresh_token: looseText });

/**
 * The web server flow with PKCE, of an External Client App that the organisation made: without "Require secret for Web
 * Server Flow", with the scopes `api`, `refresh_token` and `openid` (which the name of the rep needs).
 */
export const oauth: OAuthPlan = {
  authoriseUrl: (place) => `${originOf(place)}/services/oauth2/authorize`,
  tokenUrl: (place) => `${originOf(place)}/services/oauth2/token`,
  clientId: ({ fields }) => fields.clientId ?? '',
  scope: 'api refresh_token openid',
  secretsOf: (body) => {
    const { access_token, refresh_token } = checked(tokens, body, 'the tokens');
    return { accessToken: access_token, refreshToken: refresh_token };
  },
};

/** The session of the rep's browser, as My Domain's own `sid`; an organisation with API Access Control refuses it. */
export const sessionCookie: SessionCookie = { name: 'sid', urlOf: (place) => `${originOf(place)}/` };

/** New tokens; the refresh token is another one where the organisation rotates them. */
export async function renew(api: Api, { refreshToken = '' }: Secrets): Promise<Secrets> {
  if (refreshToken === '') throw new ApiError(failureOf('unauthorised'));
  const { body } = await api.send({
    method: 'POST',
    baseUrl: oauth.tokenUrl(api.connection),
    path: '',
    form: { grant_type: 'refresh_token', client_id: oauth.clientId(api.connection), refresh_token: refreshToken },
  });
  const { access_token, refresh_token } = checked(tokens, body, 'the tokens');
  return { accessToken: access_token, refreshToken: refresh_token || refreshToken };
}

/** Where the organisation signs in and where its API is. */
export function originOf({ host }: Pick<ConnectedPlace, 'host'>): string {
  return `https://${myDomainOf(host)}`;
}
