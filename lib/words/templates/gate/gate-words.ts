/** What an owner reviews before it is sent (R083, R209–R214), by the words that give it away. */
export const gateWords = {
  price:
    /[$€£¥]\s?\d[\d,.]*\s?[km]?\b|\b\d[\d,.]*\s?(?:dollars|euros?|pounds|usd|eur|gbp)\b|\b\d+(?:\.\d+)?\s?(?:%|percent)|\b(?:discount|rebate|price(?:s|d)?|pricing|fee(?:s)?|surcharge|refund|free of charge|at no (?:extra )?(?:cost|charge)|waive(?:d|s)?|cheaper|interest rate|per (?:month|year|seat|user))\b/gi,
  scope:
    /\b(?:scope|add-?ons?|additional (?:work|features?|services?|units?|hours?)|(?:also|even) include|no longer include(?:s|d)?|throw in|extra (?:work|hours?|features?)|change order|custom (?:work|feature|integration)|on top of (?:that|what we agreed)|instead of what we agreed)\b/gi,
  legal:
    /\b(?:contract(?:s|ual)?|clauses?|liabilit(?:y|ies)|liable|lawyers?|attorneys?|solicitors?|lawsuit|sue|legal(?:ly)?|indemnit\w+|warrant(?:y|ies)|guarantee[sd]?|nda|non-disclosure|terms and conditions|gdpr|breach|terminat(?:e|ion)|jurisdiction|compliance)\b/gi,
  sensitive:
    /\b(?:divorc\w+|bankrupt\w*|foreclos\w+|probate|passed away|death|funeral|illness|cancer|diagnos\w+|hospital|disabilit\w+|pregnan\w+|religio\w+|immigration|visa status|social security|ssn|credit score|arrears|debts?|medical|salary|criminal)\b/gi,
  strategic:
    /\b(?:partnership|exclusiv(?:e|ity)|acquisition|merger|joint venture|board of directors|framework agreement|enterprise (?:agreement|deal)|press release)\b/gi,
  offer:
    /\b(?:(?:new|revised|final|better|special|our|an) offer|counter-?offer|offer (?:expires|stands|ends|is (?:valid|good))|valid until|deadline|withdraw (?:the|our) (?:offer|proposal)|payment terms?|deposit|delivery date|lead time|we (?:can|will) (?:deliver|finish|start) (?:by|on|in)|extend(?:ed)? (?:the )?(?:offer|term|deadline))\b/gi,
  objection:
    /\b(?:too expensive|your (?:concern|objection|doubts?)s?|i understand (?:that )?you (?:are|feel|think)|competitors?|compared (?:with|to) (?:them|others)|cheaper elsewhere|not convinced|bad experience)\b/gi,
} as const satisfies Readonly<Record<string, RegExp>>;

export type WordGate = keyof typeof gateWords;
