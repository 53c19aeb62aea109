import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../../lib/connectors/plain-markdown.ts';

describe('plain text as Markdown', () => {
  it.each([
    ['50 % off', '50 % off'],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`'],
    ['# head', '\\# head'],
    ['1. one', '1\\. one'],
    ['[a](javascript:x) <img src=x>', '\\[a\\]\\(javascript:x\\) \\<img src=x\\>'],
    ['back \\ slash', 'back \\\\ slash'],
  ])('keeps the signs of “%s” as they are', (text, markdown) => {
    expect(plainMarkdown(text)).toBe(markdown);
  });
  it('gives each line a paragraph, and no line to nothing', () => {
    expect(plainMarkdown('one\r\n\n  two  \n')).toBe('one\n\ntwo');
    expect(plainMarkdown('')).toBe('');
  });
});
