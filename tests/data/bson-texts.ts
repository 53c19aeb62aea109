/** The fields of a flat BSON document whose values are all texts: the form in which the phone tables are packed. */
export function bsonTexts(bytes: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 4;
  while (bytes[at] === 0x02) {
    const nameEnd = bytes.indexOf(0, at + 1);
    const name = bytes.toString('utf8', at + 1, nameEnd);
    const length = bytes.readInt32LE(nameEnd + 1);
    texts.set(name, bytes.toString('utf8', nameEnd + 5, nameEnd + 4 + length));
    at = nameEnd + 5 + length;
  }
  if (bytes[at] !== 0) throw new Error(`Not a flat BSON document of texts: type ${bytes[at]} at ${at}`);
  return texts;
}
