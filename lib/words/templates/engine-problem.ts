import { LiquidError } from 'liquidjs';
import { NotADay, TooMuch } from './engine.ts';
import type { Problem, ProblemId, Where } from './problem.ts';

interface Said {
  readonly id: ProblemId;
  readonly found: string;
}

/** What the engine says by its message, and the one word in it that the writer needs. */
const messages: readonly { readonly id: ProblemId; readonly says: RegExp }[] = [
  { id: 'unknown-tag', says: /^tag "([^"]*)" not found/ },
  { id: 'unknown-filter', says: /^undefined filter: (\S+?),/ },
  { id: 'not-closed', says: /^(?:tag|output) "?(.*?)"? not closed/s },
  { id: 'too-long', says: /^parse length limit exceeded()/ },
  { id: 'too-much', says: /limit exceeded()/ },
];
const mostFound = 80;

/** What the engine refused, told as a problem of the template. */
export function engineProblem(error: unknown, where: Where): Problem {
  const { id, found } = said(error);
  return { id, where, line: lineOf(error), found: found.slice(0, mostFound), meant: '' };
}

function said(error: unknown): Said {
  const cause = LiquidError.is(error) ? error.originalError : error;
  if (cause instanceof TooMuch || cause instanceof RangeError) return { id: 'too-much', found: '' };
  if (cause instanceof NotADay) return { id: 'not-a-day', found: cause.message };
  const message = error instanceof Error ? error.message : String(error);
  for (const { id, says } of messages) {
    const match = says.exec(message);
    if (match) return { id, found: match[1] ?? '' };
  }
  return { id: 'syntax', found: LiquidError.is(error) ? error.token.getText() : '' };
}

function lineOf(error: unknown): number {
  return LiquidError.is(error) ? (error.token?.getPosition()[0] ?? 1) : 1;
}
