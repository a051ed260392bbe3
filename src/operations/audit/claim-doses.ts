import type { Candidate } from "../../audit/candidate.js";
import { isPraise } from "../../audit/label/advised-against.js";
import type { Claim, Verdict } from "../../audit/claims/claim.js";
import type { CheckedDose } from "../../audit/doses/dose-check.js";
import { checkDoses } from "../../audit/doses/dose-check.js";
import type { Topic, Question } from "../../domain/question.js";
import { asAskedBy } from "./asked-by.js";
import type { EvidenceFinder } from "./find-evidence.js";
import { dosingCandidates } from "./label-dosing.js";

/** The doses of a claim against those of sources; what the text as a whole is about is what they are for, where the claim names nothing else. */
export async function dosesOf(
  claim: Claim,
  main: string | undefined,
  finder: EvidenceFinder,
  signal?: AbortSignal,
): Promise<CheckedDose[]> {
  const read = checkDoses(claim.whole, []);
  const plain = await finder.find(claim.whole, signal);
  const named = conditionsOf(plain.question).length > 0;
  const { question, candidates } =
    named || main === undefined ? plain : await finder.find(`${claim.whole} (${main})`, signal);
  const conditions = conditionsOf(question);
  const drugs = [...new Set(read.flatMap(({ regimen }) => regimen.drug?.value ?? []))];
  const { sentences, names } = await finder.dosingOf(drugs);
  const more: Candidate[] = [...dosingCandidates(sentences, question.topics, claim.whole), ...candidates];
  for (const drug of drugs) {
    const found = await finder.find(
      `${drug} dose mg daily ${conditions.map((at) => question.topics[at]?.label ?? "").join(" ")}`,
      signal,
    );
    more.push(...asAskedBy(question, found.candidates, finder));
  }
  const seen = new Set<string>();
  const unique = more.filter(
    ({ source, start }) => !seen.has(`${source.id} ${start}`) && seen.add(`${source.id} ${start}`),
  );
  const others = question.topics.flatMap(({ kind, label }, at) =>
    kind === "drug" ||
    OF_THE_DOSE.test(label) ||
    isPraise(label) ||
    drugs.some((drug) => drug.includes(label.toLowerCase()))
      ? []
      : [at],
  );
  const namesAll = ({ named, about }: Candidate) =>
    others.every((at) =>
      [named[at], about[at]].some((one) => one?.relation === "same" || one?.relation === "narrower"),
    );
  if (conditions.length === 0) return checkDoses(claim.whole, unique, { names, namesAll });
  return checkDoses(claim.whole, unique, {
    names,
    namesAll,
    isDirect: ({ named, about }) => conditions.every((at) => named[at] !== undefined || about[at] !== undefined),
  });
}

/** The places of the topics that say what a dose is for: conditions, else the plain words after "for" or "in". */
function conditionsOf({ topics }: Question): number[] {
  const of = (kind: Topic["kind"]) => topics.flatMap((topic, at) => (topic.key && topic.kind === kind ? [at] : []));
  const conditions = of("condition");
  return conditions.length > 0 ? conditions : of("word").filter((at) => !OF_THE_DOSE.test(topics[at]?.label ?? ""));
}

/** Words of a claim that tell how a dose is given, and not what for. */
const OF_THE_DOSE =
  /^(?:(?:\d.*|every|each|once|twice|one|two|three|four|five|six|eight|ten|twelve|times?|hours?|hourly|days?|daily|weeks?|weekly|months?|monthly|years?|mg|mcg|grams?|doses?|taken?|given?|used?|infused?|injected|increased?|titrated|started?|needed|usual|needs?|orally|adults?|patients|maximum|minimum|total|initial|maintenance|tablets?|capsules?)\b\s?)+$/iu;

/** A dose outside of what sources give for the same matter contradicts the claim; one that nothing is found for leaves it "partly" at best. */
export function withDoses(
  judged: {
    readonly verdict: Verdict;
    readonly why: string;
    /** It is contradicted, and by nothing but other numbers. */
    readonly onlyNumbers?: boolean;
  },
  doses: readonly CheckedDose[],
): { readonly verdict: Verdict; readonly why: string } {
  const outside = doses.filter(({ relation }) => relation === "above" || relation === "below");
  if (outside.length > 0)
    return { verdict: "contradicted", why: outside.map(({ text, because }) => `“${text}”: ${because}`).join(" ") };
  const partly = doses.filter(({ relation }) => relation === "partly above" || relation === "partly below");
  if (partly.length > 0)
    return { verdict: "partly", why: partly.map(({ text, because }) => `“${text}”: ${because}`).join(" ") };
  if (doses.length > 0 && judged.verdict === "not-found" && doses.every(({ sameElsewhere }) => sameElsewhere === true))
    return { verdict: "indirect", why: "Sources give the same for something else; for this, none gives a dose." };
  const within = doses.filter(({ relation }) => relation === "within");
  if (within.length > 0 && within.length === doses.length && within.every(({ same }) => same === true))
    if (judged.verdict === "not-found" || judged.onlyNumbers === true)
      return { verdict: "supported", why: "A label or guideline gives this dose." };
  // A sentence that gives another amount is no contradiction of one that sources give, too.
  if (doses.length > 0 && within.length === doses.length && judged.onlyNumbers === true)
    return { verdict: "partly", why: withinWhy(within) };
  const loose = doses.filter(({ relation }) => relation !== "within");
  if (doses.length > 0 && loose.length === 0 && judged.verdict === "not-found")
    return { verdict: "partly", why: withinWhy(within) };
  if (loose.length > 0 && (judged.verdict === "supported" || judged.verdict === "indirect"))
    return {
      verdict: "partly",
      why: `${judged.why} No dose to compare with was found for ${loose.map(({ text }) => `“${text}”`).join(", ")}.`,
    };
  const { verdict, why } = judged;
  return { verdict, why };
}

function withinWhy(within: readonly CheckedDose[]): string {
  return `The dose lies within what sources give (${within.map(({ because }) => because).join(" ")}); nothing else of it was found.`;
}
