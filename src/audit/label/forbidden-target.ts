/** What a label's sentence forbids its own drug for: with everything of `always` and everything of one of `either`. */
export interface ForbiddenTarget {
  /** Words on the use itself: "long-term use", "within 2 hours of". */
  readonly always: string;
  readonly either: readonly string[];
  /** It is on starting only: "initiation is not recommended". */
  readonly starts: boolean;
}

const GIVEN = String.raw`(?:used|given|offered|taken|administered|started|initiated|begun|prescribed|combined|mixed|co-?administered|co-?prescribed|injected|infused|applied|restarted|reinstituted|undertaken|attempted|employed|added|treated)`;
const OFTEN = String.raw`(?:,? (?:in general|generally|usually|normally|also|therefore|thus|ordinarily|\p{L}+ly),?)?`;
/** The advice in the middle of a sentence: what stands before it is the one side, what stands behind it the other. */
const MIDDLE = new RegExp(
  [
    String.raw`\b(?:is|are)${OFTEN} contra-?indicated\b`,
    String.raw`\b(?:is|are)${OFTEN} not (?:generally )?(?:to be ${GIVEN}|recommended|indicated|advisable|advised|suitable|appropriate)\b`,
    String.raw`\bshould${OFTEN} (?:not|never)${OFTEN} (?:receive|take|use|be(?: begun| started| restarted)? again|be (?:\p{L}+ly )?${GIVEN}(?: again)?)\b`,
    String.raw`\b(?:must|may|can) ?not (?:receive|take|use|be (?:\p{L}+ly )?${GIVEN})\b`,
    String.raw`\bshould${OFTEN} be (?:avoided|withheld)\b`,
  ].join("|"),
  "iu",
);
/** Advice that opens a sentence or a clause: "Do not use it in", "avoid use with". */
const OPENING = new RegExp(
  String.raw`(?:^|[,:;]\s|\b(?:therefore|and|so),?\s)(?:generally )?(?:do not|never|avoid)\s(?:(?:the\s)?(?:use|using|administration|administer\w*|co-?administ\w*|concomitant(?:ly)? use|concurrent use|combin\w*|giv\w+|tak\w+|start\w*|initiat\w+|inject\w+|prescrib\w+|mix\w*|add\w*|infus\w*)\b)?`,
  "iu",
);
const STARTS = /\b(?:initiat\w*|start\w*|begin\w*|begun|restart\w*|reinstitut\w*|commenc\w*)\b/iu;
/** "Its use", "the drug". */
const THE_DRUG =
  /\b(?:it|its|the (?:drug|product|medication|medicine|tablets?|capsules?|injection|solution|infusion))\b/iu;
/** "Administration into a small artery": nothing else is named that is given. */
const GIVING = /^\s*(?:the )?(?:administration|infusion|injection|infusing|injecting) (?:in(?:to)?|through|via|by)\b/iu;
/** What a sentence allows beside what it forbids. */
const ALLOWS =
  /\b(?:may|can)(?:, if necessary,)? be (?:used|given|considered|continued)\b|\bif (?:necessary|needed|unavoidable)\b/iu;
/** Where the reasons begin. */
const REASON =
  /[,;]?\s(?:because|since|as (?:it|its|this|such|there|these|they)|due to (?:the |an? )?(?:\p{L}+ )?(?:risk|potential|possibility|lack|concern|effects?)|given (?:the|that)|in order to|to (?:avoid|reduce|prevent|minimi[sz]e)|in view of|but|however|which|and (?:may|can|could|should|must|will|has|have)|may|can|could|has been|have been|were|was)\b.*$/iu;
const WHY_FIRST = /^\s*(?:due to|because(?: of)?|since|given|owing to|although|as)\s[^,]*,\s/iu;
/** What holds under a condition only cannot be told of everybody. */
const EXCEPT =
  /\b(?:unless|except\w*|other than|without|until|apart from|in the absence of|if no|only|not|no|prior to correction|such (?:patients|use|cases))\b/iu;
const JOINS = /^[,\s]*(?:in|for|with|by|during|when|if|to|while|among|within|on|at|under|who|into|through)\b/iu;
const THOSE =
  /\b(?:these|such|this|that|those) (?:patients?|populations?|settings?|people|conditions?|situations?|individuals?|women|infants)\b/iu;
const IN_WHOM =
  /\b(?:in|for) (?:patients?|people|those|individuals|women|infants|neonates|children|adults) (?:with|who)\b[^,.;]{3,90}/iu;
/** Members of a list that belong together: "the syndrome of asthma, rhinitis and nasal polyps". */
const WHOLE = /\b(?:syndrome|combination|triad|coexistence) of\b|\bboth\b/iu;
const EXAMPLES = /[,(]?\s*(?:e\.g\.,?|such as|including|for example,?|i\.e\.,?|especially)\s+([^();]{3,300})/giu;

/** What a sentence of a label forbids its own drug for; `isOwn` tells the words that name the drug, `listed` that it stands among the contraindications. */
export function forbiddenTargets(
  sentence: string,
  isOwn: (words: string) => boolean,
  listed: boolean,
): ForbiddenTarget[] {
  const text = plainOf(sentence);
  if (ALLOWS.test(text)) return [];
  const own = (words: string) => isOwn(words) || THE_DRUG.test(words);
  const middle = MIDDLE.exec(text);
  if (middle !== null) {
    const told =
      text
        .slice(0, middle.index)
        .split(/;\s|:\s(?=\p{Lu})/u)
        .at(-1) ?? "";
    const before = told.replace(WHY_FIRST, "");
    const behind = text.slice(middle.index + middle[0].length).replace(REASON, "");
    // "Is contraindicated in patients with:" leads to a list.
    return /(?::|\b(?:with|in|for|who))\s*$/iu.test(behind) ? [] : ofSides(before, middle[0], behind, own);
  }
  const opening = OPENING.exec(text);
  if (opening !== null) {
    const rest = text.slice(opening.index + opening[0].length).replace(REASON, "");
    return ofOrder(opening[0], rest, own);
  }
  // "Administer it through large veins rather than arteries or small veins".
  const [, instead] = INSTEAD.exec(text) ?? [];
  if (instead !== undefined) return targetOf("", instead, "");
  // "For patients treated for hypertension" says for whom a list is.
  if (!listed || /^for\b|:$/iu.test(text) || /\b(?:is|are|was|were|has|have|should|may|can|must|do)\b/iu.test(text))
    return [];
  if (own(text) && !/\b(?:another|other)\b/iu.test(text)) return [];
  return targetOf("", text.replace(/^in patients with\s/iu, ""), "");
}

export function plainOf(sentence: string): string {
  return sentence
    .replace(/\s+/gu, " ")
    .replace(/\[[^\]]*\]|\(\s*(?:see [^()]*|[\d.,;\s]+)(?:\([\d.,\s]*\)[^()]*)*\)/giu, "")
    .replace(/\bsee (?:also )?\p{Lu}[\p{L}\s,]*\([\d., ]+\)(?:(?:,| and)? \p{Lu}[\p{L}\s]*\([\d., ]+\))*/gu, "")
    .replace(/\s\[?see \p{Lu}[^.]*(?:\(\d[^)]*)?$/u, "")
    .replace(/\s+([.,;])/gu, "$1")
    .replace(/\s*[.]\s*$/u, "")
    .trim();
}

/** "A is contraindicated in B": the side that is not the drug. */
function ofSides(before: string, advice: string, behind: string, own: (words: string) => boolean): ForbiddenTarget[] {
  const side = JOINS.test(behind) || TAKING.test(advice) ? behind : "";
  const [, front, subject = before.replace(TOLD_BEFORE, "")] = FRONT.exec(before) ?? [];
  if (own(subject) || GIVING.test(subject)) {
    // "Its use in patients with A is contraindicated"; "its use with B is not recommended in C" needs both.
    const rest = withoutOwn(subject, own);
    if (side === "" && front !== undefined) return targetOf(rest, front, advice);
    if (side === "") return /^\s*:/u.test(behind) || !LEANS.test(rest) ? [] : targetOf("", rest, advice);
    const where = THOSE.test(side) ? IN_WHOM.exec(before)?.[0] : side;
    return where === undefined ? [] : targetOf(THOSE.test(side) ? "" : rest, where, advice);
  }
  if (side !== "") return own(side) ? targetOf(withoutOwn(side, own), before, advice) : [];
  return TOGETHER.test(subject) ? targetOf("", subject, advice) : [];
}

/** "Should not receive": what stands behind is the drug. */
const TAKING = /\b(?:receive|take|use)$/iu;
/** "It can cause spasm and therefore": what is told of the drug before the advice. */
const TOLD_BEFORE =
  /\s(?:can|may|is|are|has|have|does|causes?|increases?)\s.*\b(?:and|so)(?:,? (?:therefore|thus))?,?\s*$/iu;
const TOGETHER = /^\s*(?:the )?(?:concomitant|concurrent|simultaneous|combined|co-?administ\w+|combination)\b/iu;
/** What says with what, in whom or when. */
const LEANS =
  /\b(?:in|with|during|for|by|within|at|while|after|concomitant|concurrent|simultaneous|combined|co-?administ\w+|combination)\b/iu;
/** A condition or place in front of the subject. */
const FRONT = /^\s*((?:if|when|in|for|with|during)\s[^,]{3,80}(?:,[^,]{3,40}){0,3}?),\s((?:the\s)?[^,]+)$/iu;

/** "Do not use it with A", "avoid use of small veins": what stands behind. */
function ofOrder(advice: string, rest: string, own: (words: string) => boolean): ForbiddenTarget[] {
  const words = rest.replace(/^\s*(?:of|the)\s/iu, "").trim();
  if (JOINS.test(words)) return targetOf("", words, advice);
  const to = /\s(?:in|with|for|during|to|when|if|within|by)\s/iu.exec(words);
  const object = to === null ? words : words.slice(0, to.index);
  if (own(object)) return to === null ? [] : targetOf(withoutOwn(object, own), words.slice(to.index), advice);
  // "Do not use strong inhibitors with it", "do not use small veins"; "avoid hypotension" is on no use.
  if (!USES.test(advice) && !ACTIVITY.test(object)) return [];
  return to === null || own(words.slice(to.index)) ? targetOf("", object, advice) : [];
}

/** What people do: "avoid driving for the first 24 hours after taking it". */
const ACTIVITY =
  /^(?:driving|operating|alcohol|drinking|sun(?:light|bathing)?|exposure to sun\w*|grapefruit|smoking|nursing|breast-?\s?feeding|lying|standing|chewing|swallowing|exercise|(?:engaging in )?hazardous)\b/iu;
/** What is not to be done in the place of what is. */
const INSTEAD =
  /\b(?:administer|give|use|inject|infuse|should be (?:administered|given|used|injected|infused))\b[^.;]{3,90}?\s(?:rather than|instead of|and not|but not)\s(?:in(?:to)?\s|through\s|via\s|by\s)?([^.;]{3,120})/iu;
const USES = /\b(?:us|administ|co-?administ|giv|tak|start|initiat|inject|prescrib|mix|add|infus|combin)\w*\b/iu;

/** The words beside the drug's name, which may be of two words. */
function withoutOwn(words: string, own: (words: string) => boolean): string {
  const all = words.trim().split(/\s+/u);
  const isPair = (at: number) => {
    const pair = all.slice(at, at + 2);
    return pair.length === 2 && own(pair.join(" ")) && !pair.some(own);
  };
  return all.filter((word, at) => !own(word) && !isPair(at) && !isPair(at - 1)).join(" ");
}

export function targetOf(always: string, target: string, advice: string): ForbiddenTarget[] {
  const starts = STARTS.test(`${advice} ${always}`);
  const examples: string[] = [];
  const plain = target
    // Values in brackets tell how much of it; what is named in brackets stands for it where nothing follows.
    .replace(/\([^()]*\d[^()]*\)/gu, " ")
    .replace(
      /\(([^()]*)\)(?=\s*(?:$|[,;]|and\b|or\b))/gu,
      (_, inside: string) => ` , such as ${inside.replace(/^(?:e\.g\.|i\.e\.),?\s*/iu, "")} ; `,
    )
    .replace(/\([^()]*\)/gu, " ")
    .replace(/,\s*such as (?:such as|including)/giu, ", such as")
    .replace(EXAMPLES, (_, list: string) => {
      examples.push(...list.split(LIST));
      return " ; ";
    });
  const pieces = WHOLE.test(plain)
    ? [plain.replace(/\bthe (?:syndrome|combination|triad|coexistence) of\b/iu, "")]
    : membersOf(plain.replaceAll(";", " "));
  const either = [...pieces, ...examples].map((one) => one.trim()).filter((one) => /\p{L}{3}/u.test(one));
  const usable = either.filter((one) => !EXCEPT.test(one) && !STARTS.test(one) && !FRAGMENT.test(one));
  return usable.length === 0 || EXCEPT.test(always) ? [] : [{ always, either: usable, starts }];
}

/** Pieces of a list that lean on the one before: "or lower", "second-". */
const FRAGMENT =
  /^(?:to|of|from|than)\b|^(?:less|more|lower|higher|greater|those|others?|older|younger|longer|equivalent)\b.{0,15}$|-$/iu;
const LIST = /,\s*(?:and|or)?\s*|\s+or\s+|\s+and\s+|;\s*/iu;

/** Each of "A, B, or C"; two things joined by "and" stay together, and so do two adjectives. */
export function membersOf(target: string): string[] {
  const listed = target.split(/\s\(?\d\)\s|•|;\s/u).filter((one) => one.trim() !== "");
  return listed.flatMap((one) => {
    const commas = one.split(/,\s*(?:and\b|or\b)?\s*/iu).filter((piece) => piece.trim() !== "");
    const isList = commas.length >= 3 || /,[^,]{3,}\b(?:and|or)\s[^,]+$|,\s(?:and|or)\s/iu.test(one);
    if (!isList) return one.split(/\s+or\s+/iu);
    const [last = "", ...rest] = commas.toReversed();
    return [...rest.reverse(), ...last.split(/\s+and\s+/iu)].flatMap((piece) => piece.split(/\s+or\s+/iu));
  });
}
