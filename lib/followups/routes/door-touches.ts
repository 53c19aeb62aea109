import type { FollowthroughDb } from '../../db/schema.ts';
import type { DoorChannel } from '../../messages/routes.ts';
import type { Touch } from '../../touches/touch.ts';

export type DoorTouch = Touch & { readonly channel: DoorChannel };

const doors: readonly DoorChannel[] = ['door-knock', 'door-drop'];

/** The channel when it leads to a door; null for any other. */
export function asDoor(channel: unknown): DoorChannel | null {
  return doors.find((door) => door === channel) ?? null;
}

/** Open door touches due within `[fromAt, toAt)`, the earliest first, at most so many. */
export async function findDoorTouches(
  db: FollowthroughDb,
  { fromAt, toAt }: { fromAt: number; toAt: number },
  limit: number,
): Promise<readonly DoorTouch[]> {
  const found = await Promise.all(
    doors.map((channel) =>
      db.touches
        .where('[channel+dueAt]')
        .between([channel, fromAt], [channel, toAt], true, false)
        .limit(limit)
        .toArray(),
    ),
  );
  return found
    .flat()
    .flatMap((touch) => {
      const channel = asDoor(touch.channel);
      return channel ? [{ ...touch, channel }] : [];
    })
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .slice(0, limit);
}
