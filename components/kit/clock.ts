/** What tells a screen the time. */
export interface Clock {
  readonly now: () => number;
  /** Calls once after so many milliseconds; returns how to call that off. */
  readonly wait: (ms: number, then: () => void) => () => void;
}
