import { plainWords } from '../words/plain-words.ts';

const longestLine = 200;

/** The answer without the thoughts that some models write before it between `<think>` signs, as they stand so far. */
export function withoutThoughts(text: string): string {
  return text.replace(/^\s*<think>[\s\S]*?(?:<\/think>|$)/, '').trimStart();
}

/** The first words of a text from outside, on one line. */
export function shortLine(text: string): string {
  const line = plainWords(text.replace(/\s+/g, ' ')).trim();
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…`.toWellFormed() : line;
}
