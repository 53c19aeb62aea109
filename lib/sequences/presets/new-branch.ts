import type { Step, Test } from '../sequence.ts';

interface Branch {
  readonly id: string;
  readonly title: string;
  readonly test: Test;
  /** The steps to go on with; null is the next one. */
  readonly yes: string | null;
  readonly no: string | null;
}

/** A fork of the main track: one step when the test holds, another when it does not. */
export function newBranch({ id, title, test, yes, no }: Branch): Step {
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is the id of a step, never a function, so nothing awaits it.
  return { kind: 'branch', id, title, track: 'main', test, then: yes, otherwise: no };
}
