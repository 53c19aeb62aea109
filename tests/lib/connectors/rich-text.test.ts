import { describe, expect, it } from 'vitest';
import { richText, richTextEndsWithMarker } from '../../../lib/connectors/rich-text.ts';

describe('a note in HTML', () => {
  it('keeps what the rep wrote as words, and breaks the lines', () => {
    expect(richText('a <script>alert(1)</script>\r\n& "b"\n\nc')).toBe(
      'a &lt;script&gt;alert(1)&lt;/script&gt;<br>&amp; "b"<br><br>c',
    );
  });

  it.each([
    'Note<br><br>[ft:1]',
    '<div dir="auto">Note<br/><br />[ft:1]</div>',
    '<p>Note</p><p><span>[ft:1]</span>&nbsp;</p>\n',
    'Note [ft:1]',
    '[ft:1]',
  ])('is known by its marker however the CRM wrapped it: %s', (html) => {
    expect(richTextEndsWithMarker(html, '[ft:1]')).toBe(true);
  });

  it.each(['[ft:1]<br>More', '[ft:1]<br><br>[ft:2]', 'Note<br>[ft:11]', '<a title="[ft:1]"></a>', '', null, 12])(
    'is not known by a marker that stands elsewhere: %s',
    (html) => {
      expect(richTextEndsWithMarker(html, '[ft:1]')).toBe(false);
    },
  );

  it('is read in no time, however hostile and long', () => {
    const started = performance.now();
    richTextEndsWithMarker('<'.repeat(5_000_000), '[ft:1]');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
