// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { dialledBy } from '../../../../lib/overlay/dial/dialled-by.ts';

/** What a click on the innermost first element of this dials. */
function dialled(html: string): string | null {
  document.body.innerHTML = html;
  const path: EventTarget[] = [];
  let inner = document.body.firstElementChild;
  while (inner?.firstElementChild) inner = inner.firstElementChild;
  for (let node: Element | null = inner; node; node = node.parentElement) path.push(node);
  return dialledBy([...path, document, window]);
}

it.each([
  ['<a href="tel:+1-312-555-0100">Call</a>', '+1-312-555-0100'],
  ['<a href="TEL:%2B13125550100"><svg><path/></svg></a>', '+13125550100'],
  ['<a href="tel:+13125550100;ext=4">Mobile</a>', '+13125550100;ext=4'],
  ['<a href="callto://+13125550100">x</a>', '+13125550100'],
  ['<a href="zoomphonecall://+13125550100?from=crm">x</a>', '+13125550100'],
  ['<button>(312) 555-0100</button>', '(312) 555-0100'],
  ['<button aria-label="Call +1 312 555 0100"><i></i></button>', '+1 312 555 0100'],
  ['<button aria-label="+49 30 901820 anrufen"><i></i></button>', '+49 30 901820'],
  ['<span role="button" title="Dial: 312.555.0100"><i></i></span>', '312.555.0100'],
  ['<a href="javascript:void(0)">312-555-0100 x12</a>', '312-555-0100 x12'],
])('%s dials', (html, number) => {
  expect(dialled(html)).toBe(number);
});

it.each([
  '<button aria-label="Edit phone +1 312 555 0100"><i></i></button>',
  '<button title="Copy +1 312 555 0100"><i></i></button>',
  '<button>Call</button>',
  '<button>Call log 2026-11-23 14:00</button>',
  '<a href="/leads/13125550100">Owen</a>',
  '<a href="mailto:13125550100@fax.example">Fax</a>',
  '<a href="sms:+13125550100">Text</a>',
  '<a href="SMS:+13125550100">+1 312 555 0100</a>',
  '<a href="https://wa.me/13125550100">+1 312 555 0100</a>',
  '<span>+1 312 555 0100</span>',
  '<a href="tel:%E0%A4%A">?</a>',
])('%s dials nothing', (html) => {
  expect(dialled(html)).toBeNull();
});
