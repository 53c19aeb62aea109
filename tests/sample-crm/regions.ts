import type { Random } from './random.ts';

/** A part of the world to invent people in. Every number comes from a range kept free for fiction. */
export interface Region {
  readonly id: 'us' | 'uk' | 'ie' | 'fr' | 'de' | 'se' | 'au';
  readonly currency: 'USD' | 'GBP' | 'EUR' | 'SEK' | 'AUD';
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly streets: readonly string[];
  readonly places: readonly Place[];
  mobile(random: Random, place: Place): string;
  work(random: Random, place: Place): string;
  address(number: number, street: string, place: Place): string;
}

export interface Place {
  readonly city: string;
  readonly post: string;
  /** What a number there starts with, up to the digits that are free for fiction. */
  readonly dial: string;
}

const place = (city: string, post: string, dial: string): Place => ({ city, post, dial });
const digits = (random: Random, count: number): string => String(random.whole(0, 10 ** count - 1)).padStart(count, '0');

const numberFirst = (number: number, street: string, at: Place): string => `${number} ${street}, ${at.city} ${at.post}`;
const streetFirst = (number: number, street: string, at: Place): string => `${street} ${number}, ${at.post} ${at.city}`;

const us: Region = {
  id: 'us',
  currency: 'USD',
  firstNames:
    'Dana,Marcus,Elena,Tyrell,Grace,Hector,Priscilla,Owen,Naomi,Caleb,Yolanda,Wesley,Bianca,Terrence,Hannah,Luis,Monique,Dustin,Renee,Kofi,Alicia,Brent,Joanna,Ravi,Shauna,Peter,Mei,Gordon,Tamika,Russell'.split(
      ',',
    ),
  lastNames:
    'Whitfield,Okafor,Delgado,Brandt,Nakamura,Sutherland,Pruitt,Vasquez,Lindqvist,Abernathy,Castellano,McAllister,Boateng,Holloway,Kessler,Trujillo,Fairbanks,Osei,Pemberton,Rosales,Stroud,Yamada,Zielinski,Hargrove,Mbeki,Calloway,Dietrich,Fontaine'.split(
      ',',
    ),
  streets:
    'Alder Street,Foundry Road,Harbor Avenue,Mill Race Drive,Orchard Lane,Quarry Road,Union Street,Wharf Road'.split(
      ',',
    ),
  places: [
    place('New York, NY', '10014', '+1 212 555 01'),
    place('Chicago, IL', '60607', '+1 312 555 01'),
    place('Denver, CO', '80205', '+1 303 555 01'),
    place('Seattle, WA', '98108', '+1 206 555 01'),
    place('San Francisco, CA', '94107', '+1 415 555 01'),
    place('Phoenix, AZ', '85004', '+1 602 555 01'),
    place('Austin, TX', '78702', '+1 512 555 01'),
    place('Atlanta, GA', '30318', '+1 404 555 01'),
    place('Honolulu, HI', '96817', '+1 808 555 01'),
  ],
  mobile: (random, at) => at.dial + digits(random, 2),
  work: (random, at) => at.dial + digits(random, 2),
  address: numberFirst,
};

const uk: Region = {
  id: 'uk',
  currency: 'GBP',
  firstNames:
    'Imogen,Rhys,Farah,Callum,Philippa,Dev,Morwenna,Alistair,Zainab,Gareth,Harriet,Kwame,Bronwen,Stuart,Niamh,Jasper,Ottilie,Fraser'.split(
      ',',
    ),
  lastNames:
    'Ashworth,Pryce-Jones,Hussain,MacGregor,Fairweather,Patel,Trelawney,Drummond,Begum,Llewellyn,Thistlewood,Mensah,Pengelly,Okonedo,Standish,Cartwright'.split(
      ',',
    ),
  streets: 'Canal Street,Chapel Row,Granary Wharf,Kiln Lane,Priory Road,Station Approach,Tannery Yard'.split(','),
  places: [
    place('London', 'SE1 9GF', '+44 20 7946 0'),
    place('Leeds', 'LS9 8AH', '+44 113 496 0'),
    place('Manchester', 'M4 5JD', '+44 161 496 0'),
    place('Edinburgh', 'EH6 6QQ', '+44 131 496 0'),
    place('Cardiff', 'CF10 4UW', '+44 29 2018 0'),
    place('Barchester', 'BX4 2TL', '+44 1632 960'),
  ],
  mobile: (random) => `+44 7700 900${digits(random, 3)}`,
  work: (random, at) => at.dial + digits(random, 3),
  address: numberFirst,
};

const ie: Region = {
  id: 'ie',
  currency: 'EUR',
  firstNames: 'Aoife,Cormac,Sinéad,Tadhg,Róisín,Declan'.split(','),
  lastNames: "Ó Briain,Ní Dhomhnaill,O'Shaughnessy,Mac Giolla,Brennan,Kinsella".split(','),
  streets: 'Dock Road,Bridge Street,Abbey Lane'.split(','),
  places: [place('Dublin', 'D08 X5T2', '+353 20 91'), place('Cork', 'T12 K8P4', '+353 20 91')],
  mobile: (random, at) => `${at.dial}${digits(random, 1)} ${digits(random, 4)}`,
  work: (random, at) => `${at.dial}${digits(random, 1)} ${digits(random, 4)}`,
  address: numberFirst,
};

const fr: Region = {
  id: 'fr',
  currency: 'EUR',
  firstNames: 'Éloïse,Mathieu,Clémence,Benoît,Aïcha,Théodore,Solène,Jean-Loup'.split(','),
  lastNames: 'Lefèvre,Beaumont,Nguyên,de La Tour,Haddad,Marchand,Gauthier,Bénard'.split(','),
  streets: 'rue des Tanneurs,quai du Moulin,avenue des Platanes,rue Haute'.split(','),
  places: [place('Paris', '75011', '+33 1 99 00'), place('Lyon', '69007', '+33 4 65 71')],
  mobile: (random) => `+33 6 39 98 ${digits(random, 2)} ${digits(random, 2)}`,
  work: (random, at) => `${at.dial} ${digits(random, 2)} ${digits(random, 2)}`,
  address: (number, street, at) => `${number} ${street}, ${at.post} ${at.city}`,
};

const de: Region = {
  id: 'de',
  currency: 'EUR',
  firstNames: 'Jürgen,Anneliese,Björn,Çiğdem,Sören,Käthe,Wolfgang,Friederike'.split(','),
  lastNames: 'Müller-Lüdenscheidt,Großmann,Yıldız,Schäfer,von Bülow,Weißenborn,Köhler,Übelacker'.split(','),
  streets: 'Hafenstraße,Am Speicher,Gerbergasse,Lindenweg'.split(','),
  places: [
    place('Berlin', '10997', '+49 30 23125'),
    place('München', '80335', '+49 89 99998'),
    place('Hamburg', '20457', '+49 40 66969'),
  ],
  mobile: (random) => `+49 171 39200${digits(random, 2)}`,
  work: (random, at) => at.dial + digits(random, 3),
  address: streetFirst,
};

const se: Region = {
  id: 'se',
  currency: 'SEK',
  firstNames: 'Åsa,Göran,Linnéa,Östen,Maja'.split(','),
  lastNames: 'Ångström,Sjöberg,Öberg,Håkansson,Lindgren'.split(','),
  streets: 'Kvarngatan,Hamnvägen,Bruksgatan'.split(','),
  places: [place('Stockholm', '116 30', '+46 8 465 004 '), place('Göteborg', '411 04', '+46 31 390 06 ')],
  mobile: (random) => `+46 70 174 06 ${digits(random, 2)}`,
  work: (random, at) => at.dial + digits(random, 2),
  address: streetFirst,
};

const au: Region = {
  id: 'au',
  currency: 'AUD',
  firstNames: 'Kirra,Lachlan,Matilda,Jarrah,Bronte,Angus'.split(','),
  lastNames: 'Wattley,Papadopoulos,Nguyen,Blackwood,Rossi,Cartledge'.split(','),
  streets: 'Banksia Street,Wool Store Lane,Jetty Road'.split(','),
  places: [place('Sydney NSW', '2010', '+61 2 5550 '), place('Melbourne VIC', '3066', '+61 3 5550 ')],
  mobile: (random) => `+61 491 570 ${random.pick(['006', '156', '157', '158', '159', '110'])}`,
  work: (random, at) => at.dial + digits(random, 4),
  address: numberFirst,
};

export const regions = { us, uk, ie, fr, de, se, au } as const;
