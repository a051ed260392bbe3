import type { Candidate } from "../../audit/candidate.js";
import { letsStop } from "../../audit/label/abrupt-stop.js";
import { putsForward } from "../../audit/claims/claim-advice.js";
import { deniesNeed } from "../../audit/label/denied-need.js";
import { deniesHarm } from "../../audit/label/denied-harm.js";
import { withoutBody } from "../../audit/words/body-names.js";
import { isLight } from "../../audit/claims/claim-reading.js";
import { unitsIn } from "../../audit/words/sense-phrases.js";
import { nearestPublications, nearnessById, nearnessOf } from "../../audit/nearest/nearest-publications.js";
import type { NearPublication } from "../../audit/nearest/nearest-publications.js";
import { conceptsTold } from "../../audit/nearest/not-found-why.js";
import { withPregnancy } from "../../audit/label/with-pregnancy.js";
import { drugOfLabel, readAsGeneric } from "../../audit/label/label-drug.js";
import type { Claim } from "../../audit/claims/claim.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import { namesFromLabels } from "../../answer/label/dose-evidence.js";
import type { DrugNames } from "../../appraise/regimens/read-regimens.js";
import { parseQuestion } from "../../question/parse.js";
import { rankTier, searchTerms } from "../../rank/rank.js";
import type { RankedPassage } from "../../rank/rank.js";
import { termsOf } from "../../text/analyse.js";
import { drugLabels, drugsAsked } from "../ask/drug-labels.js";
import type { DrugLabel } from "../ask/drug-labels.js";
import { USABLE } from "../ask/left-out.js";
import type { CautionSentence } from "./label-cautions.js";
import { cautionsOf } from "./label-cautions.js";
import { dosingOf } from "./label-dosing.js";
import type { DosingSentence } from "./label-dosing.js";
import { brandsIn, rareWordsIn } from "./label-sentences.js";
import { NamedLabels, productLabels } from "./label-products.js";
import { namings } from "./namings.js";
import { PassageReader } from "./read-passages.js";
import { TierLists } from "./tier-lists.js";

/** Passages fetched and looked at for a claim in each tier, and how many of the best are read. */
const FETCHED = 80;
const LOOKED_AT = 1_500;
const READ = 24;
/** A label says much of its drug in many places. */
const READ_OF_LABELS = 36;
/** The abstracts of the publications whose passages come first are read whole: of so many. */
const ABSTRACTS = 8;
/** Drugs of a claim whose labels are read for what speaks against giving them. */
const MOST_DRUGS = 3;
/** Passages that name all the claim's concepts, fetched in each tier. */
const TOGETHER = 60;
/** The publications likeliest to decide a claim that are read. */
const READ_AGAIN = 4;
/** Of a guideline or a label that may decide a claim so many sentences are read besides, wherever they stand. */
const READ_OF_WHOLE = 12;
/** Words whose sentences are kept: what one step finds for a claim, the next looks for again. */
const KEPT = 48;
/** Longer words than this are no claim. Characters. */
const LONGEST = 600;

/** What was found for a proposition, tier by tier. */
export interface FoundEvidence {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** Passages read in each tier. */
  readonly read: Readonly<Record<Tier, number>>;
  /** Publications that name all its concepts in one passage, `more` where not all were counted; absent where it names fewer than two. */
  readonly together?: { readonly publications: number; readonly more: boolean };
  /** How much of the claim each topic carries in each tier; empty where nothing was searched. */
  readonly weights: Readonly<Record<Tier, readonly number[]>>;
}

/** A claim with what its place says of its matter. */
export interface PlacedClaim extends Pick<Claim, "whole" | "kind"> {
  readonly context: string;
}

/** A claim of the same stretch of text as another. */
export interface ClaimBeside extends PlacedClaim {
  /** Id of the publication that decides it, if any. */
  readonly decidedBy: string | undefined;
}

/** What a second look at a claim finds: the publications likeliest to decide it, and sentences of the first of them. */
export interface SecondLook {
  /** Ids, the likeliest first. */
  readonly publications: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Sentences of the same on what was known before or how it was done: they bear nothing out, and may still be what somebody looks for. */
  readonly aside: readonly Candidate[];
}

/** What the labels of drugs say on their dosing, and what they call them. */
export interface Dosing {
  readonly sentences: readonly DosingSentence[];
  readonly names: DrugNames;
}

/** Finds sentences that bear on propositions; what was read for one is kept for the next. */
export class EvidenceFinder {
  readonly #lists: TierLists;
  readonly #reader: PassageReader;
  readonly #found = new Map<string, FoundEvidence>();
  readonly #questions = new Map<string, Question>();
  readonly #warned = new Map<string, readonly CautionSentence[]>();
  readonly #products = new Map<string, readonly DrugLabel[]>();
  readonly #labels = new Map<string, readonly DrugLabel[]>();
  readonly #named: NamedLabels;
  readonly #dosing = new Map<string, readonly DosingSentence[]>();
  readonly #dosed = new Map<string, Dosing>();
  readonly #near = new Map<string, NearPublication[]>();

  constructor(
    private readonly library: Library,
    private readonly lexicon: Lexicon,
  ) {
    this.#reader = new PassageReader(library);
    this.#lists = new TierLists(library);
    this.#named = new NamedLabels(library);
  }

  /** The sentences of the best passages of each tier, those that name most of it first. Retracted, superseded and excluded publications are left out. */
  async find(words: string, signal?: AbortSignal, filter: Filter = USABLE): Promise<FoundEvidence> {
    if (filter !== USABLE) return this.#find(words, filter, signal);
    const held = this.#found.get(words) ?? (await this.#find(words, filter, signal));
    // What was asked for last stands last.
    this.#found.delete(words);
    this.#found.set(words, held);
    for (const oldest of [...this.#found.keys()].slice(0, -KEPT)) this.#found.delete(oldest);
    return held;
  }

  async #find(words: string, filter: Filter, signal?: AbortSignal): Promise<FoundEvidence> {
    const question = this.#question(readable(words.slice(0, LONGEST)));
    const candidates: Candidate[] = [];
    const naming = new Set<string>();
    let more = false;
    const read: Record<Tier, number> = { guideline: 0, research: 0, label: 0 };
    const weighed: Record<Tier, readonly number[]> = { guideline: [], research: [], label: [] };
    for (const tier of TIERS) {
      signal?.throwIfAborted();
      const { passages, weights, together } = await this.#ranked(question, tier, filter);
      for (const one of together) naming.add(one.publication);
      more ||= together.length >= TOGETHER;
      read[tier] = passages.length;
      weighed[tier] = weights;
      const abstracts = tier === "research" ? await this.#reader.abstracts(passages, ABSTRACTS) : [];
      for (const passage of [...passages, ...abstracts])
        candidates.push(...(await this.#reader.candidates(question, words, passage, weights)));
    }
    if (putsForward(words) || deniesHarm(words) || deniesNeed(words) || letsStop(words))
      candidates.push(...(await this.#cautions(question, words, candidates)));
    const place = ({ source, start }: Candidate) => `${source.id} ${start}`;
    return {
      question,
      candidates: [...new Map(candidates.map((one) => [place(one), one])).values()],
      read,
      ...(conceptsTold(question.topics).length < 2 ? {} : { together: { publications: naming.size, more } }),
      weights: weighed,
    };
  }

  /**
   * Looks for the publications that speak of a claim, as a list of publications is made, with what its place says of its matter, and reads the best
   * passages and the abstracts of the first few: a sentence that names little of a claim decides it where all around it is on the claim.
   */
  async lookAgain(
    claim: PlacedClaim,
    beside: readonly ClaimBeside[],
    { question, weights }: FoundEvidence,
    signal?: AbortSignal,
  ): Promise<SecondLook> {
    const around: ReadonlyMap<string, number>[] = [];
    for (const one of beside)
      around.push(
        one.decidedBy === undefined ? nearnessById(await this.#nearTo(one, signal)) : new Map([[one.decidedBy, 1]]),
      );
    const likeliest = nearestPublications(await this.#nearTo(claim, signal), claim.kind, around);
    const near = likeliest.slice(0, READ_AGAIN);
    const words = claim.whole;
    const units = unitsIn(words).filter((unit) => !isLight(unit));
    const [candidates, left]: [Candidate[], Candidate[]] = [[], []];
    for (const { tier, ranked } of near) {
      const [first] = ranked.passages;
      const rest =
        tier === "research"
          ? await this.#reader.abstracts(ranked.passages, 1)
          : first === undefined
            ? []
            : await this.#reader.nearest(first, units, READ_OF_WHOLE);
      for (const passage of [...ranked.passages, ...rest]) {
        const found = await this.#reader.candidates(question, words, passage, weights[tier]);
        candidates.push(...found);
        if (found.length === 0)
          left.push(...(await this.#reader.candidates(question, words, passage, weights[tier], true)));
      }
    }
    return { publications: near.map(({ ranked }) => ranked.publication), candidates, aside: left };
  }

  /** How near publications come to a claim with what its place says of its matter. */
  async #nearTo({ whole, context }: PlacedClaim, signal?: AbortSignal): Promise<NearPublication[]> {
    const words = readable(`${whole.slice(0, LONGEST)}${context === "" ? "" : ` (${context})`}`);
    const held = this.#near.get(words);
    if (held !== undefined) return held;
    const question = this.#question(words);
    const near = nearnessOf(question, await this.#lists.of(question, signal));
    this.#near.set(words, near);
    return near;
  }

  /** What the labels of the claim's drugs say against giving them, of anything else that the claim names; what was found already left out. */
  async #cautions(question: Question, words: string, found: readonly Candidate[]): Promise<Candidate[]> {
    const seen = new Set(found.map(({ source, start }) => `${source.id} ${start}`));
    const drugs = [...new Set([...drugsAsked(question), ...brandsIn(question)])].slice(0, MOST_DRUGS);
    const held = (await this.products(question, words)).map((label) => this.#cautionsOf(label));
    return held.flat().flatMap(({ label: { publication, source }, block, start, end, text }) => {
      if (seen.has(`${source.id} ${start}`)) return [];
      const drug = drugOfLabel(publication);
      const reads = drug === undefined ? text : readAsGeneric(text, drug, words);
      const named = namings(termsOf(reads), question.topics);
      const besides = question.topics.some(
        ({ kind, label }, at) => named[at] !== undefined && kind !== "drug" && !drugs.includes(label.toLowerCase()),
      );
      if (!besides && !letsStop(words)) return [];
      const about = namings(termsOf([publication.title, ...block.section].join(" . ")), question.topics);
      const candidate = { publication, source, block, start, end, text, named, about, coverage: 0 };
      return [reads === text ? candidate : { ...candidate, reads }];
    });
  }

  #cautionsOf(label: DrugLabel): readonly CautionSentence[] {
    const held = this.#warned.get(label.source.id) ?? cautionsOf(label);
    this.#warned.set(label.source.id, held);
    return held;
  }

  /** The labels of the drugs and products that a sentence names. */
  async productsIn(words: string): Promise<readonly DrugLabel[]> {
    return this.products(this.#question(withoutBody(words.slice(0, LONGEST))), words);
  }

  /** The labels of the drugs and products that a claim names. */
  async products(question: Question, words: string): Promise<readonly DrugLabel[]> {
    const held = this.#products.get(words);
    if (held !== undefined) return held;
    const drugs = [...new Set([...drugsAsked(question), ...brandsIn(question)])].slice(0, MOST_DRUGS);
    const known = [...brandsIn(question), ...drugsAsked(question)];
    const named = await productLabels(this.#named, words, known.length > 0 ? known : rareWordsIn(question));
    const of: DrugLabel[] = [];
    for (const drug of drugs) of.push(...(await this.#labelsOf(drug)));
    const labels = [...new Map([...named, ...of].map((label) => [label.source.id, label])).values()];
    this.#products.set(words, labels);
    return labels;
  }

  /** Every sentence with a figure in the sections on dosing of a drug's labels, whatever a search would have put first. */
  async dosing(drug: string): Promise<readonly DosingSentence[]> {
    const held = this.#dosing.get(drug) ?? (await this.#labelsOf(drug)).flatMap(dosingOf);
    this.#dosing.set(drug, held);
    return held;
  }

  /** The same of several drugs, with what their labels call them. */
  async dosingOf(drugs: readonly string[]): Promise<Dosing> {
    const key = drugs.join(" . ");
    const held = this.#dosed.get(key);
    if (held !== undefined) return held;
    const sentences = (await Promise.all(drugs.map((drug) => this.dosing(drug)))).flat();
    const made = { sentences, names: namesFromLabels(sentences.map(({ label }) => label.publication)) };
    this.#dosed.set(key, made);
    return made;
  }

  async #labelsOf(drug: string): Promise<readonly DrugLabel[]> {
    const held = this.#labels.get(drug) ?? (await drugLabels(this.library, [drug]));
    this.#labels.set(drug, held);
    return held;
  }

  #question(words: string): Question {
    const held = this.#questions.get(words) ?? parseQuestion(words, this.lexicon);
    this.#questions.set(words, held);
    return held;
  }

  /** How a text names a question's topics. */
  namesIn(text: string, question: Question): Candidate["named"] {
    return namings(termsOf(text), question.topics);
  }

  async #ranked(question: Question, tier: Tier, filter: Filter) {
    const statistics = await this.#lists.statisticsOf(tier);
    const terms = [...searchTerms(question.topics).keys()];
    if (statistics.passages === 0 || terms.length === 0) return { passages: [], weights: [], together: [] };
    // In a label, whom a drug is not for is as much a concept of the claim as what it is for.
    const concepts = question.topics.filter(
      ({ key, kind }) => (key && kind !== "word") || (tier === "label" && kind === "population"),
    );
    const groups = concepts.map(({ names }) => names.flatMap(({ allOf }) => allOf.flat()));
    const [frequencies, together] = await Promise.all([
      this.#lists.frequenciesOf(tier, terms),
      groups.length < 2 ? [] : this.library.searchTogether({ tier, groups, filter, limit: TOGETHER }),
    ]);
    // Those that hold most of the words are asked for even where many name all the concepts: the claim's own sentence may be none of them.
    const any = await this.library.search({ tier, terms, limit: FETCHED, budget: LOOKED_AT, filter });
    const retrieved = { tier, statistics, frequencies };
    const found = rankTier(question, { ...retrieved, found: any });
    // What names all the concepts is read first: it alone can bear the claim out.
    const whole = rankTier(question, { ...retrieved, found: together });
    const key = ({ source, passage }: RankedPassage) => `${source} ${passage.index}`;
    const most = tier === "label" ? READ_OF_LABELS : READ;
    const passages = [...whole.passages.slice(0, most), ...found.passages.slice(0, most)];
    const unique = [...new Map(passages.map((one) => [key(one), one])).values()];
    return { passages: unique, weights: found.weights, together };
  }
}

/** Words as a search reads them. */
function readable(words: string): string {
  return amountsApart(withPregnancy(withoutBody(words)));
}

/** "Rivaroxaban 15 mg" is the drug and an amount, not something called "Rivaroxaban 15". */
function amountsApart(words: string): string {
  return words.replace(AMOUNT_AFTER_NAME, ", ");
}

const AMOUNT_AFTER_NAME =
  /(?<=\p{L})\s(?=\d[\d.,]*(?:\s?(?:[–-]|to)\s?\d[\d.,]*)?\s?(?:%|(?:m|mc|µ|μ|k)?g|m?l|units?|iu|mg\/\S+|(?:minute|hour|day|week|month|year)s?)(?![\p{L}\d]))/giu;
