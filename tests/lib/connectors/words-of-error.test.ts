import { describe, expect, it } from 'vitest';
import { wordsOfError } from '../../../lib/connectors/words-of-error.ts';
import { longestSaying } from '../../../lib/outbox/failure.ts';

describe('what a CRM says is wrong', () => {
  it.each([
    [
      'HubSpot',
      { status: 'error', message: 'Property "x" does not exist', category: 'VALIDATION' },
      'Property "x" does not exist',
    ],
    ['Salesforce', [{ message: 'Required fields are missing', errorCode: 'REQUIRED' }], 'Required fields are missing'],
    ['Pipedrive', { success: false, error: 'Deal not found', error_info: 'See docs' }, 'Deal not found'],
    [
      'Zoho',
      { data: [{ code: 'INVALID_DATA', details: { api_name: 'Who_Id' }, message: 'the id is invalid' }] },
      'the id is invalid',
    ],
    ['Dynamics', { error: { code: '0x80040217', message: 'Lead does not exist' } }, 'Lead does not exist'],
    ['Odoo', { error: { message: 'Odoo Server Error', data: { message: 'Record is missing' } } }, 'Record is missing'],
    ['SuiteCRM', { errors: { status: 401, title: 'Unauthorized', detail: 'Token expired' } }, 'Token expired'],
    [
      'Twenty',
      { statusCode: 400, error: 'BadRequest', messages: ['title is required', 'x is not known'] },
      'title is required · x is not known',
    ],
    ['Follow Up Boss', { errorMessage: 'personId is required' }, 'personId is required'],
    ['Close', { errors: [], 'field-errors': { lead_id: 'Required field.' } }, 'lead_id: Required field.'],
    ['Supabase', { code: 400, error_code: 'x', msg: 'Invalid login credentials' }, 'Invalid login credentials'],
    ['OAuth', { error: 'invalid_grant', error_description: 'expired refresh token' }, 'expired refresh token'],
  ])('is found in an error of %s', (_crm, body, words) => {
    expect(wordsOfError(JSON.stringify(body))).toBe(words);
  });

  it.each([['<!doctype html><h1>502</h1>'], [''], ['{"message":'], ['null'], ['{}'], ['{"message":{}}'], ['7']])(
    'is nothing in %j',
    (text) => expect(wordsOfError(text)).toBe(''),
  );

  it('is one line, cut short, and survives a body that nests without end', () => {
    expect(wordsOfError(JSON.stringify({ message: 'a\n b' }))).toBe('a b');
    expect(wordsOfError(JSON.stringify({ message: 'x'.repeat(1000) }))).toHaveLength(longestSaying);
    expect(wordsOfError(`${'{"error":'.repeat(5000)}"deep"${'}'.repeat(5000)}`)).toBe('');
  });
});
