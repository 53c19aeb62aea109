/** Prints the route's sheet alone: while the mark stands, the rest of the page is left out on paper. */
export function printRoute(): void {
  const page = document.documentElement;
  page.dataset['print'] = 'route';
  addEventListener('afterprint', () => delete page.dataset['print'], { once: true });
  print();
}
