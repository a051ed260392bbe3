import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import type { Candidate } from "../candidate.js";
import type { Axis } from "./deed-words.js";
import type { Deed } from "./deeds.js";
import { deedsIn, inOneClause } from "./deeds.js";
import type { Matter } from "./deed-matter.js";
import { matterOf, namedIn } from "./deed-matter.js";
import { plainOf } from "./forbidden-target.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import { meet } from "./matter-met.js";
import type { OwnNames } from "./product-names.js";
import { ownNames } from "./product-names.js";

/** A deed that a label's sentence asks for or lets, with its matter. */
export interface LabelDeed {
  readonly source: Candidate;
  /** The sentence as it was read: the deed's places are places in it. */
  readonly plain: string;
  readonly deed: Deed;
  readonly matter: Matter;
}

/** What is forbidden or asked for whatever the occasion: of that nothing else need be named. */
function isAnyhow(said: Deed, told: Deed, bare: boolean): boolean {
  return (
    told.axis === "sudden" ||
    (bare && OUTRIGHT.has(told.axis)) ||
    (told.axis === "protect" && said.text.slice(0, SAME).toLowerCase() === told.text.slice(0, SAME).toLowerCase())
  );
}
const OUTRIGHT: ReadonlySet<Axis> = new Set<Axis>(["drink", "swap", "dilute"]);
/** Letters that words for one thing share. */
const SAME = 6;
/** A raised dose is none that is lessened. */
const ALSO: Readonly<Partial<Record<Axis, Axis>>> = { raise: "lessen" };

/** Where a claim has done what a label has left, or the other way round: the same deed, in a matter that the claim names. Nothing where what the label says nearest lets it. */
export function deedClash(
  sentence: string,
  within: Within,
  question: Question,
  sentences: readonly Candidate[],
): LimitClash[] {
  return heldAgainst(sentence, within, question, sentences).flatMap(({ said, best }) =>
    best.against && best.deed.force === "asked"
      ? [{ kind: "deed" as const, said: said.text, found: shown(best.source.text), source: best.source }]
      : [],
  );
}

/** Whether a claim stops, lessens, watches or puts right what a sentence of the label has stopped, lessened, watched or put right in the same matter. */
export function deedAgrees(
  sentence: string,
  within: Within,
  question: Question,
  sentences: readonly Candidate[],
): boolean {
  return heldAgainst(sentence, within, question, sentences).some(
    ({ said, best }) =>
      !best.against && best.deed.force === "asked" && best.met && CAUTIOUS.has(`${said.axis} ${said.end.toString()}`),
  );
}

/** Ends that do not put a drug forward. */
const CAUTIOUS: ReadonlySet<string> = new Set([
  "go -1",
  "sudden -1",
  "raise -1",
  "lessen 1",
  "watch 1",
  "care 1",
  "correct 1",
  "protect 1",
]);

/** Each deed of a claim with that of the label's in the same matter which is nearest to it. */
function heldAgainst(sentence: string, within: Within, question: Question, sentences: readonly Candidate[]) {
  const said = deedsIn(sentence).filter((deed) => deed.done && deed.start >= within.start && deed.stop <= within.end);
  if (said.length === 0) return [];
  const named = namedIn(sentence, question);
  const owns = new Map<Publication, OwnNames | undefined>();
  const told = sentences.flatMap((source, at) => {
    const { publication } = source;
    if (!owns.has(publication)) owns.set(publication, ownNames(publication, sentence));
    const own = owns.get(publication);
    return own === undefined ? [] : labelDeeds(source, sentences[at - 1]).map((one) => ({ ...one, own }));
  });
  return said.flatMap((deed) => {
    const matter = matterOf(sentence, deed.start, deed.stop);
    const same = told.flatMap((one) => {
      const end =
        one.deed.axis === deed.axis
          ? one.deed.end
          : ALSO[deed.axis] === one.deed.axis && deed.end === 1
            ? -one.deed.end
            : 0;
      if (end === 0 || !isOfOne(sentence, deed, one.plain, one.deed, one.own)) return [];
      const { met, score, bare } = meet(one, { matter, named }, question, one.own);
      return met || isAnyhow(deed, one.deed, bare) ? [{ ...one, against: end !== deed.end, met, score }] : [];
    });
    // Of what lets it and what is against it the nearer counts.
    const [best] = same.sort((a, b) => b.score - a.score || Number(a.against) - Number(b.against));
    return best === undefined ? [] : [{ said: deed, best }];
  });
}

export interface Within {
  readonly start: number;
  readonly end: number;
}

const READ = new WeakMap<Candidate["source"], Map<number, readonly LabelDeed[]>>();

function labelDeeds(source: Candidate, before: Candidate | undefined): readonly LabelDeed[] {
  const held = READ.get(source.source) ?? new Map<number, readonly LabelDeed[]>();
  READ.set(source.source, held);
  const known = held.get(source.start);
  if (known !== undefined) return known.map((one) => ({ ...one, source }));
  const { block, text } = source;
  if (block.kind === "heading" || block.kind === "title") return [];
  const plain = inOneClause(plainOf(text)).replace(/\s+/gu, " ");
  // "Not as the sole means of contraception" asks for more of it.
  const read = deedsIn(plain)
    .filter(({ axis, end, force }) => axis !== "protect" || end === 1 || force === "let")
    .map((told) => {
      // What comes of stopping at once is why it is not done.
      const deed: Deed =
        told.axis === "sudden" && told.end === 1 && HARMS.test(plain) ? { ...told, end: -1, force: "asked" } : told;
      const own = matterOf(plain, deed.start, deed.stop);
      const those =
        THOSE.test(plain) && before !== undefined && before.block === block
          ? matterOf(plainOf(before.text), 0, 0).phrases
          : [];
      return { source, plain, deed, matter: { phrases: [...own.phrases, ...those] } };
    });
  held.set(source.start, read);
  return read;
}

const HARMS =
  /\b(?:may|can|could|has|have)\b[^.;]{0,40}\b(?:lead|led|result(?:ed)?|caused?|precipitated?|exacerbat\w+|worsen\w*|associated|provoked?|increase)\b|\brebound\b|\bexacerbation\b/iu;
const THOSE =
  /\b(?:these|such|this|that|those) (?:patients?|populations?|settings?|people|conditions?|situations?|individuals?|women|infants|cases|circumstances|symptoms?|signs?|reactions?|events?|changes|effects?)\b/iu;

/** Whether both are done to the same thing: to the label's drug, or to another that both name. */
function isOfOne(sentence: string, deed: Deed, label: string, its: Deed, own: OwnNames): boolean {
  if (!OF_DRUGS.has(its.axis)) return true;
  const others = drugsIn(clauseOf(label, its), own);
  const theirs = drugsIn(clauseOf(sentence, deed), own);
  return others === undefined ? theirs === undefined : others.some((one) => theirs?.includes(one) === true);
}

/** Deeds that are done to a drug, and not for its sake. */
const OF_DRUGS: ReadonlySet<Axis> = new Set<Axis>(["go", "sudden", "raise", "lessen"]);

/** The words of a deed's clause, without its circumstances. */
function clauseOf(sentence: string, { start, stop }: Deed): string {
  const before = sentence.slice(0, start).split(CLAUSES).at(-1) ?? "";
  const behind = sentence.slice(stop).split(CLAUSES)[0] ?? "";
  return `${before} ${behind}`;
}

const CLAUSES =
  /[,;:.]\s|\s(?:if|when(?:ever)?|while|once|until|unless|after|before|prior to|because|since|during|in (?:patients|people|those)|but)\s/iu;

/** The drugs of a clause, where it names others than the label's own and not that; nothing where the label's own is meant. */
function drugsIn(clause: string, own: OwnNames): readonly string[] | undefined {
  if (own.isNamed(clause)) return undefined;
  const words = clause.toLowerCase().match(/\p{L}[\p{L}-]{3,}/gu) ?? [];
  const drugs = words.filter((word) => looksLikeADrug(word) || OTHERS.test(word));
  return drugs.length === 0 ? undefined : drugs.map((one) => one.replace(/^.*-(?=blockers?$)|s$/gu, ""));
}

/** What is given besides drugs, and what drugs are called by what they do. */
const OTHERS =
  /^(?:(?:(?:beta|calcium|alpha)-?(?:adrenergic-)?)?blockers?|diuretics?|thiazides?|contracepti\w+|dialysis|h(?:a)?emodialysis|oxygen|insulin|lithium|digitalis|anticoagulants?|antibiotics?|nitrates?|supplements?|inhibitors?|steroids?|statins?)$/iu;
