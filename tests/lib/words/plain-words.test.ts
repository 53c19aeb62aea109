import { expect, it } from 'vitest';
import { plainWords } from '../../../lib/words/plain-words.ts';

it.each([
  ['Hi Ana,\n\n\tsee you.', 'Hi Ana,\n\n\tsee you.'],
  ['a\r\nb\u0000\u001b[31mc\u007f', 'a\nb[31mc'],
  ['pay \u202Eevil\u202C now\u2066x\u2069', 'pay evil nowx'],
  ['un\u200Bseen\uFEFF\u{E0041}\u{E0042}', 'unseen'],
  ['👩\u200D🌾 می\u200Cخواهم', '👩\u200D🌾 می\u200Cخواهم'],
  ['a\u{E0101}b\u3164c\u2800d\u034F', 'abcd'],
  ['\u2764\uFE0F', '\u2764\uFE0F'],
  ['half \uD83D', 'half \uFFFD'],
  ['<b>{{ lead.name }}</b> [link](javascript:x)', '<b>{{ lead.name }}</b> [link](javascript:x)'],
])('of %j leaves what is seen', (text, plain) => expect(plainWords(text)).toBe(plain));
