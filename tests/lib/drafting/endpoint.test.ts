import { describe, expect, it } from 'vitest';
import { endpointOf, isKey } from '../../../lib/drafting/endpoint.ts';

describe('the endpoint at an address', () => {
  it.each([
    ['https://api.example.com/v1', 'https://api.example.com/v1/chat/completions'],
    ['https://api.example.com/v1/', 'https://api.example.com/v1/chat/completions'],
    ['https://api.example.com', 'https://api.example.com/v1/chat/completions'],
    ['https://api.example.com/openai/v1/chat/completions', 'https://api.example.com/openai/v1/chat/completions'],
    ['https://api.example.com/v1?version=2#x', 'https://api.example.com/v1/chat/completions?version=2'],
    ['  http://localhost:11434/v1 ', 'http://localhost:11434/v1/chat/completions'],
  ])('%s is asked at %s', (typed, completions) => {
    expect(endpointOf(typed)?.completions).toBe(completions);
  });

  it('is shown with its port, and asked for without, as Chrome’s patterns are', () => {
    expect(endpointOf('http://127.0.0.1:8080')).toMatchObject({
      origin: 'http://127.0.0.1:8080',
      host: '127.0.0.1:8080',
      pattern: 'http://127.0.0.1/*',
    });
  });

  it.each(['localhost', 'llm.localhost', '127.0.0.1', '127.9.9.9', '[::1]', '10.1.2.3', '172.16.0.1', '172.31.255.1'])(
    'may be unencrypted on this machine and its own network: %s',
    (host) => expect(endpointOf(`http://${host}:1234/v1`)).not.toBeNull(),
  );

  it.each(['192.168.1.7', '169.254.1.1', '[fd12:3456::1]', '[fe80::1]', '0x7f.1'])('and %s', (host) =>
    expect(endpointOf(`http://${host}/v1`)).not.toBeNull(),
  );

  it.each([
    'http://api.example.com/v1',
    'http://172.32.0.1/v1',
    'http://11.0.0.1/v1',
    'http://127.0.0.1.example.com/v1',
    'http://localhost.example.com/v1',
    'http://10.example.com',
    'http://[2001:db8::1]/v1',
    'https://me:secret@api.example.com/v1',
    'ftp://localhost/v1',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'localhost:11434',
    'no address',
    '',
  ])('is none at %j', (typed) => expect(endpointOf(typed)).toBeNull());
});

it('takes for a key only what a header can carry', () => {
  expect(['', 'sk-abc_123=='].map(isKey)).toEqual([true, true]);
  expect(['two words', 'line\nbreak', 'schlüssel', '“quoted”'].map(isKey)).toEqual([false, false, false, false]);
});
