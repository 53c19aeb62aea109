import { describe, expect, it } from 'vitest';
import { newTemplate } from '../../../../lib/words/library/new-template.ts';
import { hasSubject, nextVersion, type Template } from '../../../../lib/words/library/template.ts';
import { templateProblems } from '../../../../lib/words/library/template-problems.ts';

const hello: Template = {
  ...newTemplate({
    id: 't1',
    folder: 'First',
    name: 'Hello',
    channel: 'email',
    subject: 'S',
    paragraphs: ['B'],
    tags: [],
  }),
  approvedAt: 5,
};

describe('the problems of a template', () => {
  it('are none for one that is ready', () => {
    expect(templateProblems(hello)).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'no-name', 'subject'],
    [{ body: ' \n' }, 'no-body', 'body'],
    [{ subject: '' }, 'no-subject', 'subject'],
    [{ channel: 'sms' }, 'unused-subject', 'subject'],
    [{ subject: '{{ lead.nam }}' }, 'unknown-variable', 'subject'],
    [{ body: '{% if lead.name %}' }, 'not-closed', 'body'],
  ] as const)('%j: %s in the %s', (changes, id, where) => {
    expect(templateProblems({ ...hello, ...changes })).toMatchObject([{ id, where }]);
  });

  it('leave a letter its subject, and a text without one', () => {
    expect(templateProblems({ ...hello, channel: 'mail' })).toEqual([]);
    expect(templateProblems({ ...hello, channel: 'mail', subject: '' })).toEqual([]);
    expect(templateProblems({ ...hello, channel: 'sms', subject: '' })).toEqual([]);
    expect(hasSubject('whatsapp')).toBe(false);
  });
});

describe('the next version', () => {
  it.each([{ body: 'C' }, { subject: 'T' }, { channel: 'mail' }] as const)(
    'is a new one for %j, not approved yet',
    (changes) => {
      expect(nextVersion(hello, changes)).toEqual({
        ...hello,
        ...changes,
        version: 2,
        approvedAt: null,
        isShipped: false,
      });
    },
  );

  it.each([{ folder: 'Other' }, { name: 'N' }, { tags: ['x'] }, { body: 'B' }])('is the same for %j', (changes) => {
    const same = { ...hello, body: 'B', ...changes };
    expect(nextVersion({ ...hello, body: 'B' }, changes)).toEqual(same);
  });
});

it('greets and signs a letter and an email, and leaves a text alone', () => {
  const given = { id: 't', folder: 'f', name: 'n', tags: [], paragraphs: ['One.', 'Two.'] };
  expect(newTemplate({ ...given, channel: 'email' }).body).toBe(
    'Hi {{ lead.first_name | default: "there" }},\n\nOne.\n\nTwo.\n\n{{ rep.name }}',
  );
  expect(newTemplate({ ...given, channel: 'mail' }).body).toMatch(/^Dear .+\{\{ rep\.phone \}\}$/s);
  expect(newTemplate({ ...given, channel: 'sms' }).body).toBe('One.\n\nTwo.');
});
