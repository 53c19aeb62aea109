import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from './people.ts';
import type { Person } from './person.ts';
import { type SampleCrm, serveSampleCrm } from './server.ts';

interface Rows {
  readonly rows: readonly Person[];
  readonly total: number;
}

/** Sends the path as it is written; `fetch` would tidy it. */
function statusOfRawPath(origin: string, path: string): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
  });
}

describe('the sample CRM', () => {
  let crm: SampleCrm;
  beforeAll(async () => {
    crm = await serveSampleCrm({ latency: 0 });
  });
  afterAll(() => crm.close());

  const read = async <T>(path: string): Promise<T> => (await (await fetch(crm.url + path)).json()) as T;
  const send = (path: string, method: string, body: object): Promise<Response> =>
    fetch(crm.url + path, { method, body: JSON.stringify(body) });

  it.each(['/', '/people', '/people/1001', '/companies', '/companies/301', '/deals', '/deals/5001'])(
    'serves its one page at %s',
    async (path) => {
      const response = await fetch(crm.url + path);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toContain('<script type="module" src="/assets/main.js">');
    },
  );

  it.each(['/assets/../server.ts', '/assets/%2e%2e/server.ts', '/assets/nothing.js', '/assets/'])(
    'serves no other file: %s',
    async (path) => {
      expect(await statusOfRawPath(crm.url, path)).not.toBe(500);
      const response = await fetch(crm.url + path);
      expect(await response.text()).not.toContain('createServer');
    },
  );

  it('gives a person by the id in the URL', async () => {
    expect(await read('/api/people/1042')).toMatchObject({ id: '1042', name: people[41]?.name });
  });

  it.each(['/api/people/9', '/api/companies/9', '/api/deals/9', '/api/nothing'])(
    'knows nothing of %s',
    async (path) => {
      expect((await fetch(crm.url + path)).status).toBe(404);
    },
  );

  it('pages through everyone, each once', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => read<Rows>(`/api/people?size=50&page=${page}`)));
    expect(new Set(pages.flatMap(({ rows }) => rows.map((row) => row.id))).size).toBe(200);
  });

  it('sorts down as well as up', async () => {
    const up = await read<Rows>('/api/people?sort=company&size=100');
    const down = await read<Rows>('/api/people?sort=company&order=desc&size=100');
    expect(up.rows[0]?.company).toBe('');
    expect(down.rows[0]?.company).toBe('Wharfside Lofts');
  });

  it('filters by stage and words', async () => {
    const byStage = await read<Rows>('/api/people?stage=Qualified&size=100');
    expect(new Set(byStage.rows.map((row) => row.stage))).toEqual(new Set(['Qualified']));
    expect((await read<Rows>('/api/people?search=edie.mailwell@')).rows.map((row) => row.name)).toEqual([
      'Edie Mailwell',
    ]);
  });

  it('keeps a note and a stage until it stops', async () => {
    await send('/api/people/1050/notes', 'POST', { text: 'Rang <b>twice</b>' });
    await send('/api/people/1050', 'PATCH', { stage: 'Nurture' });
    const person = await read<Person>('/api/people/1050');
    expect(person.stage).toBe('Nurture');
    expect(person.activities.map((activity) => activity.text).slice(0, 2)).toEqual(['', 'Rang <b>twice</b>']);
  });

  it('refuses an empty note, an unknown stage and a body that is no JSON', async () => {
    expect((await send('/api/people/1050/notes', 'POST', { text: ' ' })).status).toBe(404);
    expect((await send('/api/people/1050', 'PATCH', { stage: 'Mine' })).status).toBe(404);
    expect((await fetch(`${crm.url}/api/people/1050/notes`, { method: 'POST', body: '{' })).status).toBe(400);
  });

  it('keeps a call that was logged by hand, with its outcome and day', async () => {
    const call = {
      subject: 'Call: left voicemail',
      outcome: 'Voicemail',
      date: '2026-11-22',
      description: 'Rang',
    };
    await send('/api/people/1051/calls', 'POST', call);
    const person = await read<Person>('/api/people/1051');
    expect(person.activities[0]).toMatchObject({
      kind: 'call',
      title: 'Call: left voicemail (Voicemail)',
      text: 'Rang\nOn 2026-11-22',
    });
    expect((await send('/api/people/1051/calls', 'POST', { ...call, outcome: 'Mine' })).status).toBe(404);
    expect((await send('/api/people/1051/calls', 'POST', { ...call, subject: ' ' })).status).toBe(404);
  });

  it('moves a deal to another column', async () => {
    await send('/api/deals/5001', 'PATCH', { stage: 'Won' });
    expect(await read('/api/deals/5001')).toMatchObject({ stage: 'Won' });
  });

  it('takes as long to answer as it is asked to', async () => {
    const before = performance.now();
    await read('/api/people/1001?latency=150');
    expect(performance.now() - before).toBeGreaterThan(140);
  });
});

describe('the sample CRM with a strict policy', () => {
  it('sends it with every answer, and has no script or style in its page', async () => {
    const crm = await serveSampleCrm({ csp: 'strict', latency: 0 });
    const page = await fetch(`${crm.url}/people`);
    const markup = await page.text();
    const answer = await fetch(`${crm.url}/api/people/1001`);
    await crm.close();
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'none'; img-src 'self'",
    );
    expect(answer.headers.get('content-security-policy')).toContain("frame-src 'none'");
    expect(markup).not.toMatch(/<style| style=|<script>| on\w+=/);
  });

  it('forgets the changes of the one before', async () => {
    const first = await serveSampleCrm({ latency: 0 });
    await fetch(`${first.url}/api/deals/5001`, { method: 'PATCH', body: JSON.stringify({ stage: 'Won' }) });
    await first.close();
    const second = await serveSampleCrm({ latency: 0 });
    const deal: unknown = await (await fetch(`${second.url}/api/deals/5001`)).json();
    await second.close();
    expect(deal).not.toMatchObject({ stage: 'Won' });
  });
});
