import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostCharacters } from '../../../../lib/words/templates/engine.ts';
import { fillTemplate } from '../../../../lib/words/templates/fill-template.ts';
import { partsText } from '../../../../lib/words/templates/text-part.ts';
import { unfilledFields } from '../../../../lib/words/unfilled.ts';
import { runs } from '../../../runs.ts';
import { owen, time } from './builders.ts';

const hostile = fc.constantFrom(
  '{{ lead.name }}',
  '{% include "x" %}',
  '{% for i in (1..1000000) %}',
  '{% note %}',
  '{{',
  '%}',
  '{% raw %}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '$&$1',
  '\u0000\u202e',
);
const field = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

it('what is in a field stays text: it comes out as it went in', () => {
  fc.assert(
    fc.property(field, field, (name, budget) => {
      const known = { known: { 'lead.name': name }, custom: { budget } };
      const body = '<{{ lead.name }}|{{ custom.budget | default: "x" }}|{{ lead.name | append: "" }}>';
      expect(fillTemplate({ subject: '', body }, known, time)).toEqual({
        kind: 'filled',
        subject: '',
        body: `<${name}|${budget}|${name}>`,
      });
    }),
    { numRuns: runs(300) },
  );
});

const piece = fc.constantFrom(
  '{{ lead.name }}',
  '{{ custom.size | default: "x" | upcase }}',
  '{% if lead.name %}',
  '{% elsif lead.company == "x" %}',
  '{% else %}',
  '{% endif %}',
  '{% for i in (1..900) %}',
  '{% for j in (1..900) %}',
  '{{ i | append: lead.name }}',
  '{% break %}',
  '{% endfor %}',
  '{% case i %}{% when 1 %}',
  '{% endcase %}',
  '{% note %}',
  '{% endnote %}',
  '[[ask]]',
  '[[',
  '{{ custom["a}}b"] }}',
  '{{ "in 3 days" | day }}',
  '{{ i | day }}',
  '{% comment %}',
  '{{-',
  '-%}',
  '|',
  'words ',
  '\n',
);

it('any template ends, in a text of a bounded length, and the same one each time', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 25 }), (pieces) => {
      const template = { subject: '', body: pieces.join('') };
      const filling = fillTemplate(template, owen, time);
      expect(fillTemplate(template, owen, time)).toEqual(filling);
      if (filling.kind === 'filled') expect(filling.body.length).toBeLessThanOrEqual(mostCharacters);
    }),
    { numRuns: runs(300) },
  );
});

it('what keeps a text from being used is found again in its words, however it is written', () => {
  const within = fc.array(fc.oneof(fc.constantFrom('[', ']', '{', '}', '\n', 'x'.repeat(60)), fc.string()), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.constantFrom('note', 'missing'), within, (kind, pieces) => {
      const text = kind === 'note' ? pieces.join('') : `{{ ${pieces.join('')} }}`;
      expect(unfilledFields(partsText([{ kind, text }]))).toHaveLength(1);
    }),
    { numRuns: runs(300) },
  );
});

it('leaves what every object has as it was', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const custom = Object.fromEntries([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  const body = '{{ custom.__proto__ }}{{ custom.constructor }}{{ custom.toString }}';
  expect(fillTemplate({ subject: '', body }, { known: {}, custom }, time)).toMatchObject({
    kind: 'blocked',
    missing: [{ variable: 'custom.toString', because: 'unknown' }],
  });
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
