/** The record that Dynamics' own client API says is open on the page. */
export interface XrmRecord {
  readonly objectType: string;
  readonly recordId: string;
}

/**
 * What the page's `Xrm` says is open; null where there is none, or no form (`Xrm.Page.data.entity`, client API reference,
 * read 2026-11-22). It runs in the page's own world, so its word is the page's: it can only take a record away.
 */
export function xrmRecord(page: unknown): XrmRecord | null {
  try {
    const { entity } = (page as Xrm).Xrm.Page.data;
    const [objectType, recordId] = [entity.getEntityName(), entity.getId()];
    if (typeof objectType !== 'string' || typeof recordId !== 'string') return null;
    return { objectType, recordId: recordId.replace(/[{}]/g, '').toLowerCase() };
  } catch {
    // No `Xrm`, no form, or a page that throws at us: then the page's drawing alone is gone by.
    return null;
  }
}

interface Xrm {
  readonly Xrm: {
    readonly Page: {
      readonly data: { readonly entity: { getEntityName(): unknown; getId(): unknown } };
    };
  };
}
