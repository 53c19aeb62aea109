import { seededRandom } from './random.ts';
import { type Place, type Region, regions } from './regions.ts';

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly region: Region['id'];
  readonly place: Place;
  readonly address: string;
  readonly phone: string;
  readonly website: string;
  readonly employees: number;
  readonly owner: string;
}

/** The team that works in this CRM: it sells solar roofs, batteries and chargers to businesses and landlords. */
export const owners = ['Robin Castell', 'Inés Marchetti', 'Tobias Wren', 'Adaeze Nwosu'] as const;

/** Name and industry, as `name|industry`. */
const namesByRegion: Readonly<Record<Region['id'], readonly string[]>> = {
  us: [
    'Harborlight Logistics|Logistics',
    'Copper Kettle Foods|Food production',
    'Three Rivers Cold Storage|Cold storage',
    'Bluebird Orchards|Farming',
    'Summit Ridge Dental|Healthcare',
    'Northgate Property Group|Property',
    'Juniper & Pine Hotels|Hotels',
    'Redstone Fabrication|Manufacturing',
    'Diamond Head Charter School|Education',
    'Prairie Wind Packaging|Manufacturing',
    'Cedar Point Marina|Leisure',
    'Osprey Distribution|Logistics',
    'Golden Mile Bakery|Food production',
    'Ironwood Millworks|Manufacturing',
    'Saguaro Clinics|Healthcare',
    'Palmetto Self Storage|Property',
    'Bright Harbor Brewing|Food production',
    'Kailani Resorts|Hotels',
  ],
  uk: [
    'Thornbury Estates|Property',
    'Ashdown Dairies|Food production',
    'Pennine Cold Chain|Cold storage',
    'Wharfside Lofts|Property',
    'Caledon Joinery|Manufacturing',
    'Marlow & Finch Hotels|Hotels',
    'Fenland Growers|Farming',
    'Saltmarsh Ceramics|Manufacturing',
    'Kestrel Academies|Education',
    'Tamar Boatworks|Manufacturing',
  ],
  ie: ['Glenmara Creamery|Food production', 'Liffey Print Works|Manufacturing'],
  fr: ['Moulins Beauregard|Food production', 'Hôtels du Rivage|Hotels', 'Ateliers Vautrin|Manufacturing'],
  de: ['Brauerei Sankt Veit|Food production', 'Nordkai Spedition|Logistics', 'Glaswerk Talheim|Manufacturing'],
  se: ['Fjällbruk Trä|Manufacturing', 'Västhamn Frys|Cold storage'],
  au: ['Jacaranda Aged Care|Healthcare', 'Coral Coast Freight|Logistics', 'Billabong Cold Stores|Cold storage'],
};

function plain(name: string): string {
  const latin = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return latin.replace(/[^a-z0-9]+/g, '').slice(0, 24);
}

function companiesOf(region: Region, firstId: number): readonly Company[] {
  const random = seededRandom(firstId * 7919);
  return namesByRegion[region.id].map((line, index) => {
    const [name = '', industry = ''] = line.split('|');
    const place = region.places[index % region.places.length]!;
    return {
      id: String(firstId + index),
      name,
      industry,
      region: region.id,
      place,
      address: region.address(random.whole(1, 240), random.pick(region.streets), place),
      phone: region.work(random, place),
      website: `${plain(name)}.example`,
      employees: random.pick([8, 14, 22, 35, 60, 120, 240, 600]),
      owner: random.pick(owners),
    };
  });
}

/** Every company, the same on every run. */
export const companies: readonly Company[] = Object.values(regions).flatMap((region, index) =>
  companiesOf(region, 301 + index * 40),
);
