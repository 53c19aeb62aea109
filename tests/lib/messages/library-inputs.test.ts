import { describe, expect, it } from 'vitest';
import { readInput } from '../../../lib/messages/inputs.ts';
import { newId } from '../../../lib/messages/new-id.ts';
import { longestBody } from '../../../lib/touches/message.ts';

const commandId = newId(Date.UTC(2026, 0, 5));
const template = { id: 'own-1', folder: 'F', name: ' Hello ', channel: 'email', subject: 'S', body: 'B', tags: ['x'] };

describe('a template from a screen', () => {
  it('is taken with its name and folder trimmed, and nothing else of what came with it', () => {
    const asked = { commandId, template: { ...template, approvedAt: 1, version: 9 } };
    expect(readInput('saveTemplate', asked).template).toEqual({ ...template, name: 'Hello' });
  });

  it.each([
    { name: ' ' },
    { folder: '' },
    { channel: 'pigeon' },
    { body: 'x'.repeat(longestBody + 1) },
    { subject: 'x'.repeat(501) },
    { tags: [''] },
    { id: '' },
  ])('is refused with %j', (wrong) => {
    expect(() => readInput('saveTemplate', { commandId, template: { ...template, ...wrong } })).toThrow('saveTemplate');
  });

  it('is approved by somebody with a name', () => {
    const approval = { commandId, templateId: 'own-1', version: 1 };
    expect(readInput('approveTemplate', { ...approval, by: ' Dana ' }).by).toBe('Dana');
    expect(() => readInput('approveTemplate', { ...approval, by: ' ' })).toThrow('approveTemplate');
    expect(() => readInput('approveTemplate', { ...approval, by: 'Dana', version: 0 })).toThrow('approveTemplate');
  });
});

it.each(['hello', '/', '/Hello', '/a b', `/${'a'.repeat(40)}`])('a snippet cannot be called %s', (shortcut) => {
  const snippet = { id: 's1', shortcut, body: 'B' };
  expect(() => readInput('saveSnippet', { commandId, snippet })).toThrow('saveSnippet');
});
