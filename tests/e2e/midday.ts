const hourMs = 3_600_000;
const noon = 12;

/**
 * A zone on whose clocks it is between 12:00 and 13:00 now, so that no test depends on the hour at which it runs.
 * Such zones count the other way round: `Etc/GMT-3` is three hours ahead of Greenwich.
 */
export function middayZone(now: number): string {
  const hour = Math.floor(now / hourMs) % 24;
  const ahead = noon - hour;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** How the browser is started for a test about calls. */
export const atMidday = { timezoneId: middayZone(Date.now()) } as const;
