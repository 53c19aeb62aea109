/**
 * What each command that the requirements quote would do, in the workspace, and in the sidebar beside Ann Lee of
 * 123 Main St where that differs. `!` asks twice. Monday 23 November 2026, 11:00, Chicago; Thursday is Thanksgiving.
 */
export const requiredDeeds: readonly (readonly [text: string, workspace: string, sidebar?: string])[] = [
  [
    'Mark follow-up complete for 123 Main St. Outcome: Left voicemail. Schedule next: 3 days. Notes: Called at 2pm, no answer',
    'log:logOutcome <Ann Lee> outcome=voicemail channel=call contact=(312) 555-0142 note=Called at 2pm, no answer next=2026-11-27T15:00 know=working-day',
  ],
  ['Update lead status for 123 Main St: Interested', 'status:changeLead <Ann Lee> status=interested'],
  [
    'Update status: Interested - wants info by email, best time to call: evenings',
    'cannot who',
    'status:changeLead <Ann Lee> status=interested → note:addNote <Ann Lee> note=wants info by email, best time to call: evenings',
  ],
  ['Set reminder for 123 Main St: offer expires in 2 days', 'offer-day:changeLead <Ann Lee> when=2026-11-25'],
  ['Remind me: 30 days since last contact', 'cannot as-it-is'],
  ['Remind me: 45 days since last contact', 'rule:changeReminders days=silence 30 45'],
  [
    'Archive 123 Main St. Reason: Sold to another buyer. Move to: Sold properties',
    '!archive:archiveLead <Ann Lee> because=Sold to another buyer list=Sold properties know=ends-run',
  ],
  [
    'Send follow-up email to 123 Main St, template: Interested Buyer, schedule: tomorrow 9am',
    'remind:addReminder <Ann Lee> title=Email, template “Interested Buyer” when=2026-11-24T15:00',
  ],
  [
    'Create direct mail sequence: yellow letter every 2 weeks for 3 months',
    'draft:draft kind=repeat channel=mail piece=yellow letter everyDays=14 times=7 title=yellow letter: every 14 days, 7 times',
    '!start:startSequence <Ann Lee> sequence=Letters: every two weeks for three months know=ends-run',
  ],
  [
    'Add note to 123 Main St: Owner said wait until spring. Follow up in 60 days',
    'note:addNote <Ann Lee> note=Owner said wait until spring. Follow up in 60 days → remind:addReminder <Ann Lee> title=Follow up when=2027-01-22T15:00',
  ],
  ['Show contact attempt counts', 'stats:stats about=touch-count'],
  ["What's my contact rate this week?", 'stats:stats about=contact-rate span={"kind":"this","unit":"week"}'],
  ['calls made this week', 'stats:stats about=touches span={"kind":"this","unit":"week"} channel=call'],
  ['conversion to appointments', 'stats:stats about=conversion'],
  ['deals from follow-up', 'cannot no-deals'],
  ['which sequence performs best?', 'stats:stats about=sequences'],
  ['How old are leads when they convert', 'stats:stats about=lead-age'],
  ['when should I stop following up?', 'stats:stats about=when-to-stop'],
  [
    'Sort follow-ups by: 1. warm responses first, 2. motivation score, 3. property value',
    'list:list what=due due=today sort=["reply","motivation","worth"]',
  ],
  ['Show all follow-ups due today sorted by motivation score', 'list:list what=due due=today sort=["motivation"]'],
  ['What calls do I need to make?', 'list:list channel=call what=due due=today'],
  ["What's my history with this lead", 'cannot who', 'history:history <Ann Lee>'],
  ['Show contact history for 123 Main St', 'history:history <Ann Lee>'],
  ['Show script for price objection', 'script:script script=negotiation', 'script:script <Ann Lee> script=negotiation'],
  [
    'What should I say to an interested seller',
    'script:script script=interested',
    'script:script <Ann Lee> script=interested',
  ],
  [
    'log that he answered, call back Thursday 3pm',
    'cannot who',
    'log:logOutcome <Ann Lee> outcome=connected channel=call contact=(312) 555-0142 next=2026-11-26T21:00 know=next-channel',
  ],
  [
    'set 30-day re-engagement reminder for Ann Lee',
    'remind:addReminder <Ann Lee> title=re-engagement when=2026-12-23T15:00',
  ],
  ['30 day follow up', 'cannot who', 'reschedule:rescheduleTouch <Ann Lee> title=First contact when=2026-12-23T15:00'],
  ['Schedule SMS follow-up to 555-123-4567 tomorrow', 'remind:addReminder <Bob Ray> title=Text when=2026-11-24T15:00'],
  ['follow up in 60 days with 12 Oak St', 'remind:addReminder <Bob Ray> title=Follow-up when=2027-01-22T15:00'],
];

/** What else the bar does, and what it says it cannot, beside Ann Lee. */
export const otherDeeds: readonly (readonly [text: string, sidebar: string])[] = [
  ['snooze until Monday', 'snooze:rescheduleTouch <Ann Lee> title=First contact when=2026-11-30T15:00'],
  ['snooze', 'cannot when'],
  ['snooze Bob Ray until Monday', 'cannot no-touch Bob Ray'],
  ['skip because she moved', 'skip:skipTouch <Ann Lee> title=First contact because=she moved'],
  ['stop the sequence', '!stop:stopEnrollment <Ann Lee> sequence=Basic: six touches in 30 days'],
  ['stop the sequence for Bob Ray', 'cannot no-run Bob Ray'],
  [
    'pause until Friday',
    'pause:pauseEnrollment <Ann Lee> sequence=Basic: six touches in 30 days until=2026-11-27T15:00',
  ],
  ['resume', 'cannot not-paused Ann Lee'],
  ['start Hot daily', '!start:startSequence <Ann Lee> sequence=Hot: daily for a week know=ends-run'],
  ['start Basic for Bob Ray', 'start:startSequence <Bob Ray> sequence=Basic: six touches in 30 days'],
  ['start Nothing at all', 'cannot no-sequence Nothing at all'],
  ['mark as hot', 'temperature:changeLead <Ann Lee> temperature=hot'],
  ['undo', '!undo:undo <Ann Lee> undoes=followed when=2026-11-23T16:59'],
  ['open Bob Ray', 'find:find <Bob Ray>'],
  ['log voicemail for Zoe', 'cannot nobody Zoe'],
  [
    'not interested',
    '? log:logOutcome <Ann Lee> outcome=not-now channel=call contact=(312) 555-0142 / !log:logOutcome <Ann Lee> outcome=explicit-no channel=call contact=(312) 555-0142 know=suppresses',
  ],
  ['hard no', '!log:logOutcome <Ann Lee> outcome=explicit-no channel=call contact=(312) 555-0142 know=suppresses'],
  ['replied', 'log:logOutcome <Ann Lee> outcome=replied channel=email contact=ann@lee.example'],
  [
    'log voicemail at 555-987-6543',
    'log:logOutcome <Ann Lee> outcome=voicemail channel=call contact=555-987-6543 know=number-not-on-file',
  ],
  ['log voicemail at 312-555-0142', 'log:logOutcome <Ann Lee> outcome=voicemail channel=call contact=(312) 555-0142'],
  [
    'log connected, status interested',
    'log:logOutcome <Ann Lee> outcome=connected channel=call contact=(312) 555-0142 → status:changeLead <Ann Lee> status=interested',
  ],
  [
    'called at 10am, no answer',
    'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142 when=2026-11-23T16:00',
  ],
  [
    'called yesterday at 2pm, no answer',
    'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142 when=2026-11-22T20:00',
  ],
  [
    'left voicemail 20 minutes ago',
    'log:logOutcome <Ann Lee> outcome=voicemail channel=call contact=(312) 555-0142 when=2026-11-23T16:40',
  ],
  [
    'called yesterday, no answer',
    'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142 note=yesterday know=no-outcome-time',
  ],
  [
    'no answer this morning',
    'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142 note=this morning know=no-outcome-time',
  ],
  [
    'called between 9 and 10am, no answer',
    'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142 note=between 9 and 10am know=no-outcome-time',
  ],
  [
    'called November 10 at 2pm, no answer',
    'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142 note=November 10 at 2pm know=no-outcome-time',
  ],
  ['archive, look again in 6 months', '!archive:archiveLead <Ann Lee> revisit=2027-05-23 know=ends-run'],
  ['remind me 5 days before the offer expires', 'rule:changeReminders days=offer 2 5'],
  ['yellow letter every 2 weeks', 'cannot how-long'],
  [
    'postcard every 2 weeks for 3 months',
    'draft:draft kind=repeat channel=mail piece=postcard everyDays=14 times=7 title=postcard: every 14 days, 7 times',
  ],
  [
    'called at 10am, not interested',
    '? log:logOutcome <Ann Lee> outcome=not-now channel=call contact=(312) 555-0142 know=time-not-kept / !log:logOutcome <Ann Lee> outcome=explicit-no channel=call contact=(312) 555-0142 know=time-not-kept know=suppresses',
  ],
  ['archive all leads', 'cannot many'],
  ['skip all of them', 'cannot many'],
  ['remind me about Bob Ray on Friday', 'which Bob Ray, Ann Lee'],
  ['remind Bob Friday', 'which Bob Ray, Ann Lee'],
  ['remind me about Ann on Friday', 'remind:addReminder <Ann Lee> title=Ann when=2026-11-27T15:00'],
  [
    "note: I'll send pricing Thursday",
    "note:addNote <Ann Lee> note=I'll send pricing Thursday promise=send pricing 1795618800000 2026-11-26",
  ],
  ['note:', 'cannot what-note'],
  ["don't log a call", 'unknown'],
  ['cancel', 'unknown'],
  ['banana', 'unknown'],
  ['what can you do?', 'help'],
  ['pause everyone at Acme', 'cannot many'],
  ['called ann, no answer', 'log:logOutcome <Ann Lee> outcome=no-answer channel=call contact=(312) 555-0142'],
  ['bob ray replied', 'log:logOutcome <Bob Ray> outcome=replied channel=email contact=person2@mail.example'],
  ['emailed pricing', '? log:logOutcome <Ann Lee> outcome=sent channel=email contact=ann@lee.example'],
  ['call bob', 'find:find <Bob Ray>'],
  ['call zoe', 'cannot nobody zoe'],
  ['what did I promise Bob?', 'history:history <Bob Ray>'],
  ['who replied today?', 'list:list repliedSince=2026-11-23 what=leads sort=["reply"]'],
  ['who replied last week?', 'list:list repliedSince=2026-11-16 what=leads sort=["reply"]'],
  ['stale leads', 'list:list quietDays=30 what=leads'],
];
