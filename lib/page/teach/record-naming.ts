import { genericRef } from '../../crm/generic-url.ts';
import { idInAddress } from './address-pattern.ts';
import type { AddressPattern, Mapping } from './mapping.ts';

/**
 * How the records at these addresses are named: as the general reader names them where it sees the same id, so that
 * whom it followed stays followed; else by the part before the id.
 */
export function recordNaming(pattern: AddressPattern, urls: readonly URL[]): Mapping['record'] {
  const refs = urls.map((url) => {
    const ref = genericRef(url);
    return ref?.recordId === idInAddress(pattern, url) ? ref : null;
  });
  const [first] = refs;
  const isGeneral = first && refs.every((ref) => ref?.objectType === first.objectType);
  if (isGeneral) return { crm: 'generic', objectType: first.objectType };
  const word = pattern.key || pattern.before.findLast((part) => part !== '*') || 'record';
  return { crm: 'taught', objectType: word.toLowerCase() };
}
