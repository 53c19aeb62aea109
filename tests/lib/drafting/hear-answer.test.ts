import { describe, expect, it } from 'vitest';
import { hearAnswer, troubleOfAnswer } from '../../../lib/drafting/hear-answer.ts';
import { longestBody } from '../../../lib/touches/message.ts';

const stream = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const piece = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

/** What an answer comes to: its words, and how it ends. */
async function heard(response: Response) {
  const found = { text: '', end: '', said: '' };
  await hearAnswer(response, {
    tell: (news) => {
      if (news.kind === 'piece') found.text += news.text;
      if (news.kind === 'done') found.end ||= news.isCut ? 'cut' : 'done';
    },
    fail: (kind, said = '') => {
      found.said ||= said;
      found.end ||= kind;
    },
    onBytes: () => {},
  });
  return found;
}

describe('an answer', () => {
  it.each([
    ['a stream to its end', stream(`${piece('Hi ')}${piece('Ana')}data: [DONE]\n\n${piece('no')}`), 'Hi Ana', 'done'],
    [
      'a stream that says why it ends',
      stream(`${piece('Hi')}data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n`),
      'Hi',
      'done',
    ],
    [
      'a model’s own limit',
      stream('data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":"length"}]}\n\n'),
      'Hi',
      'cut',
    ],
    ['comments between', stream(`: wait\n\n${piece('Hi')}: wait\n\ndata: [DONE]\n\n`), 'Hi', 'done'],
    ['one whole answer', json({ choices: [{ message: { content: 'Hi' } }] }), 'Hi', 'done'],
    ['a stream that stops', stream(piece('Hi')), 'Hi', 'broken-off'],
    ['garbage in a stream', stream(`${piece('Hi')}data: <html>\n\n`), 'Hi', 'garbled'],
    ['garbage that is no event', stream('\u0000\u0001 nonsense '.repeat(99)), '', 'broken-off'],
    ['JSON of something else', json({ hello: 'world' }), '', 'garbled'],
    ['a page', new Response('<h1>Hi</h1>', { headers: { 'content-type': 'text/html' } }), '', 'garbled'],
    ['no type', new Response(new Uint8Array([1, 2])), '', 'garbled'],
    ['no body', new Response(null, { headers: { 'content-type': 'text/event-stream' } }), '', 'broken-off'],
  ])('of %s', async (_, response, text, end) => expect(await heard(response)).toMatchObject({ text, end }));

  it('that is an error within a stream says so, after what came', async () => {
    const broken = stream(`${piece('Hi')}data: {"error":{"message":"out of memory"}}\n\n`);
    expect(await heard(broken)).toEqual({ text: 'Hi', end: 'refused', said: 'out of memory' });
  });

  it('is cut where a message would be too long', async () => {
    const { text, end } = await heard(stream(piece('x'.repeat(9000)).repeat(4)));
    expect([text.length, end]).toEqual([longestBody, 'cut']);
  });

  it('that never says anything is given up after so much of it', async () => {
    const endless = new ReadableStream({
      pull: (c) => c.enqueue(new TextEncoder().encode(`: ${'x'.repeat(500_000)}\n`)),
    });
    const response = new Response(endless, { headers: { 'content-type': 'text/event-stream' } });
    expect((await heard(response)).end).toBe('garbled');
  });
});

describe('an answer without words', () => {
  it.each([
    [200, null],
    [301, 'redirected'],
    [307, 'redirected'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [400, 'refused'],
    [429, 'too-many'],
    [500, 'server'],
    [503, 'server'],
  ])('of status %i is %s', async (status, kind) => {
    expect((await troubleOfAnswer(new Response('<html>no</html>', { status })))?.kind ?? null).toBe(kind);
  });

  it('repeats the message of an error, not a page', async () => {
    const body = JSON.stringify({ error: { message: 'model not found, try pulling it' } });
    expect(await troubleOfAnswer(new Response(body, { status: 404 }))).toEqual({
      kind: 'not-found',
      said: 'model not found, try pulling it',
    });
    expect((await troubleOfAnswer(new Response('<html>nginx</html>', { status: 502 })))?.said).toBe('');
  });
});
