/** Words that press (R032, R087, R210, R217), each with something gentler where a swap of words is enough. */
export const pressureWords: readonly { readonly says: RegExp; readonly softer: string | null }[] = [
  { says: /\blast chance\b/gi, softer: null },
  { says: /\bfinal (?:notice|warning|reminder|offer)\b/gi, softer: null },
  { says: /\b(?:act|decide|sign|buy|order|respond|reply) (?:now|immediately|right away)\b/gi, softer: null },
  { says: /\b(?:now or never|take it or leave it|once[- ]in[- ]a[- ]lifetime)\b/gi, softer: null },
  {
    says: /\b(?:don't|do not) (?:miss (?:out|this|your chance)|wait (?:any longer|too long|until)|delay)\b|\b(?:don't|do not) wait(?= *[.!])/gi,
    softer: null,
  },
  { says: /\bbefore (?:it(?:'s| is)|they(?:'re| are)) (?:too late|gone)\b/gi, softer: null },
  { says: /\bhurry\b|\bfinal call\b|\bfirst come,? first served\b/gi, softer: null },
  { says: /\b(?:going|selling|filling(?: up)?) (?:fast|quickly)\b/gi, softer: null },
  {
    says: /\b(?:others|other (?:buyers|clients|customers|families|people)) (?:are |have )?(?:already )?(?:asking|interested|looking|waiting)\b/gi,
    softer: null,
  },
  { says: /\bgive (?:it|(?:the|this|your) \w+) (?:away|to (?:somebody|someone) else)\b/gi, softer: null },
  { says: /\bprices? (?:(?:will )?(?:go|goes|going) up|will rise)\b/gi, softer: null },
  {
    says: /\b(?:i |we )?need (?:an?|your) (?:answer|decision|reply|signature) (?:by |before )?(?:now|today|tonight|tomorrow)\b|\bneed to (?:hear|know) (?:from you )?(?:by |before )?(?:now|today|tonight|tomorrow)\b/gi,
    softer: null,
  },
  { says: /\blimited[- ]time\b|\b(?:while|until) (?:supplies|stocks?) lasts?\b/gi, softer: null },
  { says: /\btime is running out\b|\brunning out of time\b|\bthe clock is ticking\b/gi, softer: null },
  {
    says: /\bonly (?:a few|\d+|one|two|three) (?:spots?|places?|units?|slots?|seats?|left|remaining)\b/gi,
    softer: null,
  },
  {
    says: /\b(?:offer|deal|price|discount) (?:ends|expires|is gone) (?:soon|today|tonight|in \d+ hours?)\b/gi,
    softer: null,
  },
  { says: /\btoday only\b|\bfor today only\b/gi, softer: null },
  // What we do as soon as possible presses nobody.
  {
    says: /(?<!\b(?:i|we)(?:'ll| will| can)\b[^.!?\n]{0,40})\b(?:asap|as soon as possible)\b/gi,
    softer: 'when it suits you',
  },
  { says: /\b(?:i |we )?urgently (?:need|require)\b|\bthis is urgent\b|^urgent\b/gim, softer: null },
  { says: /\byou (?:must|have to|need to) (?:decide|act|respond|reply|answer|sign|call|choose)\b/gi, softer: null },
  {
    says: /\bwhy (?:have|did|do|are) you not (?:replied|answered|responded|reply|answer|respond|replying|answering|responding)\b|\bwhy (?:haven't|have not|didn't|did not|aren't|are) you (?:not )?(?:replied|answered|responded|reply|answer|respond|replying|answering|responding|ignoring)\b/gi,
    softer: null,
  },
  {
    says: /\byou (?:still )?(?:haven't|have not|never|didn't|did not) (?:even )?(?:replied|reply|answered|answer|responded|respond|got(?:ten)? back)\b/gi,
    softer: null,
  },
  { says: /\b(?:still|i am|i'm|been) waiting (?:for|on) (?:your|you)\b/gi, softer: null },
  {
    says: /\b(?:i have|i've) (?:now )?(?:tried|called|written|emailed|texted|messaged)(?: to)?(?: reach)?(?: you)? (?:\d+|three|four|five|six|several|many|multiple|countless) times\b/gi,
    softer: null,
  },
  {
    says: /\b(?:second|third|fourth|fifth|final|last) attempt to (?:reach|contact|call)\b|\b(?:second|third|fourth|fifth) time (?:that )?i(?:'m| am|'ve| have)? (?:ask|asked|asking|call|called|calling|try|tried|trying|write|writing|written)\b/gi,
    softer: null,
  },
  { says: /\bas per my (?:last|previous|earlier) (?:e-?mail|message)\b/gi, softer: 'as I wrote' },
  { says: /\b(?:you will|you'll|you would|you'd) (?:regret|lose out|be sorry|miss out)\b/gi, softer: null },
  { says: /\bignor(?:ing|ed) (?:me|my|us)\b/gi, softer: null },
  { says: /!{2,}/g, softer: '.' },
];
/** "No rush", "nothing urgent", "you do not have to decide": the opposite. */
export const eased = /\b(?:no|not|nothing|never|without|isn't|don't|doesn't|needn't|won't)\b[^.!?,;]{0,20}$/i;
