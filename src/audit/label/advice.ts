/** What a label's sentence advises against: the words before the advice, of it, and behind it; all of the text before it where it is not in so many words. */
export interface Advice {
  readonly text: string;
  readonly before: string;
  readonly told: string;
  readonly behind: string;
}
