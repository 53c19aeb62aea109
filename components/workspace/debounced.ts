type WaitFor = (ms: number, then: () => void) => () => void;

/** Changes made within this long of each other are asked about once. */
export const typingPauseMs = 250;

/** `act`, once the rep has stopped typing: each call puts off the one before. */
export function debounced(wait: WaitFor, act: () => void, pauseMs = typingPauseMs): () => void {
  let stopWaiting = (): void => {};
  return () => {
    stopWaiting();
    stopWaiting = wait(pauseMs, act);
  };
}
