import type { Order } from './command-model.ts';

/** What the first press of an order changes by being answered: the same order has others of these by then. */
const passing = new Set(['touchId', 'contact', 'note', 'isSensitive', 'nextAt', 'promises', 'message', 'script']);
const minuteMs = 60_000;

/** What an order asks for, in minutes where it names a time: "in an hour" is not another one a moment later. */
export function keyOf({ method, input }: Pick<Order, 'method' | 'input'>): string {
  const plain = (name: string, value: unknown): unknown => {
    if (passing.has(name)) return undefined;
    return name.endsWith('At') && typeof value === 'number' ? Math.round(value / minuteMs) : value;
  };
  return `${method} ${JSON.stringify(input, plain)}`;
}
