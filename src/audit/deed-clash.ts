import type { Publication } from "../domain/publication.js";
import type { Question } from "../domain/question.js";
import { looksLikeADrug } from "../question/inn-stems.js";
import type { Candidate } from "./candidate.js";
import type { Axis } from "./deed-words.js";
import type { Deed } from "./deeds.js";
import { deedsIn } from "./deeds.js";
import type { Matter } from "./deed-matter.js";
import { heldOf, matterOf, namedIn } from "./deed-matter.js";
import { plainOf } from "./forbidden-target.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import type { OwnNames } from "./product-names.js";
import { ownNames } from "./product-names.js";

/** A deed that a label's sentence asks for or lets, with its matter. */
export interface LabelDeed {
  readonly source: Candidate;
  readonly deed: Deed;
  readonly matter: Matter;
}

/** So much of what the label's sentence names, by weight, the claim names too; or so much of it, where the label names so much of the claim. */
const ENOUGH = 0.6;
const SOME = 0.3;
const MOST = 0.6;
/** Of what is forbidden whatever the occasion nothing need be named. */
const ANYHOW: ReadonlySet<Axis> = new Set<Axis>(["sudden"]);
/** A raised dose is none that is lessened. */
const ALSO: Readonly<Partial<Record<Axis, Axis>>> = { raise: "lessen" };

/** Where a claim has done what a label has left, or the other way round: the same deed, in a matter that the claim names. Nothing where the label lets it. */
export function deedClash(sentence: string, within: Within, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  const said = deedsIn(sentence).filter((deed) => deed.done && deed.start >= within.start && deed.stop <= within.end);
  if (said.length === 0) return [];
  const named = namedIn(sentence, question);
  const owns = new Map<Publication, OwnNames | undefined>();
  const ownOf = (publication: Publication) => {
    if (!owns.has(publication)) owns.set(publication, ownNames(publication, sentence));
    return owns.get(publication);
  };
  const told = sentences.flatMap((source, at) => {
    const own = ownOf(source.publication);
    return own === undefined ? [] : labelDeeds(source, sentences[at - 1]).map((one) => ({ ...one, own, ...heldOf(one.matter, named, own) }));
  });
  for (const deed of said) {
    const matter = matterOf(sentence, deed.start, deed.stop);
    const same = told.flatMap((one) => {
      const its = one.deed.axis === deed.axis ? one.deed.end : ALSO[deed.axis] === one.deed.axis && deed.end === 1 ? -one.deed.end : 0;
      if (its === 0 || !isOfOne(sentence, deed, plainOf(one.source.text), one.deed, one.own)) return [];
      const back = heldOf(matter, namedBy(one.source, question), one.own);
      const meets = (one.share >= ENOUGH && one.held > 0) || (one.share >= SOME && back.share >= MOST && back.held > 0);
      return meets || ANYHOW.has(one.deed.axis) ? [{ ...one, against: its !== deed.end, score: one.share + back.share }] : [];
    });
    const best = same.sort((a, b) => b.score - a.score || Number(a.against) - Number(b.against))[0];
    if (best?.against === true && best.deed.force === "asked")
      return [{ kind: "deed", said: deed.text, found: shown(best.source.text), source: best.source }];
  }
  return [];
}

export interface Within { readonly start: number; readonly end: number }

/** What a label's sentence names, with the claim's concepts in it. */
function namedBy({ text, named, about }: Candidate, { topics, ...rest }: Question) {
  return namedIn(text, { ...rest, topics: topics.filter((_, at) => (named[at] ?? about[at]) !== undefined) });
}

const READ = new WeakMap<Candidate["source"], Map<number, readonly LabelDeed[]>>();

function labelDeeds(source: Candidate, before: Candidate | undefined): readonly LabelDeed[] {
  const held = READ.get(source.source) ?? new Map<number, readonly LabelDeed[]>();
  READ.set(source.source, held);
  const known = held.get(source.start);
  if (known !== undefined) return known.map((one) => ({ ...one, source }));
  const { block, text } = source;
  if (block.kind === "heading" || block.kind === "title") return [];
  const plain = plainOf(text);
  const read = deedsIn(plain).map((told) => {
    // What comes of stopping at once is why it is not done.
    const deed: Deed = told.axis === "sudden" && told.end === 1 && HARMS.test(plain) ? { ...told, end: -1, force: "asked" } : told;
    const own = matterOf(plain, deed.start, deed.stop);
    const those = THOSE.test(plain) && before !== undefined && before.block === block ? matterOf(plainOf(before.text), 0, 0).phrases : [];
    return { source, deed, matter: { phrases: [...own.phrases, ...those] } };
  });
  held.set(source.start, read);
  return read;
}

const HARMS = /\b(?:may|can|could|has|have)\b[^.;]{0,40}\b(?:lead|led|result(?:ed)?|caused?|precipitated?|exacerbat\w+|worsen\w*|associated|provoked?|increase)\b|\brebound\b|\bexacerbation\b/iu;
const THOSE = /\b(?:these|such|this|that|those) (?:patients?|populations?|settings?|people|conditions?|situations?|individuals?|women|infants|cases|circumstances|symptoms?|signs?|reactions?|events?|changes|effects?)\b/iu;

/** Whether both are done to the same thing: to the label's drug, or to another that both name. */
function isOfOne(sentence: string, deed: Deed, label: string, its: Deed, own: OwnNames): boolean {
  const others = drugsIn(clauseOf(label, its), own);
  const theirs = drugsIn(clauseOf(sentence, deed), own);
  if (others === undefined) return theirs === undefined;
  return theirs === undefined || others.some((one) => theirs.includes(one));
}

/** The words of a deed's clause, without its circumstances. */
function clauseOf(sentence: string, { start, stop }: Deed): string {
  const before = sentence.slice(0, start).split(CLAUSES).at(-1) ?? "";
  const behind = sentence.slice(stop).split(CLAUSES)[0] ?? "";
  return `${before} ${behind}`;
}

const CLAUSES = /[,;:.]\s|\s(?:if|when(?:ever)?|while|once|until|unless|after|before|prior to|because|since|during|in (?:patients|people|those)|but)\s/iu;

/** The drugs of a clause, where it names others than the label's own and not that; nothing where the label's own is meant. */
function drugsIn(clause: string, own: OwnNames): readonly string[] | undefined {
  if (own.isNamed(clause)) return undefined;
  const words = clause.toLowerCase().match(/\p{L}[\p{L}-]{3,}/gu) ?? [];
  const drugs = words.filter((word) => looksLikeADrug(word) || OTHERS.test(word));
  return drugs.length === 0 ? undefined : drugs.map((one) => one.replace(/s$/u, ""));
}

/** What is given besides drugs, and what drugs are called by what they do. */
const OTHERS = /^(?:(?:beta|calcium|alpha)[- ]?(?:adrenergic[- ])?blockers?|diuretics?|thiazides?|contracepti\w+|dialysis|h(?:a)?emodialysis|oxygen|insulin|lithium|digitalis|anticoagulants?|antibiotics?|nitrates?|supplements?|inhibitors?|steroids?|statins?)$/iu;
