import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program on this machine that speaks as OpenAI's API does, as far as a draft needs it. */
export interface ModelServer {
  readonly url: string;
  readonly host: string;
  /** What it was asked, in order: who, and with which words. */
  readonly asked: { readonly authorization: string; readonly model: string; readonly words: readonly string[] }[];
  /** Requests that somebody still waits for. */
  readonly open: () => number;
  /** How it answers from now on; at first it says hello. */
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

interface Body {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
}

/** One event of a stream with these words in it. */
export function words(content: string): string {
  return `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
}

/** Begins a stream with these words. */
export function begin(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(words(content));
}

/** Starts one on any free port. */
export async function serveModel(): Promise<ModelServer> {
  const state = { open: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    state.open += 1;
    response.on('close', () => void (state.open -= 1));
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { model, messages } = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      const authorization = request.headers.authorization ?? '';
      served.asked.push({ authorization, model, words: messages.map(({ content }) => content) });
      served.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: ModelServer = {
    url: `http://${host}/v1`,
    host,
    asked: [],
    open: () => state.open,
    answer: (response) => {
      begin(response, 'Hello there.');
      response.end('data: [DONE]\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}
