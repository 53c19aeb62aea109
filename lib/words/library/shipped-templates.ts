import { afterSale } from './after-sale.ts';
import { byTemperature } from './by-temperature.ts';
import { decision } from './decision.ts';
import { discovery } from './discovery.ts';
import { firstContact } from './first-contact.ts';
import { mailAndDoor } from './mail-and-door.ts';
import { meetings } from './meetings.ts';
import { objections } from './objections.ts';
import { reEngagement } from './re-engagement.ts';
import type { Template } from './template.ts';

/** The templates that come with the product, folder by folder, in the order in which a lead meets them. */
export const shippedTemplates: readonly Template[] = [
  ...firstContact,
  ...byTemperature,
  ...discovery,
  ...decision,
  ...objections,
  ...meetings,
  ...reEngagement,
  ...mailAndDoor,
  ...afterSale,
];
