/** The words by which a sentence denies something, with what follows them; "no denial" where it denies nothing. */
export function denialWords(sentence: string): string {
  return (
    /\b(?:no|not|never|neither|nor|cannot|without|none|lack(?:s|ed)?|\p{L}+n['’]t|fail(?:s|ed)? to|against)\b[^.,;(]{0,60}(?![\p{L}\d])/iu
      .exec(sentence)?.[0]
      .trim() ?? "no denial"
  );
}
