import { oneOf } from './one-of.ts';

/** A figure is a sum where no thing that is counted follows: "1,250." and "1,250 for both", but not "1,250 customers". */
const nothingCounted =
  /(?![,.]?\d)(?=\s*(?:$|[.,;:!?)"']|(?:a|all|and|at|because|by|cash|each|for|from|if|in|instead|is|less|more|net|now|off|or|per|plus|stands?|then|to|today|total|was|we|will|with|works?|would)\b))/
    .source;

/** What speaks of money, as somebody says it to a customer. */
export const moneyWords = oneOf(
  // Sums with their currency, and those in thousands.
  /(?<!\braised )(?:[$€£¥₹]|\b(?:usd|eur|gbp|chf|cad|aud)\b)\s?\d(?:[\d,.]*\d)?(?:\s?[km]\b)?/,
  /(?<!\d[,.]?)\b\d[\d,.]{0,20}\s?(?:[€£$]|[km]?\s?(?:dollars|euros?|pounds|bucks|usd|eur|gbp|chf)\b)/,
  /(?<!\b(?:ran|run) (?:a )?)\b\d+(?:\.\d+)?\s?(?:k|thousand|grand)\b(?!\s(?:readers|users|people|customers|clients|followers|subscribers|visitors|members|employees|camera|screen|display|monitor|video|run|race|steps)\b)/,
  new RegExp(`(?<![\\d,.])\\b\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d\\d)?${nothingCounted}`),
  /\b(?:hundred|thousand|million) (?:dollars|euros|pounds|bucks)\b/,
  new RegExp(
    `\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:hundred|thousand|million)\\b${nothingCounted}`,
  ),
  // Bare figures, by the word before them or behind.
  new RegExp(
    `\\b(?:costs?|charges?|saves?|pay|paid|priced|quoted|comes? to|(?:rate|total|sum|amount|rent) (?:is|was|of|would be)) (?:(?:you|us|me|just|only|about|around|roughly|at|up to) )*\\d+(?:[.,]\\d+)*${nothingCounted}`,
  ),
  /(?<!\d[,.]?)\b\d[\d,.]{0,20}\d (?:off|an? (?:month|year|seat|user))\b/,
  /(?<!\d[,.]?)\b\d[\d,.]{0,20}\s?(?:per|an?) (?:head|hour|person|piece|square (?:foot|metre|meter)|unit)\b/,
  // Shares.
  /(?<!\b(?:grew|grown) by )(?!\b100\b)\b\d+(?:[.,]\d+)?\s?(?:%|percent|per cent)(?! (?:done|finished|complete|ready|sure|certain|faster|quicker|recycled)\b)/,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|fifty) per ?cent\b/,
  // Prices as such, and what is charged.
  /(?<!\b(?:what decides|if it is|is it) the )(?<!\b(?:compare|what|energy|fuel|gas|oil|house) )(?<!\bsend you the (?=\w+ (?:on|by|this|next|today|tomorrow)\b))\b(?:price[sd]?|pricing)\b(?!,? (?:(?:and|or) )?(?:the |on )?(?:time|rules|people)\b)/,
  /\b(?:commissions?|discount(?:s|ed)?|rebate|fees?|surcharge|refund(?:s|ed)?|waive[sd]?|cheaper)\b/,
  /\b(?:interest|hourly|daily|mortgage|fixed|day) rate\b(?! of\b)|\b(?:extra|total|monthly|lower|reduced) costs?\b|\bat cost\b/,
  /\b(?:charge|bill|invoice|credit) you\b|\bpay(?:ing)? (?:only |just )?(?:half|less|more|nothing)\b/,
  /(?<!\b(?:how many|what do you)\b[^.!?\n]{0,60})\bper (?:month|year|seat|user)\b/,
  // What is given away.
  /\b(?:free of charge|for free|(?:months?|weeks?|years?) (?:is |are |for )?free|half[- ]price|(?:is|are|comes?) on us|on the house|(?:no|without) (?:extra )?charge|at no (?:extra )?(?:cost|charge))\b/,
  /\b(?:delivery|installation|onboarding|set-?up|shipping|training) (?:is|are|comes|would be|will be) free\b/,
  // Haggling.
  /\bour quote\b(?! (?:arrive[ds]?|went out|reach(?:ed)? you)\b)|\b(?:better|special|best) (?:deal|price|rate)\b/,
  /\b(?:go|come) (?:down|lower)\b(?! (?:there|here)\b| to (?:the|your|my|our|see|look|meet|visit)\b)/,
  /\bmeet you (?:halfway|in the middle)\b|\bmatch (?:their|that|the) (?:number|quote|rate)\b|\bknock (?:it|that|something|\d+) off\b/,
  /\b(?:cut|drop|increase|lower|raise|reduce) (?:the |your |our )?(?:monthly |yearly |total )?(?:amount|bill|costs?|figure|payments?|premium|rate|rent|sum)\b/,
);
