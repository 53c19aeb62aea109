import type { OutcomeId } from '../../touches/outcome.ts';

/** How reps say what a touch led to. The first row that matches a place decides; longer words stand before shorter ones. */
export const outcomeWords: readonly (readonly [source: string, ids: readonly OutcomeId[]])[] = [
  [
    '(?:meeting|appointment|appt|demo|showing|consultation|call|visit) (?:is |was |got )?(?:booked|set|scheduled|confirmed)',
    ['booked'],
  ],
  ['(?:booked|set|scheduled) (?:a |an |the )?(?:meeting|appointment|appt|demo|showing|consultation)', ['booked']],
  ['not interested(?: (?:right now|rn|now|at the moment|yet|at this time))', ['not-now']],
  ["not interested|isn't interested|no interest|uninterested", ['not-now', 'explicit-no']],
  ['not (?:right )?now|not yet|bad timing|not at the moment|not at this time|maybe later', ['not-now']],
  [
    'explicit no|hard no|said no|firm no|never contact(?: again)?|told (?:me|us) not to (?:call|contact)(?: again)?',
    ['explicit-no'],
  ],
  ['opted[- ]?out|opt[- ]?out|unsubscribed', ['opted-out']],
  [
    '(?:left )?(?:a )?(?:voice ?mails?|voice-mail|vms?)(?: left)?|left (?:a )?(?:message|msg)|lvm|lm(?=$|[ ,.;])',
    ['voicemail'],
  ],
  [
    "no[- ]?ans(?:wer)?|(?:did not|didn't|didnt) (?:answer|pick up|respond)|not answered|unanswered|no pick[- ]?up|no response|rang out",
    ['no-answer'],
  ],
  ["no[- ]show(?:ed)?|(?:did not|didn't|didnt) show(?: up)?", ['no-show']],
  ["not (?:at )?home|nobody (?:was )?home|no ?one (?:was )?home|wasn't home|nobody answered the door", ['not-home']],
  [
    'wrong (?:number|person)|wrong(?= ?#)|wrong num|(?:number )?disconnected|number (?:is |was )?(?:wrong|bad|dead)|bad number|not in service|out of service',
    ['wrong-number'],
  ],
  [
    '(?:asked|wants?|wanted|requested)(?: for| me)?(?: a| to)? call ?-?back|call-?back(?: requested)?|call back requested|asked (?:me )?to call (?:back|later)|wants to be called back',
    ['callback'],
  ],
  ['(?:line (?:was |is )?)?busy(?: signal)?|line engaged', ['busy']],
  ['bounced|undeliverable|returned to sender', ['bounced']],
  ['(?:he |she |they )?(?:replied|wrote back|emailed back|texted back|responded|got a reply|reply)', ['replied']],
  [
    '(?:he |she |they )?(?:connected|answered|picked up)|(?:spoke|talked)(?: (?:to|with|w/?) (?:him|her|them|owner|the owner))?|reached (?:him|her|them|the owner)|had a (?:good |great )?(?:talk|conversation|chat|call)',
    ['connected'],
  ],
  ['delivered', ['delivered']],
  ['sent|emailed|texted', ['sent']],
];

/** Said of a touch as a whole: it says that something was done, and nothing of what came of it. */
export const completed = /\b(?:complete[d]?|done|finished)\b/;
