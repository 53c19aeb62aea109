import { awaySubject, awayWords, machinePhrases, machineSubject, ownAbsence } from './absence-words.ts';
import { returnDay } from './return-day.ts';

/** Somebody is away; `returnOn` is the day they name, null where they name none that is clear. */
export interface OutOfOffice {
  readonly kind: 'out-of-office';
  /**
   * `yyyy-MM-dd`: the day of return ("back on Monday") or the last day away ("until Friday"); either way they can be
   * met on the working day after it.
   */
  readonly returnOn: string | null;
}

/** What says it: `text` is the sender's own, without what it quotes. */
export interface AbsenceText {
  readonly subject: string;
  readonly text: string;
  /** The local day it came on. */
  readonly sentOn: string;
}

const longestText = 3000;

/**
 * The absence that the message tells of; null for any other. The subject of an answering machine needs words of being
 * away in the text, where there is one; a text alone needs the sender's own absence and a machine's phrases.
 */
export function outOfOfficeIn({ subject, text, sentOn }: AbsenceText): OutOfOffice | null {
  const title = subject.trim().slice(0, 300);
  const said = text.slice(0, longestText);
  const isTitled = awaySubject.test(title.replace(machineSubject, ''));
  const isAnswered = machineSubject.test(title) && (said.trim() === '' || awayWords.test(said));
  // A person who is about to leave asks and answers; a machine does neither.
  const isTold = ownAbsence.test(said) && machinePhrases.test(said) && !said.includes('?');
  if (!isTitled && !isAnswered && !isTold) return null;
  return { kind: 'out-of-office', returnOn: returnDay(said, sentOn) ?? returnDay(title, sentOn) };
}
