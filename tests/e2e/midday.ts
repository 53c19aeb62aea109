const hourMs = 3_600_000;

/**
 * A zone on whose clocks it is this hour now, so that no test depends on the hour at which it runs.
 * Such zones count the other way round: `Etc/GMT-3` is three hours ahead of Greenwich.
 */
function zoneWhereItIs(hour: number, now: number): string {
  const greenwich = Math.floor(now / hourMs) % 24;
  const ahead = ((((hour - greenwich + 11) % 24) + 24) % 24) - 11;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** How the browser is started for a test about calls: between 12:00 and 13:00, when they are allowed. */
export const atMidday = { timezoneId: zoneWhereItIs(12, Date.now()) } as const;

/** Between 2:00 and 3:00, when they are not. */
export const atNight = { timezoneId: zoneWhereItIs(2, Date.now()) } as const;
