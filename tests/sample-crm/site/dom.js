/** An element with its attributes, listeners (`onclick`) and children; text stays text. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

const shapes = {
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 21v-1a6 6 0 0 1 6-6h2a6 6 0 0 1 6 6v1M17 4a4 4 0 0 1 0 7.500M19 14.500a6 6 0 0 1 3 5.500v1',
  companies: 'M4 21V5l9-2v18M13 9l7 2v10M2 21h20M8 8h1M8 12h1M8 16h1M16.500 14h.500M16.500 17h.500',
  deals: 'M4 4h4v16H4zM10 4h4v11h-4zM16 4h4v7h-4z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M20.500 20.500 16 16',
  phone: 'M5 3h4l2 5-2.500 1.500a12 12 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  note: 'M5 3h10l4 4v14H5zM14 3v5h5M9 13h6M9 17h4',
  stage: 'M5 21V4M5 5h12l-2.500 4L17 13H5',
  form: 'M4 4h16v16H4zM8 9h8M8 13h8M8 17h4',
  panel: 'M3 5h18v14H3zM15 5v14',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  close: 'M5 5l14 14M19 5 5 19',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  pin: 'M12 21s-7-6.500-7-12a7 7 0 0 1 14 0c0 5.500-7 12-7 12M12 11.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5',
};

/** A line icon, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
