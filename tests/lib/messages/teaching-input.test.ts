import { describe, expect, test } from 'vitest';
import { longestFile, readTeachingFile, teachingFile } from '../../../lib/messages/teaching-input.ts';
import type { Mapping } from '../../../lib/page/teach/mapping.ts';

const mapping: Mapping = {
  fields: [
    {
      kind: 'name',
      ways: [
        { anchor: { by: 'attribute', name: 'data-field', value: 'full "name"' }, path: [{ tag: 'span', nth: 2 }] },
        { anchor: { by: 'label', text: 'Name', beside: 'next', out: 1 }, path: [] },
        { anchor: { by: 'page' }, path: [] },
      ],
    },
    { kind: 'email', ways: [{ anchor: { by: 'link', scheme: 'mailto' }, path: [] }] },
  ],
  address: { where: 'path', before: ['people'], key: '', shape: 'number' },
  record: { crm: 'taught', objectType: 'people' },
};
const text = teachingFile({ origin: 'https://desk.example', mapping });

describe('the file of a teaching', () => {
  test('comes in as it went out', () => {
    expect(readTeachingFile(text)).toEqual({ kind: 'read', origin: 'https://desk.example', mapping });
  });

  test.each([
    ['too large', `${text}${' '.repeat(longestFile)}`, 'too-large'],
    ['no JSON', 'name: Ada', 'not-json'],
    ['a list', '[]', 'not-teaching'],
    ['some other file', '{"kind":"backup"}', 'not-teaching'],
    ['of a later version', text.replace('"version": 1', '"version": 2'), 'not-valid'],
    ['for no origin', text.replace('https://desk.example', 'javascript:alert(1)'), 'not-valid'],
    ['for a page, not an origin', text.replace('desk.example', 'desk.example/people'), 'not-valid'],
    ['with an attribute that holds code', text.replace('data-field', 'onclick'), 'not-valid'],
    ['with a selector in place of an attribute', text.replace('data-field', 'id],*'), 'not-valid'],
    ['with a selector in place of a tag', text.replace('"span"', '"span, script"'), 'not-valid'],
    ['with a step to nowhere', text.replace('"nth": 2', '"nth": 0'), 'not-valid'],
    ['with an unknown field', text.replace('"email"', '"password"'), 'not-valid'],
    ['with a link to code', text.replace('"mailto"', '"javascript"'), 'not-valid'],
    ['with something more', text.replace('"by": "page"', '"by": "page", "run": "alert(1)"'), 'not-valid'],
    ['with a parameter where none is', text.replace('"key": ""', '"key": "id"'), 'not-valid'],
    ['with no name', text.replace('"kind": "name"', '"kind": "owner"'), 'not-valid'],
    ['with a field twice', text.replace('"kind": "email"', '"kind": "name"'), 'not-valid'],
    [
      'with no way to a field',
      text.replace(/"ways": \[\s+\{\s+"anchor": \{\s+"by": "link"[^\]]+\][^\]]+\]/, '"ways": []'),
      'not-valid',
    ],
  ])('that is %s is refused', (_, file, because) => {
    expect(readTeachingFile(file)).toMatchObject({ kind: 'refused', because });
  });

  test('that cannot be says where', () => {
    const refused = readTeachingFile(text.replace('data-field', 'onclick'));
    expect(refused).toMatchObject({ where: expect.stringContaining('mapping.fields.0.ways.0') });
  });
});
