import type { Effect, LeadFacts, Reach } from './run.ts';

/** What is known of the lead once a step has set their status or a tag; anything else leaves it. */
export function reachAfter(reach: Reach, effect: Effect): Reach {
  const { lead } = reach;
  return lead && (effect.kind === 'status' || effect.kind === 'tag')
    ? { ...reach, lead: factsAfter(lead, effect) }
    : reach;
}

function factsAfter(lead: LeadFacts, effect: Extract<Effect, { kind: 'status' | 'tag' }>): LeadFacts {
  if (effect.kind === 'status') return { ...lead, status: effect.status };
  const others = lead.tags.filter((tag) => tag !== effect.tag);
  return { ...lead, tags: effect.how === 'add' ? [...others, effect.tag] : others };
}
