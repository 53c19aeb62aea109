/** The words a model is given to write one message: what it is told to do, and what it is told of the lead. */
export interface ModelPrompt {
  readonly system: string;
  readonly user: string;
}
