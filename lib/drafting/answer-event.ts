import * as v from 'valibot';

/** What one event of an answer says. `end`: it is whole; `cut`: the model stopped at its own limit. `said` is as it came. */
export type AnswerEvent =
  | { readonly kind: 'words'; readonly text: string; readonly ends: 'no' | 'end' | 'cut' }
  | { readonly kind: 'error'; readonly said: string }
  | { readonly kind: 'garbled' };

const text = v.optional(v.nullable(v.string()), null);
const said = v.object({ content: text });
const choice = v.object({
  delta: v.optional(v.nullable(said)),
  message: v.optional(v.nullable(said)),
  finish_reason: text,
});
const answer = v.object({ choices: v.array(choice) });
const error = v.object({ error: v.union([v.string(), v.object({ message: v.string() })]) });

const garbled: AnswerEvent = { kind: 'garbled' };

/** What an event's data, or a whole answer in one, says. Only words are taken: no calls of tools, no thoughts apart. */
export function answerEvent(data: string): AnswerEvent {
  if (data.trim() === '[DONE]') return { kind: 'words', text: '', ends: 'end' };
  const parsed = parse(data);
  const failed = v.safeParse(error, parsed);
  if (failed.success) return { kind: 'error', said: messageOf(failed.output.error) };
  const read = v.safeParse(answer, parsed);
  if (!read.success) return garbled;
  const [first] = read.output.choices;
  const words = first?.delta?.content ?? first?.message?.content ?? '';
  return { kind: 'words', text: words, ends: endOf(first?.finish_reason ?? null) };
}

/** What the body of an error says, as it came; `''` where it is no JSON, as a page of HTML. */
export function errorMessage(body: string): string {
  const read = v.safeParse(error, parse(body));
  return read.success ? messageOf(read.output.error) : '';
}

function messageOf(given: v.InferOutput<typeof error>['error']): string {
  return typeof given === 'string' ? given : given.message;
}

function endOf(reason: string | null): 'no' | 'end' | 'cut' {
  if (reason === null || reason === '') return 'no';
  return reason === 'length' ? 'cut' : 'end';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
