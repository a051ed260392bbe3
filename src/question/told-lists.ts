/** Words before something that deny it. */
export const NEGATED =
  /\b(?:no|not|non|never|without|denies|denied|isn['’]?t|isnt|neither|nor)[\s-](?:\p{L}+\s){0,2}$/iu;

/** What leads a list of what is taken, what is not borne, and what is had. */
const LEADS = {
  drugs:
    /\b(?:on|takes|taking|took|started on|maintained on|anticoagulated with|treated with|receives|receiving|using|uses|prescribed|medications?(?: are| include)?:?|meds:?|current drugs:?)\s(?!average|examination|exam|admission|arrival|day|the ward|the floor|ward|call)/giu,
  allergy: /\b(?:allergic to|allergy to|allergies(?: to)?:?|hypersensitive to|intoleran(?:t of|ce (?:of|to)))\s/giu,
  conditions:
    /\b(?:with|has|have|had|and has|who has|history of|h\/o|hx of|known|suffers from|diagnosed with|pmh:?)\s/giu,
} as const;
/** "penicillin allergy", "sulfa-allergic": the name stands before. */
const ALLERGY_BEFORE = /\b(?:(?:an?|with|has|severe|known|history of)\s)*([\p{L}-]+?)[\s-](?:allergy|allergic)\b/giu;

/** What ends a list: a question, a clause, another fact. */
const STOP =
  /[.;:?!]|\b(?:who|whom|whose|which|what|how|when|why|where|is|are|was|were|can|could|should|would|may|does|do|did|will|needs?|presents?|presenting|develop\w*|for|because|since|after|before|during|but|then|now|today|having|he|she|they|has|have|with|in|at|to|tak(?:e|es|en|ing)|have|use|used|be|on|allergic|history|weighs?|weighing|eGFR|GFR|CrCl|creatinine|aged?|asks?|asking|asked|wants?|wishes|wishing|requests?|requesting|comes|came|complain\w*|starts?|starting|stopp?\w*|buys?|bought|reports?|says|wonders?|get|gets|got|undergo\w*)\b|,\s?(?=\d)/iu;
const LONGEST = 160;

/** Names in a list that a lead word begins, in order, in small letters unless they begin with a capital; doses and articles are left off. */
export function listAfter(question: string, kind: keyof typeof LEADS): string[] {
  const names: string[] = [];
  for (const lead of question.matchAll(LEADS[kind])) {
    if (NEGATED.test(question.slice(Math.max(0, lead.index - 24), lead.index))) continue;
    const from = lead.index + lead[0].length;
    const rest = question.slice(from, from + LONGEST);
    const stop = STOP.exec(rest);
    names.push(...parts(stop === null ? rest : rest.slice(0, stop.index)));
  }
  if (kind === "allergy")
    for (const match of question.matchAll(ALLERGY_BEFORE))
      if (match[1] !== undefined && !/^(?:no|known|any|drug|food)$/iu.test(match[1])) names.push(...parts(match[1]));
  return names;
}

function parts(list: string): string[] {
  return list
    .split(/,|\band\b|\bor\b|\bplus\b|\/|\+|&/iu)
    .map((part) =>
      part
        .replace(/\b\d[\d.,]*\s?(?:mg|g|mcg|µg|units?|iu|ml|%)?(?:\/\w+)?\b/giu, " ")
        .replace(
          /\b(?:the|an?|his|her|their|some|daily|weekly|nightly|od|bd|bid|tds|tid|qid|qd|prn|once|twice|times|day|a day|long-term|chronic|chronically|currently|already|regular|low-dose|high-dose|also|both|known|new|newly|recent|(?:just |recently )?started|starting|added)\b/giu,
          " ",
        )
        .replace(
          /\b(?:this (?:morning|afternoon|evening|week)|last (?:night|week)|yesterday|tonight|earlier|(?:an?|some|few) (?:hours?|days?|weeks?) ago)\b/giu,
          " ",
        )
        .replace(/[()[\]"“”]/gu, " ")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .filter((part) => /\p{L}{3}/u.test(part) && part.split(" ").length <= 4)
    .filter((part) => !/^(?:no|none|not|nothing)\b/iu.test(part))
    .map((part) => (/^\p{Lu}\p{Ll}/u.test(part) ? part : part.toLowerCase()));
}
