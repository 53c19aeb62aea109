import { describe, expect, it } from 'vitest';
import { endsWithMarker, withMarker } from '../../../lib/connectors/marker.ts';

const [own, other] = ['[ft:abc]', '[ft:xyz]'];

describe('a marked text', () => {
  it('ends with its marker, on a line of its own', () => {
    expect(withMarker('First\nSecond', own)).toBe('First\nSecond\n\n[ft:abc]');
    expect(withMarker('  ', own)).toBe('[ft:abc]');
  });

  it('is known by it, whatever blanks and line ends the CRM made of it', () => {
    for (const text of [withMarker('Note', own), `Note\r\n\r\n ${own} \r\n`, `Note ${own}`, own]) {
      expect(endsWithMarker(text, own)).toBe(true);
    }
  });

  it('is no other write’s, though the rep pasted that one’s marker into the note', () => {
    const pasted = withMarker(`See ${other}\n${other}`, own);
    expect([endsWithMarker(pasted, own), endsWithMarker(pasted, other)]).toEqual([true, false]);
    expect(endsWithMarker(`${own} and more`, own)).toBe(false);
  });

  it.each([[null], [undefined], [5], [''], [[own]]])('is nothing like %j', (text) => {
    expect(endsWithMarker(text, own)).toBe(false);
  });
});
