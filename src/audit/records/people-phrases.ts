/** One thing that is told of people: what they have, had, are or do, or that they don't. */
export interface PeoplePhrase {
  readonly text: string;
  readonly denied: boolean;
}

const CUT =
  /[,;()]|\b(?:and|or|with|who|whose|whom|but|having|as long as|if|that|due to|because|as well as|are|is|was|were|has|have|had|suffering(?: from)?|diagnosed(?: with)?|undergone|undergoing|receiving|received|taking|prescribed|needing|despite|resulting in|also|still|be|been|either|both|neither|nor)\b/giu;
const DENIED = /\b(?:no|not|n['’]t|without|never|non|free of|absence of|negative for|neither|nor|refuse|unwilling)\b/iu;

/** Cuts what is told of people into its parts; a denial goes for the part it stands in, and for those joined to it by "or". */
export function peoplePhrases(people: string): PeoplePhrase[] {
  const phrases: PeoplePhrase[] = [];
  let [last, denied, joined] = [0, false, ""];
  const add = (end: number) => {
    const text = people.slice(last, end).trim();
    const own = DENIED.test(text);
    if (
      /[a-z]{2,}|\d/iu.test(
        text.replace(
          /\b(?:patients?|participants?|subjects?|people|they|he|she|her|his|him|the|an?|to|of|in|for|on|by|it|this|these|their)\b/giu,
          "",
        ),
      )
    )
      phrases.push({
        text,
        denied:
          own ||
          (denied && /^(?:or|nor|has|have|had|been|be|received|undergone|diagnosed.*|suffering.*)$/iu.test(joined)),
      });
    denied =
      own || (denied && /^(?:or|nor|has|have|had|been|be|received|undergone|diagnosed.*|suffering.*)$/iu.test(joined));
  };
  for (const match of people.matchAll(CUT)) {
    add(match.index);
    joined = match[0];
    last = match.index + match[0].length;
  }
  add(people.length);
  return phrases;
}
