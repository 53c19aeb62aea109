import { companies } from './companies.ts';
import { people } from './people.ts';
import { seededRandom } from './random.ts';
import { regions } from './regions.ts';

export const dealStages = ['Discovery', 'Survey', 'Proposal', 'Negotiation', 'Won'] as const;
export type DealStage = (typeof dealStages)[number];

export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly personId: string;
  readonly person: string;
  readonly companyId: string;
  readonly company: string;
  readonly owner: string;
  readonly stage: DealStage;
  readonly amount: number;
  readonly currency: string;
  /** Days until the expected close; negative when it has passed. */
  readonly closeInDays: number;
}

const offers = [
  ['Rooftop solar, 60 kWp', 74_000],
  ['Rooftop solar, 120 kWp', 138_000],
  ['Solar carport, 24 bays', 210_000],
  ['Battery storage, 2 × 100 kWh', 96_000],
  ['EV charging, 12 bays', 41_500],
  ['Energy audit', 4_800],
  ['Maintenance plan, 3 years', 18_600],
] as const;

function makeDeals(): readonly Deal[] {
  const random = seededRandom(555);
  return Array.from({ length: 34 }, (_, index) => {
    const person = people[20 + index * 5]!;
    const company = companies.find((each) => each.id === person.companyId)!;
    const [name, price] = random.pick(offers);
    return {
      id: String(5001 + index),
      name,
      personId: person.id,
      person: person.name,
      companyId: company.id,
      company: company.name,
      owner: person.owner,
      stage: random.pick(dealStages),
      amount: Math.round((price * random.whole(85, 125)) / 1000) * 10,
      currency: regions[company.region].currency,
      closeInDays: random.whole(-6, 70),
    };
  });
}

/** Every deal on the board, the same on every run; none of an unusual person. */
export const deals: readonly Deal[] = makeDeals();
