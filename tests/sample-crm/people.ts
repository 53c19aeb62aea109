import { type Company, companies, owners } from './companies.ts';
import { type CrmActivity, type Person, type Phone, type Stage, stages } from './person.ts';
import { type Random, seededRandom } from './random.ts';
import { type Region, regions } from './regions.ts';
import { unusualPeople } from './unusual-people.ts';

const firstPersonId = 1001;
const peopleCount = 200;
const minutesPerDay = 1440;

const jobTitles = [
  'Facilities manager',
  'Operations director',
  'Managing director',
  'Head of property',
  'Owner',
  'Finance director',
  'Site manager',
  'Sustainability lead',
  'Plant engineer',
  'Office manager',
] as const;
const sources = ['Web form', 'Trade fair', 'Referral', 'Cold list', 'Partner', 'Open day'] as const;

/** What may have happened with a lead, and roughly how it is written down. */
const happenings: readonly Pick<CrmActivity, 'kind' | 'title' | 'text'>[] = [
  { kind: 'call', title: 'Call, no answer', text: 'Rang out. Tried the switchboard as well.' },
  { kind: 'call', title: 'Call, left voicemail', text: 'Said who we are and that the survey is free.' },
  { kind: 'call', title: 'Call, spoke 6 min', text: 'Roof was redone two years ago. Wants figures before a visit.' },
  { kind: 'call', title: 'Call, spoke 14 min', text: 'Lease runs nine more years, landlord has to agree first.' },
  {
    kind: 'email',
    title: 'Email sent: Your roof in numbers',
    text: 'Attached the satellite estimate and the price range.',
  },
  { kind: 'email', title: 'Email received', text: 'Thanks, this looks useful. Can we talk after the board meets?' },
  { kind: 'note', title: 'Note', text: 'Power bill around 4,200 a month. Three-phase supply, 200 A.' },
  { kind: 'note', title: 'Note', text: 'Prefers mornings. The assistant, Jo, keeps the diary.' },
  { kind: 'note', title: 'Note', text: 'Compared us with two other quotes, cares about the warranty.' },
];

function plain(text: string): string {
  const latin = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ß', 'ss').toLowerCase();
  return latin.replace(/[^a-z0-9]+/g, '');
}

function activitiesOf(random: Random, owner: string, stage: Stage): readonly CrmActivity[] {
  let minutesAgo = random.whole(12, 3 * minutesPerDay);
  const firstHappening = random.whole(0, happenings.length - 1);
  const past: CrmActivity[] = Array.from({ length: random.whole(1, 6) }, (_, index) => {
    const happening = happenings[(firstHappening + index * 4) % happenings.length]!;
    const activity = { ...happening, by: owner, minutesAgo };
    minutesAgo += random.whole(40, 5 * minutesPerDay);
    return activity;
  });
  const moved: CrmActivity = { kind: 'stage', title: `Stage set to ${stage}`, text: '', by: owner, minutesAgo };
  const arrived: CrmActivity = {
    kind: 'form',
    title: 'Lead created',
    text: 'Asked for a quote for solar on the main building.',
    by: 'Website',
    minutesAgo: minutesAgo + random.whole(5, 300),
  };
  return [...past, moved, arrived];
}

function phonesOf(random: Random, company: Company): readonly Phone[] {
  const region = regions[company.region];
  const mobile: Phone = { label: 'Mobile', text: region.mobile(random, company.place) };
  const work: Phone = { label: 'Work', text: region.work(random, company.place) };
  return random.pick([[work], [mobile], [mobile, work]]);
}

function freshName(random: Random, region: Region, taken: ReadonlySet<string>): readonly [string, string] {
  const [first, last] = [random.pick(region.firstNames), random.pick(region.lastNames)];
  return taken.has(`${first} ${last}`) ? freshName(random, region, taken) : [first, last];
}

function inventedPerson(random: Random, index: number, taken: ReadonlySet<string>): Person {
  const company = random.pick(companies);
  const region = regions[company.region];
  const [first, last] = freshName(random, region, taken);
  const owner = random.pick(owners);
  const stage = random.pick(stages);
  const activities = activitiesOf(random, owner, stage);
  return {
    id: String(firstPersonId + index),
    name: `${first} ${last}`,
    jobTitle: random.pick(jobTitles),
    companyId: company.id,
    company: company.name,
    owner,
    stage,
    phones: phonesOf(random, company),
    emails: [`${plain(first)}.${plain(last)}@${company.website}`],
    address: region.address(random.whole(1, 240), random.pick(region.streets), company.place),
    source: random.pick(sources),
    doNotCall: false,
    createdDaysAgo: Math.ceil(activities.at(-1)!.minutesAgo / minutesPerDay),
    activities,
  };
}

function makePeople(): readonly Person[] {
  const random = seededRandom(20_261_122);
  const taken = new Set<string>();
  return Array.from({ length: peopleCount }, (_, index) => {
    const person = inventedPerson(random, index, taken);
    taken.add(person.name);
    return { ...person, ...unusualPeople[index]?.changes };
  });
}

/** Two hundred invented leads, the same on every run. The first ones are the unusual ones. */
export const people: readonly Person[] = makePeople();

/** The sample person who is hard to read in this way. */
export function unusualPerson(what: string): Person {
  const person = people[unusualPeople.findIndex((unusual) => unusual.what === what)];
  if (!person) throw new Error(`No unusual person "${what}"`);
  return person;
}
