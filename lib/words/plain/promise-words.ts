/** What reps promise to do. A commitment to anything else ("I'll be in Austin", "I'll miss her") is no promise. */
export const promisedVerbs =
  'send over|send|re-?send|e-?mail|mail|text|sms|call|ring|phone|video|follow up|follow-up|follow|check|get|forward|share|drop|deliver|bring|prepare|prep|draft|put|write|provide|ask|find|look|confirm|schedule|book|set|arrange|update|let|come|stop|swing|visit|meet|present|quote|run|review|have|submit|sign|pay|order|introduce|connect|reach|touch|circle|ping|dig|research|work|finish|fix|process|file|revise|pull|knock|do|give|show|make|talk|speak|return|hand|upload|post|explain|offer|walk|try';
const adverbs =
  '(?:also |then |just |probably |likely |hopefully |maybe |definitely |certainly |gladly |personally |either |be able to |be sure to |make sure to |go ahead and |be (?=[a-z]+ing\\b))';
/** Words that take the promise out of a commitment, so that it is asked about. */
export const hedges =
  /\b(?:if|unless|once|whenever|as soon as|in case|depending|assuming|provided|maybe|perhaps|probably|possibly|hopefully|might|try|when (?:he|she|they|it|we|the))\b/;

/** How a rep commits in the first person; what is promised begins where it ends. */
export const commitments = new RegExp(
  [
    `(?<plain>\\b(?:i|we)(?:'ll| will| shall) ${adverbs}?)`,
    `(?<bare>\\bill (?=(?:${promisedVerbs})\\b))`,
    `(?<intent>\\b(?:i'm|i am|we're|we are) (?:going to|gonna) ${adverbs}?)`,
    `(?<reported>\\b(?:i|we)(?:'d| would) ${adverbs}?)`,
    `(?<sworn>(?:\\b(?:i|we)(?:'ve| have)? |(?<=^|[.!;,\\n] ?|\\b(?:and|but|also|then) ))(?:promised|agreed|committed|offered)(?: him| her| them| the [a-z]+| [a-z]+)? to )`,
    `(?<given>(?:\\b(?:i|we)(?:'ve| have)? |(?<=^|[.!;,\\n] ?|\\b(?:and|but|also|then) ))promised(?: him| her| them| [a-z]+)? (?=(?:the|a|an|some|pricing|more|new|updated)\\b))`,
    `(?<owed>\\b(?:i|we) owe (?:him|her|them) )`,
    `(?<short>(?<=^|[.!;\\n] ?|, )(?:will|going to|gonna) ${adverbs}?)`,
  ].join('|'),
  'g',
);

/** What follows a commitment is something that reps promise. */
export const promisedVerb = new RegExp(
  `^(?:${promisedVerbs}|(?:send|call|e-?mail|text|mail|follow|gett|dropp|visit|forward|shar|prepar|stopp|schedul|book)ing)\\b`,
);
/** A second promise in the same breath: "… and call her Friday". */
export const andAnother = new RegExp(` (?:and|then|and then|and also) (?=(?:${promisedVerbs})\\b)`);
/** Where what is promised ends, though the sentence goes on. */
export const promiseEnd =
  /\.(?!\d)|[!?;\n()"]|, | (?:but|because|so that|since|so|as|if|unless|once|whenever|when|while) | and (?=(?:he|she|they|i|we|it)\b|(?:the |his |her |their )?[a-z]+(?:'ll| will| wants| is| has)\b)/;
/** "Ann: I'll send it": a line of a talk. "Next step: I'll send it" is the rep's own. */
export const theirLine =
  /(?:^|\n) *(?!(?:me|i|we|us|notes?|next|next steps?|todo|to do|promises?|actions?|plan|update|follow-?up|summary|recap|agreed|promised|mon|tue|wed|thu|fri|sat|sun|[a-z]+day) ?:)[a-z.']+(?: [a-z.']+)?: *"?$/;
const theirTalk =
  '\\b(?:he|she|they|it|who|owner|seller|buyer|client|lead|wife|husband|agent|lender|[a-z]+) (?:says?|said|told me|tells me|wrote|texted|replied|promised|answered|goes|was like|thinks?|thought|agreed|asked)\\b';
/** Somebody else is speaking: the "I" after it is theirs. */
export const theirSpeech = new RegExp(`${theirTalk},?[^.,!?;\\n]*$`);
/** They spoke, and then perhaps the rep: "she said yes, I'll send it". */
export const afterTheirs = new RegExp(`${theirTalk}[^.!?;\\n]*$`);
/** The rep is speaking: "I told her", "promised" without a name. */
export const ourSpeech =
  /\b(?:i|we)(?:'ve| have)? (?:also )?(?:says?|said|told|tell|wrote|texted|emailed|replied|promised|answered|agreed|confirmed|mentioned|committed)\b[^.!?;\n]*$|(?:^|[.!?;,\n] ?)(?:said|told|promised|agreed|texted|emailed|confirmed|mentioned|let)\b[^.!?;\n]*$/;
