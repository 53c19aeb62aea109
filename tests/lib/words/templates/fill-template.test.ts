import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../../lib/words/templates/fill-template.ts';
import { fill, filled, owen, time } from './builders.ts';

describe('a filled text', () => {
  it.each([
    ['Hi {{ lead.first_name }},', 'Hi Owen,'],
    ['{{lead.name}} of {{ lead.company }}', 'Owen Hughes of Hughes Farm'],
    ['No field at all', 'No field at all'],
    ['', ''],
    ['{{ custom["Loan amount"] }}, {{ custom.size }}', '48,000, large'],
    ['{{ lead.job_title | default: "friend" }}', 'friend'],
    ['{{ lead.job_title | default: lead.company }}', 'Hughes Farm'],
    ['{{ lead.job_title | append: "!" | default: "none" }}', 'none'],
    ['{{ lead.first_name | default: lead.job_title }}', 'Owen'],
    ['{{ custom.budget | default: "open" }}', 'open'],
    ['{{ lead.company | upcase | append: "!" }}', 'HUGHES FARM!'],
    ['{% if lead.job_title %}You, {{ lead.job_title }}{% else %}You{% endif %}', 'You'],
    ['{% unless lead.job_title %}none{% endunless %}', 'none'],
    ['{% if lead.company == "Hughes Farm" %}farm{% endif %}', 'farm'],
    ['{% case lead.first_name %}{% when "Ann" %}A{% else %}other{% endcase %}', 'other'],
    ['{% for n in (1..3) %}{{ n }}.{% endfor %}', '1.2.3.'],
    ['{% comment %}{{ lead.nonsense }}{% endcomment %}said', 'said'],
    ['{{ nil }}{{ blank }}said', 'said'],
  ])('%s → %s', (body, says) => {
    expect(filled(body)).toBe(says);
  });

  it.each([
    ['{{ lead.mentioned_on | day }}', 'December 10'],
    ['{{ lead.mentioned_on | weekday }}', 'Thursday'],
    ['{{ "today" | weekday }}', 'Monday'],
    ['{{ "tomorrow" | day }}', 'November 24'],
    ['{{ "in 3 days" | weekday }}', 'Thursday'],
    ['{{ "in 5 working days" | day }}', 'November 30'],
    ['{{ "monday" | day }}', 'November 30'],
  ])('%s on Monday 23 November → %s', (body, says) => {
    expect(filled(body)).toBe(says);
  });

  it('tells days in the zone and the language it is filled in', () => {
    const night = { now: Date.UTC(2026, 10, 24, 3), zone: 'America/Chicago', locale: 'de-DE' };
    const body = '{{ "today" | weekday }}';
    expect(fillTemplate({ subject: '', body }, owen, night)).toMatchObject({ body: 'Montag' });
    expect(fillTemplate({ subject: '', body }, owen, { ...night, zone: 'UTC' })).toMatchObject({ body: 'Dienstag' });
  });

  it('keeps a subject on one line, whatever the fields hold', () => {
    const known = { ...owen, known: { 'lead.company': 'Farm\r\nBcc: all@example.com' } };
    const filling = fillTemplate({ subject: 'For {{ lead.company }}', body: 'x' }, known, time);
    expect(filling).toMatchObject({ kind: 'filled', subject: 'For Farm Bcc: all@example.com' });
  });
});

describe('a blocked text', () => {
  it('marks the gaps where they are, and names them once', () => {
    const filling = fill('Hi {{ lead.job_title }}, {{ lead.first_name }} {{ lead.job_title | upcase }}');
    expect(filling).toMatchObject({
      kind: 'blocked',
      missing: [{ variable: 'lead.job_title', where: 'body', because: 'empty', meant: null, fallback: null }],
      body: [
        { kind: 'words', text: 'Hi ' },
        { kind: 'missing', text: '{{ lead.job_title }}' },
        { kind: 'words', text: ', Owen ' },
        { kind: 'missing', text: '{{ lead.job_title }}' },
      ],
    });
  });

  it.each([
    ['{{ lead.frist_name }}', 'lead.frist_name', 'lead.first_name'],
    ['{{ first_name }}', 'first_name', 'lead.first_name'],
    ['{{ custom.bugdet }}', 'custom.bugdet', 'custom.budget'],
    ['{{ lead.shoe_size }}', 'lead.shoe_size', null],
    ['{{ lead }}', 'lead', null],
    ['{{ lead.name.size }}', 'lead.name.size', null],
    ['{{ custom[lead.name] }}', 'custom.lead.name', null],
    ['{{ lead.constructor }}', 'lead.constructor', null],
    ['{{ lead.__proto__ }}', 'lead.__proto__', null],
    ['{{ constructor }}', 'constructor', null],
    ['{{ __proto__.polluted }}', '__proto__.polluted', null],
    ['{% if lead.frist_name %}x{% endif %}', 'lead.frist_name', 'lead.first_name'],
    ['{% if false %}{{ lead.frist_name }}{% endif %}', 'lead.frist_name', 'lead.first_name'],
    ['{% for n in (1..2) %}{{ m.x }}{% endfor %}', 'm.x', null],
  ])('knows no such variable: %s', (body, variable, meant) => {
    expect(fill(body)).toMatchObject({ kind: 'blocked', missing: [{ variable, because: 'unknown', meant }] });
  });

  it('offers what the table of variables says instead', () => {
    expect(fill('{{ last.topic }}')).toMatchObject({ missing: [{ variable: 'last.topic', fallback: 'your request' }] });
  });

  it('stays blocked by a note to self, in the subject as well', () => {
    const note = '{% note %} Look up {{ the price }} {% endnote %}';
    expect(fill(`Hi ${note}there`)).toMatchObject({
      kind: 'blocked',
      missing: [],
      notes: ['Look up {{ the price }}'],
      body: [{ kind: 'words', text: 'Hi ' }, { kind: 'note' }, { kind: 'words', text: 'there' }],
    });
    expect(fillTemplate({ subject: note, body: 'x' }, owen, time)).toMatchObject({ kind: 'blocked' });
  });

  it('is not blocked by a note on a way not taken', () => {
    expect(filled('{% if lead.job_title %}{% note %}x{% endnote %}{% endif %}y')).toBe('y');
  });
});

describe('a broken template', () => {
  it.each([
    ['{% include "x" %}', 'unknown-tag', 'include', 1],
    ['{% render "x" %}', 'unknown-tag', 'render', 1],
    ['a\n\n{% layout "x" %}', 'unknown-tag', 'layout', 3],
    ['{% assign x = 1 %}', 'unknown-tag', 'assign', 1],
    ['{% capture x %}{% endcapture %}', 'unknown-tag', 'capture', 1],
    ['{% constructor %}', 'unknown-tag', 'constructor', 1],
    ['{{ lead.name | split: "" }}', 'unknown-filter', 'split', 1],
    ['{{ lead.name | constructor }}', 'unknown-filter', 'constructor', 1],
    ['{{ lead.name | replace: "a", "b" }}', 'unknown-filter', 'replace', 1],
    ['{{ lead.name | date: "%Y" }}', 'unknown-filter', 'date', 1],
    ['\n{% if lead.name %}x', 'not-closed', '{% if lead.name %}', 2],
    ['{{ lead.name', 'not-closed', '{{ lead.name', 1],
    ['{% note %}x', 'not-closed', '{% note %}', 1],
    ['{{ "someday" | day }}', 'not-a-day', 'someday', 1],
    ['{{ "2026-02-31" | day }}', 'not-a-day', '2026-02-31', 1],
    ['{{ | }}', 'syntax', '|', 1],
    ['x'.repeat(20_001), 'too-long', '', 1],
    ['{% for i in (1..1000000000) %}x{% endfor %}', 'too-much', '', 1],
    ['{% for i in (1..30000) %}x{% endfor %}', 'too-much', '', 1],
    ['{% for i in (1..9) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}', 'too-much', '', 1],
  ])('%s: %s', (body, id, found, line) => {
    const problem = { id, where: 'body', line, found, meant: '' };
    expect(fill(body)).toEqual({ kind: 'broken', problem });
  });

  it('is one whose fields are longer than any message', () => {
    const known = { known: { 'lead.name': 'x'.repeat(15_000) }, custom: {} };
    expect(fill('{{ lead.name }}', known)).toMatchObject({ kind: 'filled' });
    expect(fill('{{ lead.name }}{{ lead.name }}', known)).toMatchObject({
      kind: 'broken',
      problem: { id: 'too-much' },
    });
    expect(fill('{{ lead.name | append: lead.name | append: lead.name | append: lead.name }}', known)).toMatchObject({
      problem: { id: 'too-much' },
    });
  });

  it('is one nested deeper than a machine can follow, or it is filled', () => {
    const deep = `${'{%if 1%}'.repeat(1150)}x${'{%endif%}'.repeat(1150)}`;
    expect(['filled', 'broken']).toContain(fill(deep).kind);
  });

  it('is named by where it is broken', () => {
    expect(fillTemplate({ subject: '{{', body: '' }, owen, time)).toMatchObject({ problem: { where: 'subject' } });
  });
});
