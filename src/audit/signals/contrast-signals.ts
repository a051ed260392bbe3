import { termsOf } from "../../text/analyse.js";
import type { Facts } from "./facts.js";
import { factsOf } from "./facts.js";

/** Words of everyday claims of which one side speaks against the other, wider than `opposites.ts`; each line is "these : against these". */
const PAIRS = `
  absent lack missing devoid free : present contain detect found have carry
  steady unchanged stable level constant : rise increase rose grow decline decrease drop fall fell change worsen
  ban outlaw forbid prohibit illegal : permit allow require legal encourage
  rarely seldom hardly uncommon rare : often frequently commonly common usual most
  majority most mostly : minority few little some
  more greater higher : less fewer lower
  better superior : worse inferior
  above over exceed : below under
  rise rose grow grew climb surge jump soar : fall fell drop decline shrink plunge
  faster quicker sooner earlier : slower later
  widespread everywhere : isolated limited local rare
  success succeed successful work : fail failure
  favor support agree favour : oppose against disagree reject
  strong robust high substantial marked large : weak modest slight small little marginal minor negligible
  severe serious critical : mild moderate asymptomatic
  only solely exclusively : also both several other including
  safe harmless : dangerous unsafe harmful risk
  cure heal recover : incurable die
  begin start emerge : end stop cease
  same equal similar identical alike : different differ higher lower more less greater
  infect spread transmit contagious : protect prevent immune
  healthy : ill sick disease
  male men : female women
  young younger child children : old older elderly adult
  urban city : rural
  summer warm hot heat : winter cold
  unlikely improbable : likely probable
  enough sufficient ample : shortage insufficient lack scarce
  first initial : last second final
  before : after
  inside indoor : outdoor outside
  short brief : long prolonged
  known clear certain proven : unknown unclear uncertain unproven
  remain persist last : disappear vanish fade wane
`;
const against = new Map<string, Set<string>>();
for (const line of PAIRS.trim().split("\n")) {
  const [left = "", right = ""] = line.split(":");
  for (const a of termsOf(left))
    for (const b of termsOf(right)) {
      if (a === b) continue;
      against.set(a, (against.get(a) ?? new Set()).add(b));
      against.set(b, (against.get(b) ?? new Set()).add(a));
    }
}

/** Says that things are alike, or that one did not change. */
const ALIKE =
  /\b(?:same|similar(?:ly)?|equal(?:ly)?|as likely|no more|comparable|identical|alike|no differen\w+|unaffected|unchanged|unaltered|regardless|independent\w*|steady|stable|constant|level(?:ed|led)? off|stayed level|remain(?:s|ed)? level|plateau\w*|did not (?:differ|change)|not differ|no (?:significant )?(?:change|effect|impact|association|correlation|link|relation\w*))\b/iu;
const NO_MORE = /\bno (?:more|less|better|worse|higher|lower|greater)\b/iu;
const ONLY = /\b(?:only|solely|exclusively)\b/iu;

/** Whether claim and passage speak against each other, or one of likeness where the other tells of a change. */
export const CONTRAST_SIGNALS = [
  "againstAnywhere",
  "againstBest",
  "alikeClaim",
  "alikeSentences",
  "alikeBest",
  "alikeDiffers",
  "alikeBoth",
  "noMoreClaim",
  "alikeOrChanged",
  "onlyDiffers",
] as const;

/** Holds a claim against a passage and its deciding sentence, given by its place; small counts, and differences of -1 to 1. */
export function contrastSignals(
  claim: string,
  evidence: readonly string[],
  best: number,
): Record<(typeof CONTRAST_SIGNALS)[number], number> {
  const sentence = evidence[best] ?? "";
  const [mine, deciding] = [factsOf(claim), factsOf(sentence)];
  const [alike, alikeThere] = [ALIKE.test(claim), ALIKE.test(sentence)];
  return {
    againstAnywhere: Math.max(0, ...evidence.map((one) => opposed(mine, factsOf(one)))),
    againstBest: opposed(mine, deciding),
    alikeClaim: Number(alike),
    alikeSentences: Math.min(3, evidence.filter((one) => ALIKE.test(one)).length),
    alikeBest: Number(alikeThere),
    alikeDiffers: Number(alike) - Number(alikeThere),
    alikeBoth: Number(alike && alikeThere),
    noMoreClaim: Number(NO_MORE.test(claim)),
    alikeOrChanged: Number(alike && !alikeThere && changes(deciding)) - Number(alikeThere && !alike && changes(mine)),
    onlyDiffers: Number(ONLY.test(claim)) - Number(ONLY.test(sentence)),
  };
}

/** Words of a claim that a sentence lacks and has an opposite of, which the claim lacks. */
function opposed(claim: Facts, sentence: Facts): number {
  const free = sentence.words.filter(({ term, same }) => term !== "" && !claim.sames.has(same));
  return claim.words.filter(({ term, same }) => {
    const others = term === "" || sentence.sames.has(same) ? undefined : against.get(term);
    return others !== undefined && free.some((one) => others.has(one.term));
  }).length;
}

function changes({ words }: Facts): boolean {
  return words.some(({ points }) => points.includes("up") || points.includes("down"));
}
