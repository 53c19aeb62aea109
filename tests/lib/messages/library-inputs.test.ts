import { describe, expect, it } from 'vitest';
import { readInput } from '../../../lib/messages/inputs.ts';
import { newId } from '../../../lib/messages/new-id.ts';
import { longestBody } from '../../../lib/touches/message.ts';
import { longestLabel } from '../../../lib/touches/script-use.ts';
import { longestSpoken, mostParts } from '../../../lib/words/library/script.ts';
import { script } from '../words/library/scripts.ts';

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

describe('a script from a screen', () => {
  const [branch, objection] = [script().branches[0]!, script().objections[0]!];
  const long = 'x'.repeat(longestSpoken + 1);

  it('is taken with its labels trimmed, and nothing else of what came with it', () => {
    const sent = { ...script(), name: ' My first call ', approvedAt: 1, approvedBy: 'Eve', isHidden: true };
    expect(readInput('saveScript', { commandId, script: sent }).script).toEqual(script());
    expect(readInput('hideScript', { commandId, script: script(), isHidden: true }).isHidden).toBe(true);
  });

  it.each([
    { name: ' ' },
    { name: 'x'.repeat(longestLabel + 1) },
    { scenario: 'begging' },
    { opening: long },
    { closing: long },
    { branches: Array.from({ length: mostParts + 1 }, () => branch) },
    { branches: [{ ...branch, theySay: ' ' }] },
    { branches: [{ ...branch, answer: long }] },
    { objections: Array.from({ length: mostParts + 1 }, () => objection) },
    { objections: [{ ...objection, label: 'x'.repeat(longestLabel + 1) }] },
    { objections: [{ ...objection, next: long }] },
    { outcomes: ['ignored'] },
    { outcomes: Array.from({ length: 200 }, () => 'connected') },
  ])('is refused with %j', (wrong) => {
    const sent = { commandId, script: { ...script(), ...wrong } };
    expect(() => readInput('saveScript', sent)).toThrow('saveScript');
    expect(() => readInput('approveScript', { ...sent, by: 'Dana' })).toThrow('approveScript');
    expect(() => readInput('hideScript', { ...sent, isHidden: true })).toThrow('hideScript');
  });

  it('is approved by somebody with a name', () => {
    expect(() => readInput('approveScript', { commandId, script: script(), by: ' ' })).toThrow('approveScript');
  });
});
