import { describeElement } from '../../../../lib/page/teach/describe-element.ts';
import { type TaughtField, type TaughtKind, taughtKinds } from '../../../../lib/page/teach/mapping.ts';
import { taughtValue } from '../../../../lib/page/teach/taught-value.ts';

/** The innermost element that says this, as a rep would click it. */
export function clicked(page: Document, kind: TaughtKind, says: string): Element {
  const found = [...page.body.querySelectorAll('*')].filter((element) => taughtValue(element, kind) === says);
  const innermost = found.find((element) => !found.some((other) => other !== element && element.contains(other)));
  if (!innermost) throw new Error(`Nothing says ${says}`);
  return innermost;
}

/** What clicking each of a person's fields in turn teaches. */
export function taught(page: Document, person: Readonly<Record<TaughtKind, string>>): TaughtField[] {
  return taughtKinds.map((kind) => ({
    kind,
    ways: describeElement(clicked(page, kind, person[kind]), { body: page.body, kind }),
  }));
}
