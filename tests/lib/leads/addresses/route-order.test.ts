import { array, assert, constantFrom, oneof, property, shuffledSubarray, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByStreet } from '../../../../lib/leads/addresses/route-order.ts';

function ordered(addresses: readonly string[]): readonly string[] {
  return orderByStreet(addresses.map((address) => ({ address }))).map(({ stop }) => stop.address);
}

describe('orderByStreet', () => {
  it('goes up the odd side and down the even one', () => {
    const street = [2, 10, 9, 1, 12, 3].map((number) => `${number} Elm St, Boise, ID 83702`);
    expect(ordered(street).map((address) => Number.parseInt(address, 10))).toEqual([1, 3, 9, 12, 10, 2]);
  });

  it.each([
    [
      ['10 Elm St', '9 Elm St', '100 Elm St', '11 Elm St'],
      ['9 Elm St', '11 Elm St', '100 Elm St', '10 Elm St'],
    ],
    [
      ['11b High Street', '11 High Street', '11a High Street', '9 High Street'],
      ['9 High Street', '11 High Street', '11a High Street', '11b High Street'],
    ],
    [
      ['12 High Street', '12a High Street', '14 High Street'],
      ['14 High Street', '12a High Street', '12 High Street'],
    ],
    [
      ['Apt 10, 5 Oak Ave', 'Apt 9, 5 Oak Ave', 'Apt 2, 5 Oak Ave'],
      ['Apt 2, 5 Oak Ave', 'Apt 9, 5 Oak Ave', 'Apt 10, 5 Oak Ave'],
    ],
    [
      ['Rose Cottage, Church Lane', '4 Church Lane', '3 Church Lane'],
      ['3 Church Lane', '4 Church Lane', 'Rose Cottage, Church Lane'],
    ],
  ])('counts houses as a walker does: %j', (given, walked) => {
    expect(ordered(given)).toEqual(walked);
  });

  it('keeps a street together however it is written, with the number before or after it', () => {
    const walked = ordered([
      'Hauptstr. 4, 10115 Berlin',
      'Am Markt 3, 10115 Berlin',
      'Hauptstraße 1, 10115 Berlin',
      'hauptstrasse 3, D-10115 Berlin',
      '1 rue de la Paix, 75002 Paris',
    ]);
    expect(walked).toEqual([
      'Am Markt 3, 10115 Berlin',
      'Hauptstraße 1, 10115 Berlin',
      'hauptstrasse 3, D-10115 Berlin',
      'Hauptstr. 4, 10115 Berlin',
      '1 rue de la Paix, 75002 Paris',
    ]);
  });

  it('calls a street by one name, however it is written, as the first does that says which town', () => {
    const stops = ['16 Elm Street, 83702', '12 Elm St, Boise, ID 83702', '14 ELM ST., Boise 83702'];
    const places = orderByStreet(stops.map((address) => ({ address }))).map(({ place }) => place);
    const name = { street: 'Elm St', town: 'Boise', side: 'even' };
    expect(places).toEqual([name, name, name].map((one) => expect.objectContaining(one)));
  });

  it('takes town by town in the order of their postcodes, and the same street of two towns apart', () => {
    const walked = ordered([
      '3 Main St, Nampa, ID 83651',
      '1 Main St, Boise, ID 83702',
      '1 Main St, Nampa, ID 83651',
      '5 Elm St, Boise, ID 83709',
      '3 Main St, Boise, ID 83702',
    ]);
    expect(walked).toEqual([
      '1 Main St, Nampa, ID 83651',
      '3 Main St, Nampa, ID 83651',
      '1 Main St, Boise, ID 83702',
      '3 Main St, Boise, ID 83702',
      '5 Elm St, Boise, ID 83709',
    ]);
  });

  it('puts an address that leaves out town or postcode with the neighbours that name them', () => {
    const walked = ordered([
      '9 Oak Ave, Boise, ID 83709',
      '5 Elm St, Boise, ID',
      '7 Elm St, 83702',
      '1 Elm St, Boise, ID 83702',
    ]);
    expect(walked).toEqual([
      '1 Elm St, Boise, ID 83702',
      '5 Elm St, Boise, ID',
      '7 Elm St, 83702',
      '9 Oak Ave, Boise, ID 83709',
    ]);
  });

  it('puts those it cannot go to last, in the order given, and says why', () => {
    const stops = ['', 'PO Box 12, Boise, ID 83702', 'ask at the gate', '1 Elm St'].map((address) => ({ address }));
    expect(orderByStreet(stops).map(({ place }) => (place.kind === 'street' ? place.side : place.because))).toEqual([
      'odd',
      'no-address',
      'box',
      'no-street',
    ]);
  });

  it('leaves out no stop and adds none, whatever the addresses are', () => {
    const word = constantFrom(
      'Elm St',
      '12',
      'a',
      ',',
      'Boise',
      '83702',
      'SW1A 2AA',
      'Apt',
      'rue',
      '\n',
      '/',
      'Straße',
      'constructor',
      '__proto__',
    );
    const address = oneof(
      array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      string(),
    );
    assert(
      property(array(address, { maxLength: 20 }), (addresses) => {
        expect(ordered(addresses).toSorted()).toEqual(addresses.toSorted());
      }),
    );
  });

  it('orders the same stops the same way, in whatever order they come', () => {
    const all = ['9 Elm St, Boise', '11 Elm St, Boise', '2 Oak Ave, Boise', '1 Main St, Nampa', '4 Elm St, Boise'];
    assert(
      property(shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(ordered(shuffled)).toEqual(ordered(all));
      }),
    );
  });

  it('is not slowed down by a hostile address', () => {
    const long = `${'a '.repeat(20_000)}1`;
    const startedAt = performance.now();
    ordered([long, `1${' 2'.repeat(20_000)}`, `${'st '.repeat(10_000)}x`]);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
