import * as v from 'valibot';
import { leadStatuses } from '../leads/lead.ts';
import { signInWays } from '../outbox/connection.ts';
import { outcomeIds } from '../touches/outcome.ts';
import { listOf, text } from './input-parts.ts';

/** A token may be long; more than this is none. */
const longestSecret = 10_000;
const mostFields = 20;
const mostStages = 1000;

/** `<crm>/<host>/<tenant>`, encoded. */
const connectionId = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const connection = v.object({ connectionId });
const crmId = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

const connecting = v.object({
  connectionId,
  way: v.picklist(signInWays),
  fields: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(longestSecret))),
    v.check((fields) => Object.keys(fields).length <= mostFields, 'Too many fields'),
  ),
});

const writes = v.object({ touches: v.boolean(), notes: v.boolean(), tasks: v.boolean(), stages: v.boolean() });
const outcomeMap = v.partial(v.object(v.entriesFromList(outcomeIds, v.nullable(crmId))));
const stageChoice = v.object({
  objectType: v.pipe(text, v.minLength(1)),
  status: v.picklist(leadStatuses),
  stage: v.nullable(crmId),
});

/** What screens may ask and order about connections. */
export const connectionInputs = {
  findConnections: v.strictObject({}),
  findSites: v.strictObject({}),
  connect: connecting,
  beginSignIn: connecting,
  finishSignIn: v.object({ connectionId, redirectedTo: v.pipe(v.string(), v.maxLength(10_000)) }),
  checkConnection: connection,
  changeConnection: v.object({
    connectionId,
    changes: v.partial(v.object({ isOn: v.boolean(), writes, outcomeMap, stageMap: listOf(stageChoice, mostStages) })),
  }),
  disconnect: connection,
};
