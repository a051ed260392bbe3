/** What criteria say to one thing that is told of people. */
export interface PeopleFinding {
  readonly about: "person" | "limit" | "stage" | "phrase";
  /** From -1, such people are kept out, to 1, they are let in by name; 0 where nothing is said. */
  readonly admitted: number;
  /** From 0 to 1: how far it is asked of all who take part. */
  readonly required: number;
  /** The criterion, where there is one. */
  readonly criterion: string | undefined;
}
