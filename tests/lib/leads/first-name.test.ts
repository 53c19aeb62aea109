import { expect, it } from 'vitest';
import { firstNameOf } from '../../../lib/leads/first-name.ts';

it.each([
  ['Owen Hughes', 'Owen'],
  ['  Owen   B. Hughes ', 'Owen'],
  ['OWEN HUGHES', 'Owen'],
  ['ana silva', 'Ana'],
  ['ANNE-MARIE DUPONT', 'Anne-Marie'],
  ['McKenzie Shaw', 'McKenzie'],
  ['JP Morgan', 'JP'],
  ['Hughes, Owen', 'Owen'],
  ['Hughes, Dr. Owen B.', 'Owen'],
  ['Dr. Ana Silva', 'Ana'],
  ['Mr. Silva', ''],
  ['Frau Müller', ''],
  ['Åsa Öberg', 'Åsa'],
  ['山田太郎', '山田太郎'],
  ['Cher', 'Cher'],
  ['Mr & Mrs Jones', ''],
  ['Ana and Ben Silva', ''],
  ['The Smith Family', ''],
  ['Hughes Farm Ltd', ''],
  ['Acme, Inc.', ''],
  ['owen@hughes.example', ''],
  ['555 0100', ''],
  ['', ''],
])('%j is greeted as "%s"', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
