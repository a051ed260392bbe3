import type { Candidate } from "../../audit/candidate.js";
import type { Claim } from "../../audit/claims/claim.js";
import { callsForMore, evidenceClaim } from "../../audit/claims/evidence-claim.js";
import { kindOf } from "../../audit/claims/claim-kind.js";
import { judge } from "../../audit/judge.js";
import { weigh } from "../../audit/weigh.js";
import type { Weighed } from "../../audit/weigh.js";
import { particularWords } from "../../audit/words/particular-words.js";
import { plainClaim } from "../../audit/claims/plain-claim.js";
import { compareWords } from "../../audit/words/compare-words.js";
import type { Stance } from "../../audit/stance.js";
import { designWeight } from "../../appraise/design-weight.js";
import type { Design } from "../../domain/design.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { parseQuestion } from "../../question/parse.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { countTier } from "../ask/gather.js";
import type { EvidenceFinder } from "./find-evidence.js";
import { DISEASE } from "./in-context.js";
import type { JudgedClaim } from "./judge-claim.js";

const DESIGNS_OF: Readonly<Record<"guideline" | "trial" | "review", readonly Design[]>> = {
  guideline: ["guideline", "consensus"],
  trial: ["randomised trial", "other trial"],
  review: ["systematic review", "meta-analysis", "narrative review"],
};
const WORDS: Readonly<Record<"guideline" | "trial" | "review" | "any", string>> = {
  guideline: "guidelines",
  trial: "trials",
  review: "reviews",
  any: "publications",
};

/** Checks what a claim says of the evidence itself against the library's own counts. `main`: what the text as a whole is about. */
export async function judgeEvidenceClaim(
  claim: Claim,
  {
    library,
    lexicon,
    finder,
    main,
    text,
  }: {
    readonly library: Library;
    readonly lexicon: Lexicon;
    readonly finder: EvidenceFinder;
    readonly main: string | undefined;
    /** The whole text. */
    readonly text: string;
  },
  signal?: AbortSignal,
): Promise<JudgedClaim> {
  const said = evidenceClaim(claim.text);
  const meant = meantBy(claim, text);
  const words = main === undefined || namesMatter(meant, main, lexicon) ? meant : `${meant} (${main})`;
  const found = await finder.find(words, signal);
  const asked = keyQuestion(words, lexicon);
  const judged = (
    verdict: Weighed["verdict"],
    why: string,
    support: readonly Candidate[],
    against: readonly Candidate[] = [],
  ): JudgedClaim => ({
    claim,
    verdict,
    why,
    weighed: {
      verdict,
      why,
      differs: [],
      support: support.map(stance("for", words)),
      against: against.map(stance("against", words)),
    },
    parts: [],
    doses: [],
    found,
  });
  // Only what itself tells of evidence says, or denies, the same in its words.
  const onEvidence = found.candidates.filter(
    ({ text, block: { facet } }) => facet === "gap" || kindOf(text, false) === "evidence" || callsForMore(text),
  );
  const weighed = weigh(
    {
      words: claim.whole,
      own: plainClaim(claim.text),
      kind: claim.kind,
      question: found.question,
      candidates: onEvidence,
    },
    judge,
  );
  if ([...weighed.support, ...weighed.against].some(({ copy }) => copy))
    return { claim, verdict: weighed.verdict, why: weighed.why, weighed: weighed, parts: [], doses: [], found };
  if (asked.topics.length === 0) return judged("not-found", "It does not say what the evidence is on.", []);
  const naming = found.candidates.filter(({ named, about }) =>
    found.question.topics.every(
      ({ key, kind }, at) => !key || kind === "word" || named[at] !== undefined || about[at] !== undefined,
    ),
  );
  if (said.says === "more wanted") {
    const labels = asked.topics.map(({ label }) => label).join(" ");
    const more = await finder.find(`${labels} evidence limited no controlled trials more research needed`, signal);
    const named = more.candidates.filter((one) =>
      finder.namesIn(one.text, asked).every((naming, at) => naming !== undefined || asked.topics[at]?.kind === "word"),
    );
    const calling = best([...naming, ...named].filter((one) => callsForMore(one.text)));
    const [first] = calling;
    const other =
      first === undefined
        ? undefined
        : finder.namesIn(first.text, asked).find((one) => one !== undefined && one.relation !== "same");
    return calling.length > 0
      ? judged(
          other === undefined ? "supported" : "indirect",
          other === undefined ? "A source says so too." : `A source says so of ${other.label}.`,
          calling,
        )
      : judged("not-found", "No source of the library was found that asks for it.", []);
  }
  const { direct, anyhow, held } = await counts(
    library,
    asked,
    said.kind === undefined ? {} : { designs: DESIGNS_OF[said.kind] },
  );
  const what = WORDS[said.kind ?? "any"];
  const topics = asked.topics.map(({ label }) => `“${label}”`).join(" and ");
  // What only says that something is not there is no evidence on it.
  const particular = particularWords(words, found.question.topics);
  const isOfIt = (one: Candidate) =>
    particular.every((topic) => one.named[found.question.topics.indexOf(topic)] !== undefined);
  const telling = naming.filter((one) => !ABSENT.test(one.text) && isOfIt(one) && tellsOfStudy(one));
  const narrowly = particular.length === 0 ? "all of it" : `“${particular.map(({ label }) => label).join("”, “")}”`;
  const example = best(
    said.kind === undefined
      ? telling
      : telling.filter(({ publication }) => DESIGNS_OF[said.kind ?? "trial"].includes(publication.design)),
  );
  const counted =
    direct > 0
      ? `${direct} of the library’s ${held} ${what} name ${topics}`
      : `${anyhow} of the library’s ${held} ${what} speak of what ${topics} may mean, none by that name`;
  const none = `None of the library’s ${held} ${what} names ${topics}`;
  // A library that hardly knows the matter cannot tell that there is nothing on it.
  const knows = direct + anyhow > 0 || (await knowsMatter(library, asked));
  const absent = () =>
    knows
      ? judged("supported", `${none}, though it knows the matter.`, [])
      : judged(
          "not-found",
          `${none}; it hardly knows the matter, and whether there is any elsewhere cannot be told.`,
          [],
        );
  switch (said.says) {
    case "none":
      if (direct + anyhow === 0) return absent();
      // Plain words alone ("controlled") do not tell what there is no evidence on.
      return example.length === 0 || asked.topics.every(({ kind }) => kind === "word")
        ? judged("not-found", `${counted}; none of their sentences found speaks of ${narrowly}.`, [])
        : judged("contradicted", `${counted}.`, [], example);
    case "unsupported":
      if (direct + anyhow === 0) return absent();
      return example.length === 0
        ? judged("not-found", `${counted}; none of their sentences found speaks of ${narrowly}.`, [])
        : judged("partly", `${counted}; what they say is quoted.`, [], example);
    case "some":
      return direct > 0 && example.length > 0
        ? judged("supported", `${counted}.`, example)
        : judged("not-found", direct + anyhow === 0 ? `${none}.` : `${counted}.`, []);
  }
}

/**
 * Whether a claim says itself what the evidence is on: the text's main matter, a condition, or anything at all where that matter is a drug, which
 * other drugs and procedures are not about.
 */
function namesMatter(words: string, main: string, lexicon: Lexicon): boolean {
  if (words.toLowerCase().includes(main.toLowerCase())) return true;
  const { topics } = keyQuestion(words, lexicon);
  const isDrug = looksLikeADrug(main) || keyQuestion(main, lexicon).topics.some(({ kind }) => kind === "drug");
  return (
    topics.some(({ kind }) => kind === "condition") ||
    DISEASE.test(words) ||
    (isDrug && /\b(?:of|on|for|in|with|about)\s\p{L}/iu.test(words))
  );
}

/** "This treatment", "this": what stands before it in its sentence is meant too. */
function meantBy({ text: own, whole, start, sentence, inherits }: Claim, text: string): string {
  const points = /\bthis (?:treatment|approach|drug|therapy|use|practice|medication)\b/iu.test(own);
  const alone = /^(?:this|it|these|they)\b/iu.test(own) && !inherits.some(({ from }) => from === "sentence");
  return points || alone ? `${plainClaim(text.slice(sentence.start, start))} ${whole}` : whole;
}

/** What the evidence is on: the concepts that a claim names, or, where no list knows any, its words for a thing. */
function keyQuestion(words: string, lexicon: Lexicon): Question {
  const question = parseQuestion(words.slice(0, 600), lexicon);
  const known = question.topics.filter(({ key, kind }) => key && kind !== "word");
  const topics = known.length > 0 ? known : question.topics.filter(({ key, label }) => key && !ON_EVIDENCE.test(label));
  return { ...question, topics };
}

/** Words by which a claim speaks of evidence, not of what it is on. */
const ON_EVIDENCE =
  /^(?:evidence|guid(?:eline|ance)s?|trials?|stud(?:y|ies)|reviews?|data|research|recommendations?|rct|(?:meta-)?analys[ei]s|exists?|shows?|shown|prov(?:e|es|en|ed)|supports?|supported|helps?|helped|works?|using|used?|available|published|controlled|randomi[sz]ed|placebo|combin(?:ation|ed)|studied|tested|investigated|evaluated|current(?:ly)?|clinical|direct|strong|good|any|further|more)$/iu;

async function counts(library: Library, question: Question, filter: Filter) {
  let [direct, anyhow, held] = [0, 0, 0];
  for (const tier of TIERS satisfies readonly Tier[]) {
    const count = await countTier(library, question, tier, filter);
    // A text that only denies that there is such a thing is no evidence on it.
    const denying = new Set(count.topics.flatMap((one) => one.denying));
    const asked = count.topics.map((one) => one.asked.filter((id) => !denying.has(id)));
    direct += inEach(asked);
    anyhow += inEach(count.topics.map((one) => one.anyhow.filter((id) => !denying.has(id))));
    held += count.publications;
  }
  return { direct, anyhow, held };
}

/** Whether a sentence comes from research or a guideline, or is a label's on a study: what else a label says of its drug is no evidence. */
function tellsOfStudy({ publication, text }: Candidate): boolean {
  return publication.tier !== "label" || /\b(?:stud(?:y|ies|ied)|trials?|randomi[sz]ed|compared)\b/iu.test(text);
}

const ABSENT =
  /\bnot among\b.{0,90}\b(?:listed|named|mentioned)\b|\b(?:no|not|none|nor|without|lack\w*)\b.{0,25}\b(?:listed|mention\w*|named|address\w*|seen|available|covered|stud(?:y|ies|ied)|trials?|evidence|data|guidelines?|reviews?)\b/iu;

/** So many publications on each condition that a claim names (or, without one, on each topic) make a library that knows the matter. */
const KNOWN_FROM = 3;

async function knowsMatter(library: Library, { topics, ...question }: Question): Promise<boolean> {
  const conditions = topics.filter(({ kind }) => kind === "condition");
  for (const topic of conditions.length > 0 ? conditions : topics) {
    const { direct, anyhow } = await counts(library, { ...question, topics: [topic] }, {});
    if (direct + anyhow < KNOWN_FROM) return false;
  }
  return true;
}

function inEach([first = [], ...rest]: readonly (readonly string[])[]): number {
  return first.filter((id) => rest.every((other) => other.includes(id))).length;
}

/** The best three, of the strongest designs first. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return [...candidates]
    .sort(
      (a, b) =>
        itself(b) - itself(a) ||
        designWeight(b.publication.design, "treatment") - designWeight(a.publication.design, "treatment") ||
        b.coverage - a.coverage ||
        (a.publication.id < b.publication.id ? -1 : 1),
    )
    .filter(({ publication }) => !seen.has(publication.id) && seen.add(publication.id))
    .slice(0, 3);
}

/** Whether a sentence itself speaks of a concept, and not only of what causes or underlies it, or of what its title names. */
function itself({ named }: Candidate): number {
  return named.some((one) => one !== undefined && one.relation !== "underlying") ? 1 : 0;
}

function stance(side: Stance["stance"], words: string) {
  return (candidate: Candidate): Stance => ({
    candidate,
    stance: side,
    strength: candidate.coverage,
    copy: false,
    differs: [],
    because: [],
    advisesAgainst: false,
    comparison: compareWords(words, candidate.text),
  });
}
