import type { JSX } from 'preact';
import { envelopeLines } from '../../lib/leads/addresses/postal-address.ts';
import type { PrintedLetter } from '../../lib/messages/letters.ts';
import type { RepProfile } from '../../lib/touches/rep-profile.ts';
import type { Paper } from '../../lib/words/letters/paper.ts';
import { classNames } from '../kit/class-names.ts';
import styles from './LetterSheet.module.css';

export interface LetterSheetProps {
  readonly letter: PrintedLetter;
  /** Of the pages it is printed on. */
  readonly pageName: string;
  readonly rep: RepProfile;
  readonly paper: Paper;
  /** The day in full. */
  readonly date: string;
}

const looks: Readonly<Record<Paper, string | undefined>> = { a4: styles.a4, 'us-letter': styles.usLetter };

/** One letter on its sheet, the address where the window of the envelope is; a long one goes on on a second page. */
export function LetterSheet({ letter, pageName, rep, paper, date }: LetterSheetProps): JSX.Element {
  const { name, company, address, message } = letter;
  const from = envelopeLines(rep.address);
  return (
    <article class={classNames(styles.sheet, looks[paper])} style={{ page: pageName }} aria-label={name || company}>
      <div class={styles.head}>
        <Lines class={styles.sender} lines={[rep.name, rep.company, ...from, rep.phone, rep.email]} />
        <p class={styles.return}>{paper === 'a4' && [rep.company || rep.name, ...from].filter(Boolean).join(' · ')}</p>
        <Addressee lines={[name, company, ...envelopeLines(address)]} />
        <p class={styles.date}>{date}</p>
      </div>
      {message?.subject && (
        <p class={styles.subject} dir="auto">
          {message.subject}
        </p>
      )}
      <p class={styles.body} dir="auto">
        {message?.body.trim()}
      </p>
    </article>
  );
}

/** What a line holds in the window, and what counts as one more. */
const lineLength = 42;

/** Many lines are set smaller, so that all of them are in the window. */
function Addressee({ lines }: { lines: readonly string[] }): JSX.Element {
  const count = lines.reduce((sum, { length }) => sum + Math.ceil(length / lineLength), 0);
  return (
    <div data-to class={styles.to} style={{ '--lines': count }}>
      <Lines class={undefined} lines={lines} />
    </div>
  );
}

/** A line of an address is its place: two may read alike. */
function Lines(props: { class: string | undefined; lines: readonly string[] }): JSX.Element {
  return (
    <p class={props.class} dir="auto">
      {props.lines.filter((line) => line.trim() !== '').join('\n')}
    </p>
  );
}
