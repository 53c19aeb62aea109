import { describe, expect, it } from 'vitest';
import { envelopeLines, postalAddress } from '../../../../lib/leads/addresses/postal-address.ts';

describe('the parts of an address', () => {
  it.each([
    ['12 Oak Rd, Austin, TX 78701', ['12 Oak Rd'], 'Austin', 'TX', '78701', ''],
    ['12 Oak Rd, Apt 4, Austin TX 78701-1234, USA', ['12 Oak Rd, Apt 4'], 'Austin', 'TX', '78701-1234', 'USA'],
    ['12 Oak Rd\nApt 4\nAustin, TX 78701', ['12 Oak Rd', 'Apt 4'], 'Austin', 'TX', '78701', ''],
    ['9 King St W, Toronto, ON M5H 1A1, Canada', ['9 King St W'], 'Toronto', 'ON', 'M5H 1A1', 'Canada'],
    ['1 North Field, Leeds, LS1 4AB', ['1 North Field'], 'Leeds', '', 'LS1 4AB', ''],
    ['1 North Field\nLeeds LS1 4AB\nEngland', ['1 North Field'], 'Leeds', '', 'LS1 4AB', 'England'],
    ['Lindenstr. 5, 10969 Berlin, Germany', ['Lindenstr. 5'], 'Berlin', '', '10969', 'Germany'],
    ['Storgatan 5, 111 22 Stockholm, Sweden', ['Storgatan 5'], 'Stockholm', '', '111 22', 'Sweden'],
    ['Damrak 1\n1012 LG Amsterdam', ['Damrak 1'], 'Amsterdam', '', '1012 LG', ''],
  ])('reads %j', (address, street, city, region, postcode, country) => {
    expect(postalAddress(address)).toEqual({ street, city, region, postcode, country });
  });

  it.each(['', '1 North Field', 'Austin, TX 78701', '78701', 'Unit 5, 12345 Main St', 'Flat 2, 1 North Field, Leeds'])(
    'leaves %j whole',
    (address) => {
      expect(postalAddress(address)).toBeNull();
    },
  );
});

describe('the lines of an envelope', () => {
  it.each([
    ['12 Oak Rd, Apt 4, Austin, TX 78701, USA', ['12 Oak Rd, Apt 4', 'Austin, TX 78701', 'USA']],
    ['Lindenstr. 5, 10969 Berlin', ['Lindenstr. 5', '10969 Berlin']],
    ['1 North Field, Leeds LS1 4AB', ['1 North Field', 'Leeds', 'LS1 4AB']],
    ['  1 North Field \r\n\r\n Leeds, LS1 4AB ', ['1 North Field', 'Leeds, LS1 4AB']],
    ['1 North Field', ['1 North Field']],
    ['a, b, c, d, e, f, g', ['a', 'b', 'c', 'd', 'e, f, g']],
    ['', []],
  ])('of %j', (address, lines) => {
    expect(envelopeLines(address)).toEqual(lines);
  });
});
