const hourMs = 3_600_000;
const noon = 12;

/**
 * A zone on whose clocks it is between 12:00 and 13:00 now, so that no test depends on the hour at which it runs.
 * Such zones count the other way round: `Etc/GMT-3` is three hours ahead of Greenwich.
 */
function middayZone(now: number): string {
  const ahead = noon - (Math.floor(now / hourMs) % 24);
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** How the browser is started where the rep's own clock counts: nothing of "today" is over yet. */
export const atMidday = { timezoneId: middayZone(Date.now()) } as const;
