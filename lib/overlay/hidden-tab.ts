const hiddenKey = 'followthrough-hidden';

/** Hides the pill in this tab until the tab is closed. */
export function hideOnTab(): void {
  try {
    sessionStorage.setItem(hiddenKey, '1');
  } catch {
    // A sandboxed page has no storage: the choice lasts until its next load.
  }
}

/** Whether the rep hid the pill in this tab. */
export function isHiddenOnTab(): boolean {
  try {
    return sessionStorage.getItem(hiddenKey) !== null;
  } catch {
    return false;
  }
}
