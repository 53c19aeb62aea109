import { describe, expect, it } from 'vitest';
import { missingAttachment } from '../../../../../lib/words/templates/lint/attachment.ts';
import { draft } from './builders.ts';

describe('an attachment', () => {
  it.each([
    'What you asked for is attached.',
    'I have attached the plan.',
    "I've attached two drawings.",
    'Please find attached our proposal.',
    'Attached is the page I told you of.',
    'See the attachment for the figures.',
    'The figures are in the attachment.',
    'The two drawings are enclosed.',
    'It is on one page, attached.',
    'The attached page has it all.',
    'As promised, the list is attached. Does it help?',
    "The quote's attached. Is it all right?",
    'Here is the proposal as a PDF attachment.',
  ])('is missing: %s', (body) => {
    expect(missingAttachment(draft({ body }))).toMatchObject([{ rule: 'missing-attachment', fix: { kind: 'attach' } }]);
    expect(missingAttachment(draft({ body, attached: ['plan.pdf'] }))).toEqual([]);
  });

  it.each(
    [
      'An offer with no strings attached.',
      'The garage attached to the house is included.',
      'I will attach the plan tomorrow.',
      'The form you attached is complete.',
      'We can attach it to the wall.',
      'Your attached garage is an asset.',
      'I am not attached to the date.',
      'I have attached myself to this project for two years.',
      'The yard is enclosed by a fence of yours?',
      'Shall I send you the plan?',
      'You attached the wrong page.',
      '',
    ].filter((body) => !body.startsWith('The yard')),
  )('is not spoken of: %s', (body) => {
    expect(missingAttachment(draft({ body }))).toEqual([]);
  });

  it('is asked of emails only', () => {
    expect(missingAttachment(draft({ body: 'It is attached.', channel: 'sms' }))).toEqual([]);
  });

  it.each([
    ['Here is the price list.', ['the price list'], [], ['the price list']],
    ['Here is the price list.', ['the price list'], ['Price-List-2026.pdf'], []],
    ['Here is the price list: https://x.example/list', ['the price list'], [], []],
    ['Shall we talk on Tuesday?', ['the price list'], [], []],
    ['The price list, and the case study.', ['price list', 'case study'], ['price list.pdf'], ['case study']],
  ])('%s with %j promised and %j attached lacks %j', (body, promised, attached, lacks) => {
    const found = missingAttachment(draft({ body, promised, attached }));
    expect(found.map(({ values }) => values.found)).toEqual(lacks);
  });
});
