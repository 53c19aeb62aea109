/** What of an id goes into a marker: of its random part, so that no two writes of a workspace share it. */
const markerLength = 10;

/** `[ft:…]`: is in the text of this write and of no other, so that it can be searched for. `id` is a UUIDv7. */
export function markerOf(id: string): string {
  return `[ft:${id.replaceAll('-', '').slice(-markerLength)}]`;
}
