import type { Person } from './person.ts';

/** What makes a sample person hard to read, and what is written over the person invented in that place. */
export interface Unusual {
  readonly what: string;
  readonly changes: Partial<Person>;
}

const email = (name: string): readonly string[] => [`${name}@mail.example`];
const longName =
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximilian Alexander Theophilus von und zu Hohenlohe-Waldenburg-Schillingsfürst the Younger';

/** The first people of the sample: each has something that breaks careless readers. */
export const unusualPeople: readonly Unusual[] = [
  { what: 'right to left, Arabic', changes: { name: 'ليلى الحدّاد', emails: email('layla.alhaddad') } },
  { what: 'right to left, Hebrew', changes: { name: 'נועם בן־ארי', emails: email('noam.benari') } },
  { what: 'accents', changes: { name: 'Zoë Çelik-Ångström', emails: email('zoe.celik') } },
  { what: 'stacked accents', changes: { name: 'Nguyễn Thị Mỹ Ánh', emails: email('myanh.nguyen') } },
  { what: 'no Latin letters', changes: { name: '佐藤 美咲', emails: email('misaki.sato') } },
  { what: 'emoji', changes: { name: 'Priya Raman 🌱👩‍🌾', emails: email('priya.raman') } },
  { what: 'very long name', changes: { name: longName, emails: email('max.hohenlohe') } },
  {
    what: 'markup in the name',
    changes: { name: `Bobby <img src=x onerror="window.__ran='name'"> Tables`, emails: email('bobby.tables') },
  },
  { what: 'one word', changes: { name: 'Prince-Amadou', emails: email('prince') } },
  { what: 'no phone', changes: { name: 'Nora Silentwood', phones: [], emails: email('nora.silentwood') } },
  {
    what: 'three phones',
    changes: {
      name: 'Theo Trilby',
      emails: email('theo.trilby'),
      phones: [
        { label: 'Mobile', text: '+44 7700 900303' },
        { label: 'Work', text: '+44 1632 960303' },
        { label: 'Home', text: '(01632) 960 304' },
      ],
    },
  },
  {
    what: 'malformed phone',
    changes: {
      name: 'Milo Smudge',
      emails: email('milo.smudge'),
      phones: [{ label: 'Work', text: '555-CALL-ME (ask for Milo, ext. 4?)' }],
    },
  },
  {
    what: 'email only',
    changes: {
      name: 'Edie Mailwell',
      emails: email('edie.mailwell'),
      phones: [],
      jobTitle: '',
      companyId: null,
      company: '',
      address: '',
    },
  },
  { what: 'phone only', changes: { name: 'Phil Ringwood', emails: [] } },
  { what: 'not to be called', changes: { name: 'Quinn Leavemore', emails: email('quinn.leavemore'), doNotCall: true } },
  { what: 'apostrophe and quotes', changes: { name: `Siobhán "Vonnie" O'Dea`, emails: email('vonnie.odea') } },
];
