/** A table's own value for a key from outside; undefined for the names that every object answers to (`constructor`). */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
