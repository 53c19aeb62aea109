import { describe, expect, it } from 'vitest';
import { partsOfAddress } from '../../../../lib/leads/addresses/address-parts.ts';

/** Address; number; street; unit; town; region; postcode. Streets of these names exist, the houses are invented. */
const addresses: ReadonlyArray<readonly [string, string, string, string, string, string, string]> = [
  // The United States.
  ['1204 Elm St, Boise, ID 83702', '1204', 'Elm St', '', 'Boise', 'ID', '83702'],
  ['1204 Elm Street\nBoise, ID 83702-1234\nUSA', '1204', 'Elm Street', '', 'Boise', 'ID', '83702'],
  ['1204 Elm St Apt 3B, Boise, ID 83702', '1204', 'Elm St', '3B', 'Boise', 'ID', '83702'],
  ['Unit 2/14 George St, Sydney NSW 2000', '14', 'George St', 'Unit 2', 'Sydney', 'NSW', '2000'],
  ['1204 Elm St #3B, Boise ID 83702', '1204', 'Elm St', '3B', 'Boise', 'ID', '83702'],
  ['Apt 3, 1204 Elm St, Boise, ID', '1204', 'Elm St', 'Apt 3', 'Boise', 'ID', ''],
  ['1204 Elm St, Boise, Idaho', '1204', 'Elm St', '', 'Boise', '', ''],
  ['1204 Elm St, Boise', '1204', 'Elm St', '', 'Boise', '', ''],
  ['1204 Elm St', '1204', 'Elm St', '', '', '', ''],
  ['1204 Elm St Boise, ID 83702', '1204', 'Elm St', '', 'Boise', 'ID', '83702'],
  ['1204 Elm St Boise ID 83702', '1204', 'Elm St', '', 'Boise', 'ID', '83702'],
  ['123 1/2 Main St, Salem, OR 97301', '123 1/2', 'Main St', '', 'Salem', 'OR', '97301'],
  ['1204-A Elm St, Boise, ID 83702', '1204-A', 'Elm St', '', 'Boise', 'ID', '83702'],
  ['39-12 Bell Blvd, Bayside, NY 11361', '39-12', 'Bell Blvd', '', 'Bayside', 'NY', '11361'],
  ['350 5th Ave, New York, NY 10118', '350', '5th Ave', '', 'New York', 'NY', '10118'],
  ['254 W 54th St, New York, NY 10019', '254', 'W 54th St', '', 'New York', 'NY', '10019'],
  ['1600 Pennsylvania Ave NW, Washington, DC 20500', '1600', 'Pennsylvania Ave NW', '', 'Washington', 'DC', '20500'],
  ['N6W23001 Bluemound Rd, Waukesha, WI 53188', '23001', 'Bluemound Rd', '', 'Waukesha', 'WI', '53188'],
  ['742 Evergreen Terrace, Springfield', '742', 'Evergreen Terrace', '', 'Springfield', '', ''],
  ['Suite 400, 350 5th Ave, New York, NY 10118', '350', '5th Ave', 'Suite 400', 'New York', 'NY', '10118'],
  ['200 Broadway, Cambridge, MA 02139', '200', 'Broadway', '', 'Cambridge', 'MA', '02139'],
  ['4500 County Road 12, Bozeman, MT 59715', '4500', 'County Road 12', '', 'Bozeman', 'MT', '59715'],
  ['88 Calle del Sol, Santa Fe, NM 87501', '88', 'Calle del Sol', '', 'Santa Fe', 'NM', '87501'],
  ['2045 E Bell Rd Unit 114, Phoenix, AZ 85022', '2045', 'E Bell Rd', '114', 'Phoenix', 'AZ', '85022'],
  ['12 Main St, Brooklyn, New York, NY 11201', '12', 'Main St', '', 'Brooklyn', 'NY', '11201'],
  ['Apt 3, 1204 Broadway, Boise', '1204', 'Broadway', 'Apt 3', 'Boise', '', ''],
  // Canada.
  ['111 Wellington St, Ottawa, ON K1A 0A9', '111', 'Wellington St', '', 'Ottawa', 'ON', 'K1A 0A9'],
  ['12 Rue Saint-Paul, Québec QC G1K 3V7, Canada', '12', 'Rue Saint-Paul', '', 'Québec', 'QC', 'G1K 3V7'],
  // The United Kingdom and Ireland.
  ['10 Downing Street, London SW1A 2AA', '10', 'Downing Street', '', 'London', '', 'SW1A 2AA'],
  ['10 Downing Street London SW1A 2AA', '10', 'Downing Street', '', 'London', '', 'SW1A 2AA'],
  ['Flat 2, 15a High Street, Guildford, Surrey GU1 3AA', '15a', 'High Street', 'Flat 2', 'Guildford', '', 'GU1 3AA'],
  ['Flat 2 15a High Street, Guildford GU1 3AA', '15a', 'High Street', 'Flat 2', 'Guildford', '', 'GU1 3AA'],
  ['10 Mill Lane, Headingley, Leeds, LS6 1AA', '10', 'Mill Lane', '', 'Leeds', '', 'LS6 1AA'],
  ['Rose Cottage, Church Lane, Fakenham, NR21 0HZ', '', 'Church Lane', '', 'Fakenham', '', 'NR21 0HZ'],
  ['Unit 4, 12 Mill Lane, Leeds LS6 1AA', '12', 'Mill Lane', 'Unit 4', 'Leeds', '', 'LS6 1AA'],
  ['12 St James Street, Leeds', '12', 'St James Street', '', 'Leeds', '', ''],
  ['12-14 High Street, St Albans, Hertfordshire AL3 4EL', '12-14', 'High Street', '', 'St Albans', '', 'AL3 4EL'],
  ['Acme Ltd, 7 Station Road, York YO24 1AB, UK', '7', 'Station Road', '', 'York', '', 'YO24 1AB'],
  ["12 O'Connell Street, Dublin 1, D01 X2F4", '12', "O'Connell Street", '', 'Dublin 1', '', 'D01 X2F4'],
  // Germany, Austria, Switzerland.
  ['Hauptstraße 12a, 10115 Berlin', '12a', 'Hauptstraße', '', 'Berlin', '', '10115'],
  ['Hauptstr. 12 a, D-10115 Berlin', '12 a', 'Hauptstr', '', 'Berlin', '', '10115'],
  ['Hauptstraße 12 10115 Berlin', '12', 'Hauptstraße', '', 'Berlin', '', '10115'],
  ['Musterstr. 5-7, 80331 München, Deutschland', '5-7', 'Musterstr', '', 'München', '', '80331'],
  ['Straße des 17. Juni 135, 10623 Berlin', '135', 'Straße des 17. Juni', '', 'Berlin', '', '10623'],
  ['Am Markt 3, 28195 Bremen', '3', 'Am Markt', '', 'Bremen', '', '28195'],
  ['Unter den Linden 77, 10117 Berlin', '77', 'Unter den Linden', '', 'Berlin', '', '10117'],
  ['Beispiel GmbH, Lindenweg 9, 50667 Köln', '9', 'Lindenweg', '', 'Köln', '', '50667'],
  ['Mariahilfer Straße 8/12, 1060 Wien', '8', 'Mariahilfer Straße', '12', 'Wien', '', '1060'],
  ['Bahnhofstrasse 21, 8001 Zürich, Schweiz', '21', 'Bahnhofstrasse', '', 'Zürich', '', '8001'],
  ['Bahnhofstrasse 21, CH-8001 Zürich', '21', 'Bahnhofstrasse', '', 'Zürich', '', '8001'],
  // France and Belgium.
  ['12 rue de la Paix, 75002 Paris', '12', 'rue de la Paix', '', 'Paris', '', '75002'],
  ['12, rue de la Paix, 75002 Paris', '12', 'rue de la Paix', '', 'Paris', '', '75002'],
  ['12 bis rue de la Paix, 75002 Paris, France', '12 bis', 'rue de la Paix', '', 'Paris', '', '75002'],
  ['5 ter avenue Foch\n69006 Lyon', '5 ter', 'avenue Foch', '', 'Lyon', '', '69006'],
  ['Rue de la Loi 16, 1000 Bruxelles', '16', 'Rue de la Loi', '', 'Bruxelles', '', '1000'],
  ['Meir 12 bus 3, 2000 Antwerpen', '12', 'Meir', '3', 'Antwerpen', '', '2000'],
  // The Netherlands and the north.
  ['Keizersgracht 123-2, 1015 CJ Amsterdam', '123-2', 'Keizersgracht', '', 'Amsterdam', '', '1015 CJ'],
  ['Laan van Meerdervoort 55B, 2517AG Den Haag', '55B', 'Laan van Meerdervoort', '', 'Den Haag', '', '2517AG'],
  ['Storgatan 5, 111 22 Stockholm', '5', 'Storgatan', '', 'Stockholm', '', '111 22'],
  ['Nørregade 10, 2. tv, 1165 København K', '10', 'Nørregade', '2. tv', 'København K', '', '1165'],
  ['Mannerheimintie 5 A 12, 00100 Helsinki', '5 A', 'Mannerheimintie', '12', 'Helsinki', '', '00100'],
  ['ul. Marszałkowska 10/12, 00-001 Warszawa', '10', 'ul. Marszałkowska', '12', 'Warszawa', '', '00 001'],
  // The south.
  ['Calle de Alcalá, 45, 3º B, 28014 Madrid', '45', 'Calle de Alcalá', '3º B', 'Madrid', '', '28014'],
  ['C/ Mayor 12, 28013 Madrid, España', '12', 'C/ Mayor', '', 'Madrid', '', '28013'],
  ['Via Garibaldi, 5, 20121 Milano (MI)', '5', 'Via Garibaldi', '', 'Milano', '', '20121'],
  ['Via Roma 12, 00184 Roma, Italia', '12', 'Via Roma', '', 'Roma', '', '00184'],
  ['Rua Augusta 12, 1100-048 Lisboa', '12', 'Rua Augusta', '', 'Lisboa', '', '1100 048'],
  ['Via Roma, 5/A, 20121 Milano', '5/A', 'Via Roma', '', 'Milano', '', '20121'],
  // Down under.
  ['Lot 5 Ocean Drive, Byron Bay NSW 2481', '5', 'Ocean Drive', '', 'Byron Bay', 'NSW', '2481'],
  ['5/12 George St, Sydney NSW 2000', '12', 'George St', '5', 'Sydney', 'NSW', '2000'],
  ['Unit 5, 12 George St, Sydney NSW 2000, Australia', '12', 'George St', 'Unit 5', 'Sydney', 'NSW', '2000'],
  ['2/15 Queen St, Auckland 1010', '15', 'Queen St', '2', 'Auckland', '', '1010'],
  // What names no street to go to.
  ['PO Box 12, Boise, ID 83702', '', '', '', 'Boise', 'ID', '83702'],
  ['Boise, ID 83702', '', '', '', 'Boise', 'ID', '83702'],
];

describe('partsOfAddress', () => {
  it.each(addresses)('takes apart %j', (address, number, street, unit, town, region, postcode) => {
    const parts = partsOfAddress(address);
    const first = parts.number ? `${parts.number.first}${parts.number.rest}` : '';
    expect({ ...parts, number: first, isBox: undefined }).toEqual({
      number: number.replace(/\s/g, '').toLowerCase(),
      street,
      unit,
      town,
      region,
      postcode,
      isBox: undefined,
    });
  });

  it('tells a box at a post office from an address without a street', () => {
    expect(partsOfAddress('PO Box 12, Boise, ID 83702').isBox).toBe(true);
    expect(partsOfAddress('Postfach 1234, 10115 Berlin').isBox).toBe(true);
    expect(partsOfAddress('Boise, ID 83702').isBox).toBe(false);
  });
});
