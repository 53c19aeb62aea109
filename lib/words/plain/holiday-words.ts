/** How people say a holiday, and how the calendars (`holidayName`) name it. */
interface HolidayWords {
  readonly said: string;
  readonly named: RegExp;
}

/** Holidays that are looked up in the calendar of a country: their days differ from year to year or place to place. */
export const holidayWords: readonly HolidayWords[] = [
  { said: 'thanksgiving(?: day)?', named: /^Thanksgiving/ },
  { said: '(?:christmas|xmas|x-mas)(?: day)?', named: /^Christmas Day$/ },
  { said: "new year(?:'s|s)(?: day)?", named: /^New Year's Day$/ },
  { said: 'boxing day', named: /^(?:Boxing Day|St\. Stephen)/ },
  { said: 'labou?r day', named: /^Labour Day$/ },
  { said: 'memorial day', named: /^Memorial Day$/ },
  { said: '(?:independence day|4th of july|fourth of july|july 4th)', named: /^Independence Day$/ },
  { said: "presidents'? day|president's day", named: /^Washington's Birthday$/ },
  { said: '(?:mlk|martin luther king)(?: jr\\.?)? day', named: /^Martin Luther King/ },
  { said: 'columbus day', named: /^Columbus Day$/ },
  { said: "veterans'? day|veteran's day", named: /^Veterans Day$/ },
  { said: 'juneteenth', named: /^Juneteenth$/ },
  { said: 'canada day', named: /^Canada Day$/ },
  { said: 'victoria day', named: /^Victoria Day$/ },
  { said: 'australia day', named: /^Australia Day$/ },
  { said: 'anzac day', named: /^ANZAC Day$/i },
  { said: 'waitangi day', named: /^Waitangi Day$/ },
];

/** Days with a name that fall on the same date everywhere, as `MM-dd`. */
export const fixedDays: readonly { readonly said: string; readonly on: string }[] = [
  { said: '(?:christmas|xmas) eve', on: '12-24' },
  { said: "new year(?:'s|s) eve", on: '12-31' },
  { said: 'halloween', on: '10-31' },
  { said: "valentine'?s(?: day)?", on: '02-14' },
];

/** The feasts that go by Easter Sunday, and how many days they lie from it. */
export const easterDays: readonly { readonly said: string; readonly days: number }[] = [
  { said: 'good friday', days: -2 },
  { said: 'easter monday', days: 1 },
  { said: 'easter(?: sunday)?(?! monday)', days: 0 },
];
