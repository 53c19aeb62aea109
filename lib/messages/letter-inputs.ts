import * as v from 'valibot';
import { papers } from '../words/letters/paper.ts';
import { id, listOf, text } from './input-parts.ts';
import { mostLetters } from './letters.ts';
import { message } from './review-inputs.ts';

const onTouch = { leadId: id, touchId: id };

/** What is asked and told about letters; `command` is what every command has. */
export function letterInputs<Command extends v.ObjectEntries>(command: Command) {
  return {
    findLetters: v.object({ after: v.nullable(text) }),
    printLetters: v.object({
      letters: listOf(v.object({ ...onTouch, message: v.nullable(message) }), mostLetters),
    }),
    openLetters: v.object({ batchId: id }),
    findPrintJob: v.object({ batchId: id }),
    choosePaper: v.object({ paper: v.picklist(papers) }),
    findPrinted: v.strictObject({}),
    dropPrinted: v.object({ touchIds: listOf(id, mostLetters) }),
    logPosted: v.object({ ...command, ...onTouch }),
  };
}
