import { type Arbitrary, array, constantFrom } from 'fast-check';

const words =
  "I'll I will we'll promised to going send pricing call her him again follow up in 60 days two weeks Thursday next Friday January 15 mid end of month the 15th 3pm at 2 after before until by Thanksgiving if not never ? . , ; \" log voicemail no answer snooze skip archive sort by score show due today start sequence for Ann Lee 12 Oak St note : every 1/15 - 2-4pm tomorrow yesterday ago \n".split(
    ' ',
  );

/** Sentences put together of the words that mean something to the grammar, in any order. */
export const sentence: Arbitrary<string> = array(constantFrom(...words), { maxLength: 40 }).map((chosen) =>
  chosen.join(' '),
);
