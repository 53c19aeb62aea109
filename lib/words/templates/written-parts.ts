import { templateMark } from '../unfilled.ts';
import { joinedParts, type TextPart } from './text-part.ts';

/** A template as its writer reads it, filled for nobody: every variable and note to self is a part, conditions are left out. */
export function writtenParts(template: string): readonly TextPart[] {
  const marks = [...template.matchAll(templateMark)];
  const between = template.split(templateMark);
  return joinedParts(between.flatMap((text, at) => [{ kind: 'words', text }, ...partOf(marks[at]?.[0] ?? '')]));
}

function partOf(mark: string): readonly TextPart[] {
  if (mark.startsWith('[[')) return [{ kind: 'note', text: mark.slice(2, -2) }];
  return mark.startsWith('{{') ? [{ kind: 'missing', text: mark }] : [];
}
