import { moneyWords } from './money-words.ts';
import { oneOf } from './one-of.ts';

/**
 * What an owner reviews before it is sent (R083, R209–R214), by the words that give it away. A topic alone is none: "is it
 * the price, the time, or the people" asks, "they compare prices" tells. What is excepted is excepted by the words right
 * beside it, so that nothing else of the sentence goes with it.
 */
export const gateWords = {
  price: moneyWords,
  scope: oneOf(
    /(?<!\b(?:discuss|go over|talk about) the )\bscope\b/,
    /\b(?:add-?ons?|change order|throw in|thrown in|(?:also|even) include|no longer include[sd]?|(?:now|also) includes)\b/,
    /\b(?:additional|extra) (?:work|features?|services?|units?|hours?)\b/,
    /\bcustom (?:work|feature|integration)\b/,
    // "I will add you to the list" promises nothing.
    /\b(?:we|i)(?: can|'ll| will| could| would|'d)(?: also)? (?:add|include)(?! (?:(?:you|him|her|them) (?:to|in|on)|your (?:partner|wife|husband|colleagues?|team)|(?:a|the) (?:photos?|pictures?|links?|maps?|agenda|address(?:es)?|dates?|times?|notes?|names?|details|documents?|files?|drawings?))\b)/,
    /\b(?:we|i)(?: can|'ll| will| could| would|'d) (?:also|even) (?:build|cover|deliver|fix|handle|install|paint|replace|take (?:on|care of)|do (?:the|your|all))\b/,
    /\b(?:add|do|give|get|include)\b[^.!?]{1,40}\bon top\b|\bon top of (?:that|what we agreed)/,
    /\b(?:instead of|beyond|(?:more|less|other) than|different from) what (?:we|you) (?:agreed|ordered|signed)/,
    /\b(?:not|no longer|also|now) (?:a )?part of (?:it|the (?:deal|order|package|project|proposal|quote|work))\b/,
    /\bleave (?:it|that|this|the \w+) out\b|\bleave out (?:the (?!rest\b)|this|that|your)/,
    /\b(?:change|expand|extend|reduce|shrink|widen) the (?:order|package|project|work)\b/,
    /\b(?:added|put|removed|taken) [\w ]{2,30} (?:to|into|from|out of) the (?:offer|order|package|project|proposal|quote)\b/,
  ),
  legal: oneOf(
    /(?<!\b(?:signed|thank you for signing the|their|old|current|existing) )\bcontract(?:s|ual)?\b/,
    /(?<!\bin )\bagreements?\b/,
    /\b(?:clauses?|liabilit(?:y|ies)|liable|indemnit\w+|warrant(?:y|ies)|guarantee[sd]?|nda|non-disclosure)\b/,
    /\b(?:terms and conditions|terms of (?:business|sale|service|use)|small print|penalt(?:y|ies)|in default)\b/,
    /\b(?:lawyers?|attorneys?|solicitors?|notary|lawsuit|litigation|arbitration|sued|suing|cease and desist)\b/,
    /\bsue (?:you|them|us|him|her|your)|\b(?:going|threaten(?:s|ed)?|right|reason) to sue\b/,
    /\b(?:we|i|they|he|she|you)(?:'ll| will| can| could| may| might| would)? sue\b/,
    /(?<!\b(?:tennis|food|basketball) )\bcourt(?: order)?\b/,
    /\blegal(?:ly)?\b(?! (?:team|department)\b)|\b(?:by|under|against) (?:the )?law\b|\bregulations?\b/,
    /\bcompliance\b(?! (?:team|department|officer)\b)|\b(?:gdpr|breach|terminat(?:e|ion)|jurisdiction)\b/,
    /\b(?:is|are|be|become|becomes|legally|not) binding\b|\b(?:held|be|hold us) responsible\b/,
    /\bright (?:of withdrawal|to (?:cancel|withdraw))\b|\b(?:liens?|escrow)\b/,
    /\bpromise (?:that|it|this|you) (?:(?:it|this|you) )?(?:will|won't|is|never)\b/,
  ),
  sensitive: oneOf(
    /\b(?:divorc\w+|alimony|custody|(?:your|(?:since|after) the) separation|domestic violence|miscarriage|pregnan\w+)\b/,
    /\b(?:passed away|deceased|died|widow(?:ed|er)?|death|funeral|your loss|probate|inherit\w+)\b/,
    /\byour late (?:husband|wife|mother|father|son|daughter|brother|sister)\b/,
    /\b(?:illness|disease|surgery|cancer|diagnos\w+|disabilit\w+|dementia|depress(?:ion|ed)|therap(?:y|ist)|sick leave)\b/,
    /\bheart (?:attack|condition)\b|\bstroke\b(?! of\b)|\b(?:addiction|alcoholi\w+|rehab)\b|(?<!\bby )\baccident\b/,
    /\bhospital\b(?! (?:groups?|sites?|networks?|boards?)\b)/,
    /\bmedical\b(?! (?:practices?|cent(?:er|re)s?|equipment|devices?|supplies)\b)/,
    /\b(?:bankrupt\w*|foreclos\w+|repossess\w*|evict\w+|arrears|debts?|behind on (?:your|the) (?:mortgage|rent|payments?|taxes))\b/,
    /\b(?:credit score|bank account|salary|social security|ssn|your (?:income|savings|wages|finances)|(?:bad|poor) credit|your credit(?! card))\b/,
    /\blost (?:your|his|her|their) (?:job|home|house)\b|\b(?:laid off|redundancy|unemployed)\b/,
    /\b(?:religio\w+|immigration|visa status|criminal|in (?:jail|prison)|because of your age)\b/,
  ),
  strategic: oneOf(
    /\bpartnership\b(?! (?:manager|team)\b)|\b(?:strategic (?:account|alliance|deal|decision|investment|partner)|joint venture|co-?brand\w*|white[- ]label)\b/,
    /\bexclusiv(?:e|ity)\b(?! (?:preview|tour|event|webinar)\b)/,
    /\b(?:acquisition|merger|term sheet|letter of intent|memorandum of understanding|stake in|shareholders?)\b/,
    /\b(?:board of directors|(?:your|our) board(?= (?:meeting|members?)\b|[.,?!]|$))/,
    /\b(?:framework|master|master services?) agreement\b|\benterprise (?:agreement|deal)\b|\bmulti-?year\b/,
    /\b(?:(?:our|your) only|sole|preferred) (?:agent|dealer|distributor|partner|reseller|supplier|vendor)\b/,
    /\bpress (?:release|conference)\b|\bto the press\b|\braising (?:a round|capital)\b/,
  ),
  offer: oneOf(
    /\b(?:new|revised|final|better|special|best|improved|last) offer\b|\b(?:better|special|new) (?:package|terms|conditions)\b/,
    /\bour offer\b(?! (?:arrive[ds]?|went out|reach(?:ed)? you)\b)|(?<!\b(?:consider|send you|had|got) )\ban offer\b|\bcounter-?offer\b/,
    /\boffer (?:expires|stands|ends|is (?:valid|good|open))\b|\b(?:valid|good) until\b|\bexpires (?:on|at|in|today|tomorrow|soon)\b/,
    /\baccept (?:your|their|the) (?:bid|offer|proposal)\b|\b(?:deal|offer|price) (?:is|goes|comes|will be) off the table\b|\bwithdraw (?:the|our) (?:offer|proposal)\b/,
    /(?<!\b(?:is|what's|when's|meet|about) your )\bdeadline\b/,
    /\b(?:payment (?:terms?|plan|is due)|down payment|instal?lments|deposit|the terms(?! of\b))\b/,
    /\b(?:delivery date|lead time|closing date)\b/,
    // When the work would be done.
    /\b(?:we|i)(?: can|'ll| will| could) (?:build|deliver|finish|complete|install|start|ship) (?:it |this |the work |everything )?(?:by(?! \w+ing\b)|on|in|within|before)\b/,
    /\b(?:we|i|it|that|everything)(?: can|'ll| will| could) (?:be|have (?:it|everything)) (?:built|done|finished|installed) (?:by|in|within|before)\b/,
    /\bextend(?:ed)? (?:(?:the )?(?:offer|term|deadline)|(?:it|this) (?:by|until|to))\b/,
    /\b(?:hold|reserved?) (?:it|the|this|that|one|your) ?(?:date|flat|house|place|price|rate|seat|slot|spot|unit)?(?: for you)? (?:until|for \d+ hours)\b/,
  ),
  objection: oneOf(
    /\btoo (?:expensive|pricey)\b|\b(?:cheaper|better|faster) (?:elsewhere|than (?:them|others|the others|your (?:current|present)))\b/,
    /\byour (?:concern|doubt|hesitation|objection|reservation|worr(?:y|ie))s?\b|\bnot convinced\b|\bbad experience\b/,
    /\bi (?:understand|know|get|see|hear)(?: that)? you (?:feel|think|(?:have|had) (?:concerns|doubts)|(?:don't|do not) (?:believe|like|need|think|trust|want)|want to wait|would rather)\b/,
    /\byou(?:'re| are| were) (?:afraid|comparing (?:agents|bids|offers|quotes|suppliers|us)|concerned|happy with (?:another|them|your (?:current|present))|hesitant|not sure|sceptical|skeptical|under contract|unsure|worried)\b/,
    /\byou (?:said|felt|feel|found|thought|think)\b[^.!?]{0,40}\btoo (?:big|complicated|high|long|much|risky|slow|small)\b/,
    /\byou (?:do not|don't) trust\b|\ba lot of money\b|\bover (?:your|the) budget\b/,
    /(?<!\byour )\bcompetitors?\b|\bunlike (?:them|others|the others|your (?:current|present))\b|\bthe other (?:bid|quote)\b/,
    /\bcompared (?:with|to) (?!(?:what|how|when|last|before)\b|the (?:first|last|old|photos?|plans?)\b)/,
  ),
} as const satisfies Readonly<Record<string, RegExp>>;

export type WordGate = keyof typeof gateWords;
