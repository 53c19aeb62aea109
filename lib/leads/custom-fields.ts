/** One of the rep's own fields of a lead. */
export interface CustomField {
  /** As texts call it: `custom.<name>`. */
  readonly name: string;
  readonly value: string;
}

export const mostCustomFields = 50;
export const longestCustomName = 40;
export const longestCustomValue = 300;

/** The name that a field gets from what was typed: small letters, digits and underscores; `''` where none is left. */
export function customName(typed: string): string {
  const name = typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_')
    .replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
  // A name that begins with a digit is a number to the engine.
  const legal = /^\p{N}/u.test(name) ? `_${name}` : name;
  return Array.from(legal).slice(0, longestCustomName).join('');
}

/** The fields of a lead in the order the rep gave them. */
export function customFieldsOf(custom: Readonly<Record<string, string>> = {}): readonly CustomField[] {
  return Object.entries(custom).map(([name, value]) => ({ name, value }));
}

/** The fields as a lead keeps them: an unnamed or empty one is none; null for none at all. Of two with one name the last counts. */
export function customOf(fields: readonly CustomField[]): Readonly<Record<string, string>> | null {
  const kept = fields.map(({ name, value }) => [customName(name), value.trim()] as const);
  const said = kept.filter(([name, value]) => name !== '' && value !== '').slice(0, mostCustomFields);
  // `fromEntries` defines each field: `__proto__` is a name like any other.
  return said.length > 0 ? Object.fromEntries(said) : null;
}

type Custom = Readonly<Record<string, string>>;

/** The fields of two leads that are one person: the kept one's, and of the other's those that it lacks. */
export function joinedCustom(kept: Custom = {}, other: Custom = {}): { readonly custom?: Custom } {
  const brought = Object.entries(other).filter(([name]) => !Object.hasOwn(kept, name));
  const all = [...Object.entries(kept), ...brought];
  return all.length > 0 ? { custom: Object.fromEntries(all) } : {};
}

/** The fields without those that a merge brought and nobody changed since. */
export function customWithout(
  custom: Custom = {},
  { before = {}, after = {} }: { readonly before: Custom | undefined; readonly after: Custom | undefined },
): { readonly custom?: Custom } {
  const isBrought = (name: string, value: string): boolean =>
    !Object.hasOwn(before, name) && Object.hasOwn(after, name) && after[name] === value;
  const left = Object.entries(custom).filter(([name, value]) => !isBrought(name, value));
  return left.length > 0 ? { custom: Object.fromEntries(left) } : {};
}

/** What the other lead's fields say otherwise than the kept one's: `budget: 500`. */
export function customDifferences(kept: Custom = {}, other: Custom = {}): readonly string[] {
  return Object.entries(other).flatMap(([name, value]) =>
    Object.hasOwn(kept, name) && !isSame(kept[name] ?? '', value) ? [`${name}: ${value}`] : [],
  );
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
