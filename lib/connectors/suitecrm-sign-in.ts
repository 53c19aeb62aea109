import * as v from 'valibot';
import { checked } from './answers.ts';
import type { Api } from './api.ts';
import type { Secrets } from './api-adapter.ts';

const tokens = v.object({ access_token: v.pipe(v.string(), v.minLength(1)), refresh_token: v.optional(v.string()) });

/**
 * New tokens: with the refresh token where there is one, else with the user's password where it was typed, else for the
 * client itself. The password is not given back: it was good for the first tokens only.
 */
export async function newSecrets(api: Api, secrets: Secrets): Promise<Secrets> {
  const { clientId = '', userName = '' } = api.connection.fields;
  const { clientSecret = '', password, refreshToken } = secrets;
  const grant =
    refreshToken !== undefined
      ? { grant_type: 'refresh_token', refresh_token: refreshToken }
      : password !== undefined
        ? { grant_type: 'password', username: userName, password }
        : { grant_type: 'client_credentials' };
  const body = { ...grant, client_id: clientId, client_secret: clientSecret };
  const answer = await api.send({ method: 'POST', path: '/access_token', body });
  const { access_token, refresh_token } = checked(tokens, answer.body, 'no token');
  return { clientSecret, accessToken: access_token, ...(refresh_token ? { refreshToken: refresh_token } : {}) };
}
