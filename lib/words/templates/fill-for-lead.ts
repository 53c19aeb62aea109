import type { FillTime } from './engine.ts';
import { type Filling, fillTemplate, type TemplateText } from './fill-template.ts';
import { type LeadFields, variablesOf } from './variables.ts';

/** A text filled with what a lead's own fields say: the way into the engine for a screen, which loads it on demand. */
export function fillForLead(text: TemplateText, lead: LeadFields, time: FillTime): Filling {
  return fillTemplate(text, variablesOf(lead), time);
}
