import type { JSX } from 'preact';
import type { Lead } from '../../../lib/leads/lead.ts';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { calendarFile, googleCalendarLink } from '../../../lib/words/calendar-file.ts';
import type { Words } from '../../../lib/words/words.ts';
import { LinkButton } from '../../kit/Button.tsx';
import styles from './MeetingLine.module.css';

export interface MeetingLineProps {
  readonly shown: LeadPrompt;
  readonly words: Words;
}

/** Half an hour, until the rep says otherwise in their calendar. */
const minutes = 30;

/** The meeting that was booked, at the time the rep chose, for their calendar: until what came of it is logged. */
export function MeetingLine({ shown, words }: MeetingLineProps): JSX.Element | null {
  const { t } = words;
  const { touch, last, lead } = shown;
  const isBooked = last?.kind === 'touch' && last.outcome === 'booked';
  if (!touch || !isBooked || !touch.why.some(({ rule }) => rule === 'rep-chose-time')) return null;
  const title = t('sidebar.meeting_with', { name: lead.name || t('sidebar.unnamed') });
  const meeting = { title, startAt: touch.dueAt, minutes, location: lead.address };
  const file = calendarFile({ ...meeting, id: touch.id, madeAt: words.now });
  return (
    <div class={styles.meeting}>
      <LinkButton href={googleCalendarLink({ ...meeting, guest: guestOf(lead) })} newTab>
        {t('sidebar.to_google_calendar')}
      </LinkButton>
      <a
        class={styles.file}
        href={`data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`}
        download="meeting.ics"
      >
        {t('sidebar.to_calendar')}
      </a>
    </div>
  );
}

/** Google asks the rep whether to invite them. */
function guestOf({ emails }: Lead): string {
  return emails.find(({ normal, health }) => normal !== null && health !== 'bad')?.normal ?? '';
}
