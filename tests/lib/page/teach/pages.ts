/** Pages nobody prepared for, each of the same invented people. */

export interface Taught {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly company: string;
  readonly stage: string;
  readonly owner: string;
}

export const ada: Taught = {
  name: 'Ada Byrne',
  email: 'ada@quay.example',
  phone: '+353 1 555 0101',
  company: 'Quay Tiles',
  stage: 'Quoted',
  owner: 'Rep One',
};
export const bo: Taught = {
  name: 'Bo Lind',
  email: 'bo@lindbygg.example',
  phone: '+46 8 555 0102',
  company: 'Lind Bygg',
  stage: 'New',
  owner: 'Rep Two',
};
export const chi: Taught = {
  name: 'Chi Okafor',
  email: 'chi@okafor.example',
  phone: '+1 555 013 0103',
  company: 'Okafor Roofing',
  stage: 'Won',
  owner: 'Rep One',
};

const page = (body: string): string => `<!doctype html><title>Desk</title><body>${body}</body>`;

/** A table of labels and values; the mark of each value says which it is, for the test alone. */
export const table = (person: Taught): string =>
  page(`<nav>Desk</nav><main><h1><span id="">${person.name}</span></h1><table>
    <tr><th>E-mail:</th><td>${person.email}</td></tr>
    <tr><th>Telephone</th><td>${person.phone}</td></tr>
    <tr><th>Works at</th><td>${person.company}</td></tr>
    <tr><th>Pipeline</th><td>${person.stage}</td></tr>
    <tr><th>Looked after by</th><td>${person.owner}</td></tr>
  </table></main>`);

export const definitions = (person: Taught): string =>
  page(`<main><h2>${person.name}</h2><dl>
    <dt>Mail</dt><dd><a href="mailto:${person.email}">${person.email}</a></dd>
    <dt>Ring</dt><dd>${person.phone}</dd>
    <dt>Firm</dt><dd>${person.company}</dd>
    <dt>State</dt><dd>${person.stage}</dd>
    <dt>Agent</dt><dd>${person.owner}</dd>
  </dl></main>`);

export const inputs = (person: Taught): string =>
  page(`<form>
    <label for="f_11223">Full name</label><input id="f_11223" value="${person.name}">
    <label>Mail <input name="contact[x9f8e7]" value="${person.email}"></label>
    <div><div><span>Phone</span></div><div><input value="${person.phone}"></div></div>
    <p><input name="company" value="${person.company}"></p>
    <label for="st">Stage</label><select id="st"><option>Lost</option><option selected>${person.stage}</option></select>
    <span>Owner</span><textarea>${person.owner}</textarea>
  </form>`);

/** Class names and ids made anew by every build. */
export const hashed = (person: Taught, seed = 'x7Kd2q'): string =>
  page(`<div class="sc-${seed} css-1a2${seed}" id="r-${seed}9"><div class="${seed}Ab">
    <div class="_${seed}"><div class="k${seed}">${person.name}</div></div>
    <div class="_${seed}"><span class="q${seed}">Email</span><span class="v${seed}">${person.email}</span></div>
    <div class="_${seed}"><span class="q${seed}">Mobile</span><span class="v${seed}">${person.phone}</span></div>
    <div class="_${seed}"><span class="q${seed}">Organisation</span><span class="v${seed}">${person.company}</span></div>
    <div class="_${seed}"><span class="q${seed}">Status</span><span class="v${seed}">${person.stage}</span></div>
    <div class="_${seed}"><span class="q${seed}">Assignee</span><span class="v${seed}">${person.owner}</span></div>
  </div></div>`);
