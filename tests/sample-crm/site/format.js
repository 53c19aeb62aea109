const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

export function ago(minutes) {
  if (minutes < 1) return 'just now';
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 1440) return relative.format(-Math.round(minutes / 60), 'hour');
  if (minutes < 45 * 1440) return relative.format(-Math.round(minutes / 1440), 'day');
  return relative.format(-Math.round(minutes / 43_200), 'month');
}

export function dayIn(days) {
  return dayFormat.format(Date.now() + days * 86_400_000);
}

export function money(amount, currency) {
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(amount);
}

export function initials(name) {
  const words = name.split(/\s+/u).filter((word) => /^[\p{L}]/u.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return letters.map((word) => [...word][0].toLocaleUpperCase()).join('') || '?';
}

/** 0–7, the same for the same text: which of the palette's tints stands for it. */
export function tint(text) {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % 8;
}
