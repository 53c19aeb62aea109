import { writeFileSync } from 'node:fs';
import { holidayData } from './holiday-data.ts';
import { phoneData } from './phone-data.ts';

/** Writes the tables that the worker carries, from the libraries they are cut from. Run after updating one of those. */
const made = { 'lib/time/data/holidays.json': holidayData(), 'lib/leads/data/phone-zones.json': phoneData() };
for (const [path, table] of Object.entries(made)) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), `${JSON.stringify(table)}\n`);
}
