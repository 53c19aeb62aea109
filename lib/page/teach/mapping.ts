/** What can be pointed at, in the order it is asked for. Only the name must be there. */
export const taughtKinds = ['name', 'email', 'phone', 'company', 'stage', 'owner'] as const;
export type TaughtKind = (typeof taughtKinds)[number];

/** The child of that tag, counted from 1 among its drawn siblings of the same tag. */
export interface Step {
  readonly tag: string;
  readonly nth: number;
}

/**
 * Where a way to a value begins. `attribute`: the one drawn element with that attribute (a class is one of several).
 * `label`: what stands beside the one drawn text that says this: the next part, up to a few boxes out; the control that
 * the label is for; or what is inside it. `link`: the one mail or phone link. `page`: the body.
 */
export type Anchor =
  | { readonly by: 'attribute'; readonly name: string; readonly value: string }
  | LabelAnchor
  | { readonly by: 'link'; readonly scheme: 'mailto' | 'tel' }
  | { readonly by: 'page' };

export type LabelAnchor =
  | { readonly by: 'label'; readonly text: string; readonly beside: 'next'; readonly out: number }
  | { readonly by: 'label'; readonly text: string; readonly beside: 'control' }
  | { readonly by: 'label'; readonly text: string; readonly beside: 'inside' };

/** One way to a value: from its anchor down. Data only: nothing in it is run. */
export interface Way {
  readonly anchor: Anchor;
  readonly path: readonly Step[];
}

/** A field with the ways to it, the sturdiest first. */
export interface TaughtField {
  readonly kind: TaughtKind;
  readonly ways: readonly Way[];
}

/**
 * Which part of an address names the record: a part of the path or of the hash's route after the parts in `before`
 * (`*` for any), or the parameter `key`. `shape`: what the ids seen so far have in common.
 */
export interface AddressPattern {
  readonly where: 'path' | 'hash' | 'query';
  readonly before: readonly string[];
  readonly key: string;
  readonly shape: 'number' | 'with-digit' | 'any';
}

/** How a site's records are read, as the rep taught it. */
export interface Mapping {
  readonly fields: readonly TaughtField[];
  readonly address: AddressPattern;
  /** What its records are called: `generic` where the general reader calls them the same. */
  readonly record: { readonly crm: 'generic' | 'taught'; readonly objectType: string };
}

/** What each way of a field reads on one page; null where it finds nothing. */
export interface FieldRead {
  readonly kind: TaughtKind;
  readonly values: readonly (string | null)[];
}

/** What one page said to a mapping. */
export interface PageSample {
  readonly url: string;
  readonly reads: readonly FieldRead[];
}

/** Bounds on a mapping: it may come from a file that somebody sent. */
export const mostWays = 8;
export const mostSteps = 40;
export const mostOut = 3;
export const longestMark = 80;

/** The attributes a way may begin at; none of them can hold code. */
export const attributeShape = /^(itemprop|name|id|autocomplete|aria-label|class|data-[a-z][a-z-]{0,60})$/;
/** The tags a step may go to. */
export const tagShape = /^[a-z][a-z0-9-]{0,40}$/;
