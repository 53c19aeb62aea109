import type { OutcomeId } from '../../touches/outcome.ts';
import type { Scenario } from '../../touches/script-use.ts';
import type { FillTime } from '../templates/engine.ts';
import { fillTemplate, partsOfFilling } from '../templates/fill-template.ts';
import { partsText, type TextPart } from '../templates/text-part.ts';
import type { Variables } from '../templates/variables.ts';
import type { Script } from './script.ts';

/** A script with a lead's fields in it, each text in parts: what is not known stays marked, never left out. */
export interface FilledScript {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly opening: readonly TextPart[];
  readonly branches: readonly FilledBranch[];
  readonly objections: readonly FilledObjection[];
  readonly closing: readonly TextPart[];
  readonly outcomes: readonly OutcomeId[];
}

export interface FilledBranch {
  readonly theySay: string;
  readonly answer: readonly TextPart[];
}

export interface FilledObjection {
  readonly label: string;
  readonly answer: readonly TextPart[];
  readonly next: readonly TextPart[];
}

/** The script filled with what is known of a lead. */
export function scriptForLead(script: Script, known: Variables, time: FillTime): FilledScript {
  const { id, name, scenario, branches, objections, opening, closing, outcomes } = script;
  const fill = (text: string): readonly TextPart[] => filledParts(text, known, time);
  return {
    id,
    name,
    scenario,
    outcomes,
    opening: fill(opening),
    branches: branches.map(({ theySay, answer }) => ({ theySay: partsText(fill(theySay)), answer: fill(answer) })),
    objections: objections.map(({ label, answer, next }) => ({
      label: partsText(fill(label)),
      answer: fill(answer),
      next: fill(next),
    })),
    closing: fill(closing),
  };
}

function filledParts(text: string, known: Variables, time: FillTime): readonly TextPart[] {
  return partsOfFilling(fillTemplate({ subject: '', body: text }, known, time), text);
}
