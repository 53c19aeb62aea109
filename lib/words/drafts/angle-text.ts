/** The words of one angle: each size a text of its own, the longest first; its last paragraph asks for the one next step. */
export interface AngleText {
  readonly subject: string;
  /** The paragraphs of an email between the greeting and the name. */
  readonly mail: readonly (readonly string[])[];
  /** A text or a message in an app, after the greeting. */
  readonly text: readonly string[];
  /** Approved texts of the library that carry all of these tags come first. */
  readonly tags: readonly string[];
}

/** What it is about, where that is known; begins with a space. */
export const about = '{% if last.topic %} about {{ last.topic }}{% endif %}';
/** The same after a noun: "one question on the roof", "help with the roof", "not the time for the roof". */
export const onTopic = '{% if last.topic %} on {{ last.topic }}{% endif %}';
export const withTopic = '{% if last.topic %} with {{ last.topic }}{% endif %}';
export const forTopic = '{% if last.topic %} for {{ last.topic }}{% endif %}';
/** Whether it still matters; a topic may be one thing or several. */
export const stillOnList =
  '{% if last.topic %}Do you still have {{ last.topic }} on your list?{% else %}Is this still on your list?{% endif %}';
export const thisYear =
  '{% if last.topic %}As for {{ last.topic }}: this year{% else %}Is it for this year{% endif %}, later, or off the list?';
/** Only for those that were talked with. */
export const sinceTalk = '{% if custom.talked %} since we spoke{% endif %}';
export const afterTalk = '{% if custom.talked %} after our talk{% endif %}';

/** The beginning of a sentence that goes on after the talk, where there was one: "what" to "After our talk, what". */
export function goesOnWith(word: string, isFirst = true): string {
  const [head = '', ...rest] = word;
  const alone = isFirst ? `${head.toUpperCase()}${rest.join('')}` : word;
  return `{% if custom.talked %}${isFirst ? 'A' : 'a'}fter our talk, ${word}{% else %}${alone}{% endif %}`;
}
/** Asks for a time, with the rep's booking link where they have one. */
export const whichTime =
  '{% if rep.booking_link %}Which time suits you for a short call? {{ rep.booking_link }}{% else %}Which day suits you for a short call?{% endif %}';
