import * as v from 'valibot';
import type { Connection, SignIn } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { Secrets } from './api-adapter.ts';
import { ownValue } from './own-value.ts';

interface DataCentre {
  readonly api: string;
  readonly accounts: string;
}

const first: DataCentre = { api: 'https://www.zohoapis.com', accounts: 'https://accounts.zoho.com' };

/**
 * Where an organisation's data is, by the end of the address that the rep sees: "Multi DC" of zoho.com/crm/developer and
 * of zoho.com/accounts/protocol/oauth, read 2026-11-22. The API's host of the last is by the pattern of the others.
 */
const dataCentres: Readonly<Record<string, DataCentre>> = {
  'zoho.com': first,
  'zoho.eu': { api: 'https://www.zohoapis.eu', accounts: 'https://accounts.zoho.eu' },
  'zoho.in': { api: 'https://www.zohoapis.in', accounts: 'https://accounts.zoho.in' },
  'zoho.com.au': { api: 'https://www.zohoapis.com.au', accounts: 'https://accounts.zoho.com.au' },
  'zoho.jp': { api: 'https://www.zohoapis.jp', accounts: 'https://accounts.zoho.jp' },
  'zohocloud.ca': { api: 'https://www.zohoapis.ca', accounts: 'https://accounts.zohocloud.ca' },
  'zoho.com.cn': { api: 'https://www.zohoapis.com.cn', accounts: 'https://accounts.zoho.com.cn' },
  'zoho.sa': { api: 'https://www.zohoapis.sa', accounts: 'https://accounts.zoho.sa' },
  'zoho.ae': { api: 'https://www.zohoapis.ae', accounts: 'https://accounts.zoho.ae' },
  'zoho.uk': { api: 'https://www.zohoapis.uk', accounts: 'https://accounts.zoho.uk' },
};

/** What the rep fills in: a self client of their own, and a code it made for them that is good for minutes, once. */
export const zohoSignIn: SignIn = {
  way: 'token',
  fields: [
    { name: 'dataCentre', isSecret: false, options: Object.keys(dataCentres) },
    { name: 'clientId', isSecret: false },
    { name: 'clientSecret', isSecret: true },
    { name: 'code', isSecret: true },
  ],
};

/** The hosts of the data centre that was chosen: one of the list, whatever is stored. */
export function dataCentreOf({ fields }: Pick<Connection, 'fields'>): DataCentre {
  return ownValue(dataCentres, fields.dataCentre ?? '') ?? first;
}

const tokens = v.object({
  access_token: looseText,
  refresh_token: looseText,
  error: looseText,
  error_description: looseText,
});
/** Ten tokens in ten minutes: "Token validity" of zoho.com/accounts/protocol/oauth. */
const restMs = 10 * 60_000;

/**
 * The first tokens for the code that was typed, new ones for those that ran out after an hour. The code is good once, so
 * it is not kept; the refresh token stays good. Zoho says what is wrong in the body of a 200.
 */
export async function renew(api: Api, secrets: Secrets): Promise<Secrets> {
  const { clientSecret = '', refreshToken = '', code = '' } = secrets;
  const client = { client_id: api.connection.fields.clientId ?? '', client_secret: clientSecret };
  const grant = code
    ? { grant_type: 'authorization_code', code }
    : { grant_type: 'refresh_token', refresh_token: refreshToken };
  const { body } = await api.send({
    method: 'POST',
    baseUrl: dataCentreOf(api.connection).accounts,
    path: '/oauth/v2/token',
    form: { ...client, ...grant },
    expects: [400],
  });
  const { access_token, refresh_token, error, error_description } = checked(tokens, body, 'the Zoho tokens');
  // Asked too often: the sign-in is as good as it was.
  if (/too many/i.test(error_description))
    throw new ApiError(failureOf('limited', error_description, api.now + restMs));
  if (access_token === '') throw new ApiError(failureOf('unauthorised', error));
  return { clientSecret, accessToken: access_token, refreshToken: refresh_token || refreshToken };
}
