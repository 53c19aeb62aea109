export interface Later {
  /** Does it so many milliseconds from now, when the page is idle; when it is to be done already, no second time. */
  in(ms: number): void;
  stop(): void;
}

/** One thing that is put off until the page has time for it. */
export function later(act: () => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  function stop(): void {
    clearTimeout(timer);
    cancelIdleCallback(idle);
    timer = undefined;
  }
  function run(): void {
    timer = undefined;
    act();
  }
  function begin(ms: number): void {
    timer ??= setTimeout(() => {
      idle = requestIdleCallback(run, { timeout: 1000 });
    }, ms);
  }
  return { in: begin, stop };
}
