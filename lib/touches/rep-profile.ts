/** What texts and letters say of the rep; `''` for what they have not told. */
export interface RepProfile {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly company: string;
  /** Where their letters come from, lines as on an envelope. */
  readonly address: string;
}

/** Nothing told yet. */
export const unknownRep: RepProfile = { name: '', phone: '', email: '', company: '', address: '' };
