import { Drop } from 'liquidjs';

/**
 * A variable that nothing fills. False in a condition, nothing to compare with; a filter hands it on as it is, so that
 * `{{ lead.company | append: " Ltd" }}` is missing as a whole. A class, because the engine knows its own by `instanceof`.
 */
export class Missing extends Drop {
  readonly variable: string;

  constructor(variable: string) {
    super();
    this.variable = variable;
  }

  /** What the engine takes it for where it needs a plain value. */
  override valueOf(): null {
    return null;
  }
}
