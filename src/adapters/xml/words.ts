/** A text that grows at its end and keeps raised and lowered numbers apart from the numbers beside them. */
export class Words {
  #text = "";
  #last = "";
  #afterNumber = false;

  get text(): string {
    return this.#text;
  }

  /** Adds text as it is; a digit that would join a raised or lowered number before it is kept off by a blank. */
  add(text: string): void {
    if (text === "") return;
    if (this.#afterNumber && isDigit(text.charAt(0))) this.#text += " ";
    this.#text += text;
    this.#last = text.charAt(text.length - 1);
    this.#afterNumber = false;
  }

  /** Adds a note's mark: behind a letter or digit that it would join it gets "^" in front. */
  addMark(text: string): void {
    const mark = text.trim();
    const joins = /[\p{L}\p{N}]$/u.test(this.#last) && /^[\p{L}\p{N}]/u.test(mark);
    this.add(joins ? `^${mark}` : text);
    this.#afterNumber = isDigit(this.#last);
  }

  /** Whether the text ends with a number or with a word of three letters or more. */
  get endsWithWord(): boolean {
    return /(?:\p{N}|\p{L}{3})\)?$/u.test(this.#text.slice(-4));
  }

  /** Adds raised or lowered text: after a digit, a number gets `mark` in front ("10^9"); anything else stands plain. */
  addNumber(text: string, mark: "^" | "_"): void {
    const joins = isDigit(this.#last) && /^\s*[-−–+]?\s*\d/.test(text);
    this.add(joins ? `${mark}${text.trim()}` : text);
    this.#afterNumber = isDigit(this.#last);
  }
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}
