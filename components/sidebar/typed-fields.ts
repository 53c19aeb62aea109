/** What stands in a form's fields: kept by the form's touch, so that nothing of it is lost by a reload. */
export interface TypedFields {
  /** `''` for a field nothing was filled in. */
  readonly of: (field: string) => string;
  readonly type: (fields: Readonly<Record<string, string>>) => void;
}
