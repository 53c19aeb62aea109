/** Which of the rep's own numbers are asked for. */
export type StatsAbout =
  | 'overview'
  | 'touches'
  | 'contact-rate'
  | 'conversion'
  | 'deals'
  | 'sequences'
  | 'lead-age'
  | 'touch-count'
  | 'best-time'
  | 'when-to-stop'
  | 'response-time'
  | 'reply-rate'
  | 'promises'
  | 'no-shows'
  | 'sources';

/** Of which time: this or the last day, week …, or so many days up to now. */
export type StatsSpan =
  | { readonly kind: 'this' | 'last'; readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  | { readonly kind: 'days'; readonly days: number };

/** A question about numbers, and the time it is about. */
export interface StatsQuestion {
  readonly about: StatsAbout;
  /** Null: not said. */
  readonly span: StatsSpan | null;
}

/** How the questions are asked; the first that matches is the one. */
export const statsWords: readonly (readonly [pattern: RegExp, about: StatsAbout])[] = [
  [
    /\b(?:when (?:should i |do i |to )(?:stop|give up)(?: following up)?|optimal follow-?up duration|how long (?:should i |to )follow up)\b/,
    'when-to-stop',
  ],
  [
    /\b(?:best|optimal|right) (?:contact |calling |call )?(?:times?|hours?|days?)(?: of day)?(?: to (?:call|contact|reach)(?: leads)?)?\b|\bwhen (?:do|should) (?:i|we) call\b|\bwhen (?:do|are) (?:people|leads|they) (?:answer|pick up|most likely to answer)\b/,
    'best-time',
  ],
  [
    /\b(?:how old are (?:my )?leads when they convert|lead age(?: analysis| report)?|(?:average )?(?:days|time) (?:from lead )?to (?:a )?(?:deal|close)|sales cycle(?: length)?|how long (?:does it take|until a deal))\b/,
    'lead-age',
  ],
  [
    /\b(?:(?:compare|which|what|best|top)(?: follow-?up)? (?:performing )?sequences?(?: (?:performs?|works?|converts?|does|is)(?: the)? ?(?:best|better|well)?)?|sequence (?:performance|results|stats|comparison)|compare sequences|compare conversion rates)\b/,
    'sequences',
  ],
  [
    /\b(?:(?:optimal |average )?(?:touch(?:point|es)?s?|touchpoint) counts?|how many (?:touches|touchpoints|attempts|follow-?ups)(?: (?:does it take|do i need|before|per|to)(?: (?:a|to|get|close|deal|an|appointment|convert|conversion|book|until))*)|contact[- ]attempts? (?:counts?|so far)|touchpoints? per (?:conversion|deal))\b/,
    'touch-count',
  ],
  [/\b(?:contact|connect|answer) rate\b/, 'contact-rate'],
  [
    /\b(?:reply|response) rate\b|\bhow many (?:replies|answers|responses)(?: (?:did|have) (?:i|we) (?:get|got|had))?\b/,
    'reply-rate',
  ],
  [
    /\b(?:conversions?(?: rate| rates)?(?: to appointments?)?|appointment rate|how many (?:leads )?(?:converted|appointments(?: (?:did i|have i|were|are))?(?: (?:book|booked|set|made))?)|appointments (?:booked|set))\b/,
    'conversion',
  ],
  [
    /\b(?:how many deals(?: from follow-?ups?)?(?: (?:did i|have i))?(?: (?:close|closed|won))?|deals (?:from follow-?ups?|closed|won)|closed deals)\b/,
    'deals',
  ],
  [
    /\b(?:(?:average |median |my )?(?:response times?|speed[- ]to[- ]lead|time to first (?:touch|contact))|how (?:fast|quickly) (?:do|did|am) i (?:respond(?:ing)?|answer(?:ing)?))\b/,
    'response-time',
  ],
  [
    /\b(?:(?:how many )?(?:missed|broken|kept) promises|promises? (?:kept|missed|broken))\b|\bhow many promises (?:did i|have i) (?:missed|miss|break|broken|keep|kept)\b/,
    'promises',
  ],
  [/\b(?:how many no[- ]shows?|no[- ]show rate|no[- ]shows)\b/, 'no-shows'],
  [
    /\b(?:(?:best|which|what) (?:lead )?sources?(?: (?:is|works?|converts?)(?: best)?)?|source (?:roi|quality|performance)|lead source(?:s)? (?:stats|report))\b/,
    'sources',
  ],
  [
    /\bhow many (?:(?:phone )?calls|emails|texts|sms|letters|visits|door[- ]?knocks|meetings|touches|follow-?ups|contacts|attempts|activities|leads)(?: (?:did i|have i|i|were|did we|have we|we))?(?: (?:make|made|send|sent|do|done|have|log|logged|contact|contacted|complete|completed|finish|finished))?\b|\b(?:calls|emails|texts|touches) (?:made|sent|logged)\b/,
    'touches',
  ],
  [
    /\b(?:my )?(?:follow-?up |call )?(?:stats|statistics|metrics|numbers|kpis?|performance|report|dashboard|analytics)\b|\bhow am i doing\b/,
    'overview',
  ],
];

/** "this week", "last month", "in the last 30 days", "today". */
export const spanPattern =
  /\b(?:(?:in |over |for |during )?(?:the )?(?:last|past) (?<days>\d{1,3}) days|(?:in |over |for )?(?<which>this|last|current|previous) (?<unit>week|month|quarter|year)|(?<day>today|yesterday))\b/;
