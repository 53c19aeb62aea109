import { emailsFrom, fieldOf, linkedPhones, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

/** Addresses of 18+ name an action, not the model it shows. */
const modelOfAction: Readonly<Record<string, string>> = {
  crm: 'crm.lead',
  leads: 'crm.lead',
  contacts: 'res.partner',
  customers: 'res.partner',
  vendors: 'res.partner',
  sales: 'sale.order',
  orders: 'sale.order',
  quotations: 'sale.order',
};

const recordId = /^[1-9]\d{0,15}$/;

/**
 * Odoo. A partner's picture carries its id and is checked; an opportunity's form carries none (17, seen 2026-11), so
 * there the visible form is taken when it is a form of the URL's model.
 */
export const odoo: SiteAdapter = { crm: 'odoo', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, app, path = ''] = /^\/(odoo|scoped_app|web)(?:\/(.*))?$/.exec(url.pathname) ?? [];
  if (!app) return { kind: 'other' };
  return app === 'web' ? viewOfHash(url) : viewOfPath(url, path.split('/').filter(Boolean));
}

/** Up to 17: `/web#id=31&model=crm.lead&view_type=form`. */
function viewOfHash(url: URL): UrlView {
  const state = new URLSearchParams(url.hash.slice(1));
  const model = state.get('model') ?? '';
  if (!/^[a-z][\w.]{1,60}$/.test(model)) return { kind: 'other' };
  if ((state.get('view_type') ?? 'form') !== 'form') return { kind: 'list' };
  const id = state.get('id') ?? '';
  return recordId.test(id)
    ? { kind: 'record', ref: refOf(url, model, id) }
    : { kind: state.has('id') ? 'other' : 'list' };
}

/** 18+: `/odoo/contacts/10/crm/31`, the last two parts name the record; an action's number stands in for its model. */
function viewOfPath(url: URL, parts: readonly string[]): UrlView {
  const [action, id] = parts.slice(-2);
  const last = parts.at(-1);
  if (!last || last === 'new') return { kind: 'other' };
  const viewType = url.searchParams.get('view_type');
  if (!action || !id || !recordId.test(id) || (viewType && viewType !== 'form')) return { kind: 'list' };
  if (!/^[a-z][\w.-]{0,60}$/.test(action)) return { kind: 'other' };
  return { kind: 'record', ref: refOf(url, modelOfAction[action] ?? action.replace(/^m-/, ''), id) };
}

function refOf(url: URL, objectType: string, id: string): RecordRef {
  return { crm: 'odoo', host: url.host, tenant: '', objectType, recordId: id };
}

function findRecord(_url: URL, document: Document, named: RecordRef | null): VisibleRecord | null {
  // `.o_form_view` in the action manager: 11–19, seen 2026-11. A dialog shows another record.
  const forms = visibleElements(document, '.o_action_manager .o_form_view');
  const root = forms.find((form) => !form.closest('.modal, .o_dialog, .o_field_x2many'));
  if (!named || !root) return null;
  const model = modelOfForm(root);
  const isModel = named.objectType.includes('.');
  if (model && isModel && model !== named.objectType) return null;
  const ref = model && !isModel ? { ...named, objectType: model } : named;
  const shownId = ref.objectType === 'res.partner' ? partnerIdIn(root) : null;
  return shownId && shownId !== ref.recordId ? null : { root, ref };
}

function modelOfForm(root: Element): string | null {
  if (widget(root, 'email_from')) return 'crm.lead';
  return widget(root, 'company_type') || widget(root, 'child_ids') ? 'res.partner' : null;
}

/** From the picture's address: `?model=res.partner&id=10` (17), `/web/image/res.partner/10/` (16, 18). */
function partnerIdIn(root: Element): string | null {
  const picture = widget(root, 'image_1920') ?? widget(root, 'avatar_128');
  const source = picture && (elements(picture, 'img')[0] ?? picture).getAttribute('src');
  const [, inPath, inQuery] = /res\.partner(?:\/(\d+)|.*?[?&]id=(\d+))/.exec(source ?? '') ?? [];
  return inPath ?? inQuery ?? null;
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = read(root, ['name', 'display_name']);
  if (!name) return null;
  const objectKind = kindOf(root, ref.objectType);
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsFrom([read(root, ['email_from', 'email'])]),
    phones: phonesFrom([phone(root, 'phone'), phone(root, 'mobile')]),
    company: objectKind === 'company' ? null : read(root, ['partner_name', 'parent_id', 'partner_id']),
    jobTitle: read(root, ['function']),
    address: addressIn(root),
    stage: stageIn(root),
    owner: read(root, ['user_id']),
  };
}

function kindOf(root: Element, model: string): ObjectKind {
  if (model === 'crm.lead' || model === 'sale.order') return 'deal';
  if (model !== 'res.partner') return 'other';
  const company = elements(root, '[name="company_type"] input[data-value="company"]')[0];
  return company && 'checked' in company && company.checked === true ? 'company' : 'person';
}

/** The form's own widget of this field, not one of a row of other records: `.o_field_widget[name]`, 11–19, seen 2026-11. */
function widget(root: Element, name: string): Element | null {
  const found = visibleElements(root, `.o_field_widget[name="${name}"]`);
  return found.find((one) => !one.closest('.o_kanban_record, .o_list_renderer, .o_data_row, .modal')) ?? null;
}

function read(root: Element, names: readonly string[]): Field | null {
  for (const name of names) {
    const field = fieldOf(textOf(widget(root, name)), 'named', 3);
    if (field) return field;
  }
  return null;
}

/** The number in the input; where the form is read-only, of the link, which has others ("SMS") beside it. */
function phone(root: Element, name: string): Field | null {
  const found = widget(root, name);
  const [link] = found && !elements(found, 'input')[0] ? linkedPhones(found, 3) : [];
  return link ?? fieldOf(textOf(found), 'named', 3);
}

function addressIn(root: Element): Field | null {
  const lines = ['street', 'street2', 'city', 'state_id', 'zip', 'country_id'].map((name) =>
    textOf(widget(root, name)),
  );
  return fieldOf(lines.filter(Boolean).join(', '), 'named', 3);
}

function stageIn(root: Element): Field | null {
  const stage = widget(root, 'stage_id') ?? widget(root, 'state');
  // `.o_arrow_button_current` 17–19 (seen 2026-11), `aria-checked` 16, `.btn-primary` up to 15
  const current = visibleElement(stage, '.o_arrow_button_current, [aria-checked="true"], .o_arrow_button.btn-primary');
  if (!current && elements(stage, '.o_arrow_button')[0]) return null;
  return fieldOf(textOf(current ? (current.firstElementChild ?? current) : stage), 'named', 3);
}
