import { plainWords } from '../words/plain-words.ts';

const longestLine = 200;

const thoughts = /^\s*<think>[\s\S]*?(?:<\/think>|$)/;
const heading = /^\*{0,2}subject\*{0,2}:[^\n]*\n+/i;
/** What a model leaves to the rep: "[Your Name]". */
const leftOpen =
  /\[((?:your|my|insert|add|sender|company|client|customer|recipient|first|last|name|date|day|time|phone|link|title|price|product)\b[^\][\n]{0,60})\](?![\](])/gi;

/**
 * The message in an answer, as far as it has come: without the thoughts that some models write before it, a subject, a
 * fence or stars of Markdown. What was left open becomes a note to self, so that nobody is sent it.
 */
export function messageIn(answer: string): string {
  return answer
    .replace(thoughts, '')
    .trimStart()
    .replace(/^```\w*\n|\n```\s*$/g, '')
    .replace(heading, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(leftOpen, '[[$1]]')
    .trimEnd();
}

/** The first words of a text from outside, on one line. */
export function shortLine(text: string): string {
  const line = plainWords(text.replace(/\s+/g, ' ')).trim();
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…`.toWellFormed() : line;
}
