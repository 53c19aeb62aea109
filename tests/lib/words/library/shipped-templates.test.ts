import { describe, expect, it } from 'vitest';
import { presets } from '../../../../lib/sequences/presets/presets.ts';
import { shippedTemplates } from '../../../../lib/words/library/shipped-templates.ts';
import type { Template } from '../../../../lib/words/library/template.ts';
import { templateProblems } from '../../../../lib/words/library/template-problems.ts';
import { fillTemplate } from '../../../../lib/words/templates/fill-template.ts';
import { lintMessage } from '../../../../lib/words/templates/lint/lint-message.ts';
import { exampleVariables, textProblems } from '../../../../lib/words/templates/text-problems.ts';
import { time } from '../templates/builders.ts';
import { draft } from '../templates/lint/builders.ts';

/** A template as it reads when the rep has done what their notes say. */
function read(template: Template): { subject: string; body: string } {
  const body = template.body.replace(/\[\[.*?\]\]/gs, 'The two things you named come first.');
  const filling = fillTemplate({ subject: template.subject, body }, exampleVariables([]), time);
  if (filling.kind !== 'filled') throw new Error(`"${template.id}" is ${filling.kind}`);
  return filling;
}

describe.each(shippedTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it('has no problem', () => {
    expect(templateProblems(template)).toEqual([]);
  });

  it('passes the lint: it has a next step, and neither presses nor just checks in', () => {
    const { subject, body } = read(template);
    expect(lintMessage(draft({ subject, body, channel: template.channel, attached: ['page.pdf'] }))).toEqual([]);
  });

  it('is short, and calm', () => {
    const { subject, body } = read(template);
    expect(body.length).toBeLessThan(template.channel === 'sms' ? 280 : 700);
    expect(subject.length).toBeLessThan(72);
    expect(`${subject}${body}`).not.toMatch(/!|\{\{|\{%|\[\[|\s{3}/);
  });
});

describe('the shipped templates', () => {
  it('have an id and a name of their own', () => {
    expect(new Set(shippedTemplates.map(({ id }) => id)).size).toBe(shippedTemplates.length);
    expect(new Set(shippedTemplates.map(({ name }) => name)).size).toBe(shippedTemplates.length);
  });

  it('are approved by nobody yet', () => {
    expect(
      shippedTemplates.every(({ isShipped, approvedAt, version }) => isShipped && approvedAt === null && version === 1),
    ).toBe(true);
  });

  it.each([
    'R060',
    'R061',
    'R062',
    'R063',
    'R064',
    'R065',
    'R066',
    'R067',
    'R058',
    'R069',
    'R106',
    'R110',
    'R114',
    'R115',
    'R119',
    'R154',
    'R225',
    'R220',
  ])('have one for %s', (requirement) => {
    expect(shippedTemplates.some(({ tags }) => tags.includes(requirement))).toBe(true);
  });

  it('let every text to a phone say how to stop it', () => {
    const texts = shippedTemplates.filter(({ channel }) => channel === 'sms');
    expect(texts.filter(({ body }) => !body.includes('STOP'))).toEqual([]);
  });

  it('quote what the requirements quote: the slot of today', () => {
    expect(
      shippedTemplates.some(
        ({ body }) => body.includes("Here's your 15-minute slot today") && body.includes('Reply 1 to confirm'),
      ),
    ).toBe(true);
  });
});

describe('the texts of the presets', () => {
  const steps = presets
    .flatMap((preset) => preset.steps)
    .flatMap((step) => (step.kind === 'touch' && step.text ? [{ channel: step.channel, text: step.text }] : []));

  it('are templates that fill', () => {
    expect(steps.length).toBeGreaterThan(150);
    expect(
      steps.flatMap(({ text }) => [...textProblems(text.subject, 'subject'), ...textProblems(text.body, 'body')]),
    ).toEqual([]);
  });

  it('pass the lint', () => {
    const found = steps.flatMap(({ channel, text }): readonly { readonly rule: string; readonly text?: unknown }[] => {
      const filling = fillTemplate(text, exampleVariables([]), time);
      if (filling.kind !== 'filled') return [{ rule: filling.kind, text }];
      return lintMessage(draft({ subject: filling.subject, body: filling.body, channel, attached: ['page.pdf'] }));
    });
    expect(found).toEqual([]);
  });
});
