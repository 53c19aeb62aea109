const act =
  'follow|call|ring|phone|text|sms|e-?mail|check (?:in|back|on|with)|touch base|reach out|circle back|try|retry|revisit|re-?engage|get back|ping|knock|visit|contact|reconnect|speak|talk|chase|remind|reminder|nudge|send|drop (?:by|off)|stop by|catch up|re-?visit|resume|schedule';

/** Words of what the rep is to do: beside a date they make a follow-up of it. */
export const followUp = new RegExp(
  `\\b(?:${act}|follow-?ups?|f/u|callback|call-?back|check-?in|re-?engagement|touchpoint)\\b`,
);
/** Somebody else does it: "he'll call Thursday", "she is going to email me". */
export const theirs = new RegExp(
  `\\b(?!(?:i|we|please|then|and)\\b)[a-z]+(?:'ll| will|'d| would| is going to| are going to|'s going to|'re going to| plans to| plan to| promised to| agreed to| may| might| can| should| has to| have to| is to) (?:[a-z]+ )?(?:${act}|be|have|get|let|give|decide|know|come)\\b|\\b(?:he|she|they|owner|seller|buyer|lead|client) (?:wants?|said (?:he|she|they)(?:'d|'ll| will| would)|says (?:he|she|they)(?:'d|'ll| will| would)|needs) (?:to )?(?:${act})\\b|\\b(?:he|she|they|owner|seller|buyer|lead|client|[a-z]+) (?:calls|emails|texts|visits|gets back|is calling|is emailing)\\b|\\b(?:said|says|told me|goes|wrote),? "?i(?:'ll| will)\\b|^[^"]*"i(?:'ll| will)\\b|\\b(?:i|we)'d\\b|\\b(?:asked|told|reminded|want|need) (?:him|her|them) to\\b`,
);
/** "Don't call before March" is a follow-up then; "don't call Thursday" is none. */
export const negatedAct = new RegExp(
  `\\b(?:don't|do not|dont|never|not to|won't|will not|cannot|can't|no need to|stop|not) (?:[a-z]+ )?(?:${act})\\b|\\b(?:didn't|didnt|did not|never) (?:promise|agree|offer|commit|say i'd|say i would|say)(?: to)? (?:${act})\\b|\\bno (?:calls?|follow-?ups?|contact|emails?|texts?)\\b`,
);
