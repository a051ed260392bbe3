import type { Candidate } from "../../audit/candidate.js";
import { letsStop } from "../../audit/abrupt-stop.js";
import { putsForward } from "../../audit/advised-against.js";
import { deniesNeed } from "../../audit/denied-need.js";
import { deniesHarm } from "../../audit/denied-harm.js";
import { withoutBody } from "../../audit/body-names.js";
import { withPregnancy } from "../../audit/with-pregnancy.js";
import { drugOfLabel, isOfSeveral, readAsGeneric } from "../../audit/label-drug.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Publication } from "../../domain/publication.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { blockAt } from "../../domain/source.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter, Library, TierStatistics } from "../../ports/library.js";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { rankTier, searchTerms } from "../../rank/rank.js";
import type { RankedPassage } from "../../rank/rank.js";
import { termText } from "../../rank/term-text.js";
import { statesAnAim, worthOfSection } from "../../answer/sentence-roles.js";
import { termsOf } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";
import { drugLabels, drugsAsked } from "../ask/drug-labels.js";
import { USABLE } from "../ask/left-out.js";
import type { CautionSentence } from "./label-cautions.js";
import { cautionsOf } from "./label-cautions.js";
import { dosingOf } from "./label-dosing.js";
import type { DosingSentence } from "./label-dosing.js";
import { brandsIn } from "./label-sentences.js";

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
/** Longer words than this are no claim. Characters. */
const LONGEST = 600;

/** The place of an abstract among the passages of its source, which it is none of. */
const WHOLE_ABSTRACT = -1;

/** What was found for a proposition, tier by tier. */
export interface FoundEvidence {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** Passages read in each tier. */
  readonly read: Readonly<Record<Tier, number>>;
}

interface ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly terms: readonly string[];
}

/** Finds sentences that bear on propositions; what was read for one is kept for the next. */
export class EvidenceFinder {
  readonly #statistics = new Map<Tier, TierStatistics>();
  readonly #sources = new Map<string, Source | undefined>();
  readonly #publications = new Map<
    string,
    { readonly publication: Publication; readonly about: readonly string[] } | undefined
  >();
  readonly #sentences = new Map<string, readonly ReadSentence[]>();
  readonly #warned = new Map<string, readonly CautionSentence[]>();
  readonly #dosing = new Map<string, readonly DosingSentence[]>();

  constructor(
    private readonly library: Library,
    private readonly lexicon: Lexicon,
  ) {}

  /** The sentences of the best passages of each tier, those that name most of it first. Retracted, superseded and excluded publications are left out. */
  async find(words: string, signal?: AbortSignal, filter: Filter = USABLE): Promise<FoundEvidence> {
    const question = parseQuestion(amountsApart(withPregnancy(withoutBody(words.slice(0, LONGEST)))), this.lexicon);
    const candidates: Candidate[] = [];
    const read: Record<Tier, number> = { guideline: 0, research: 0, label: 0 };
    for (const tier of TIERS) {
      signal?.throwIfAborted();
      const { passages, weights } = await this.#ranked(question, tier, filter);
      read[tier] = passages.length;
      const abstracts = tier === "research" ? await this.#abstracts(passages) : [];
      for (const passage of [...passages, ...abstracts])
        candidates.push(...(await this.#candidates(question, words, passage, weights)));
    }
    if (putsForward(words) || deniesHarm(words) || deniesNeed(words) || letsStop(words))
      candidates.push(...(await this.#cautions(question, words, candidates)));
    const place = ({ source, start }: Candidate) => `${source.id} ${start}`;
    return { question, candidates: [...new Map(candidates.map((one) => [place(one), one])).values()], read };
  }

  /** What the labels of the claim's drugs say against giving them, of anything else that the claim names; what was found already left out. */
  async #cautions(question: Question, words: string, found: readonly Candidate[]): Promise<Candidate[]> {
    const seen = new Set(found.map(({ source, start }) => `${source.id} ${start}`));
    const drugs = [...new Set([...drugsAsked(question), ...brandsIn(question)])].slice(0, MOST_DRUGS);
    const held = await Promise.all(drugs.map((drug) => this.#cautionsOf(drug)));
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

  async #cautionsOf(drug: string): Promise<readonly CautionSentence[]> {
    const held = this.#warned.get(drug) ?? (await drugLabels(this.library, [drug])).flatMap(cautionsOf);
    this.#warned.set(drug, held);
    return held;
  }

  /** Every sentence with a figure in the sections on dosing of a drug's labels, whatever a search would have put first. */
  async dosing(drug: string): Promise<readonly DosingSentence[]> {
    const held = this.#dosing.get(drug) ?? (await drugLabels(this.library, [drug])).flatMap(dosingOf);
    this.#dosing.set(drug, held);
    return held;
  }

  /** How a text names a question's topics. */
  namesIn(text: string, question: Question): Candidate["named"] {
    return namings(termsOf(text), question.topics);
  }

  async #ranked(question: Question, tier: Tier, filter: Filter) {
    const statistics = this.#statistics.get(tier) ?? (await this.library.statistics(tier));
    this.#statistics.set(tier, statistics);
    const terms = [...searchTerms(question.topics).keys()];
    if (statistics.passages === 0 || terms.length === 0) return { passages: [], weights: [] };
    // In a label, whom a drug is not for is as much a concept of the claim as what it is for.
    const concepts = question.topics.filter(
      ({ key, kind }) => (key && kind !== "word") || (tier === "label" && kind === "population"),
    );
    const groups = concepts.map(({ names }) => names.flatMap(({ allOf }) => allOf.flat()));
    const [frequencies, together] = await Promise.all([
      this.library.documentFrequencies(tier, terms),
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
    return { passages: unique, weights: found.weights };
  }

  async #candidates(
    question: Question,
    words: string,
    ranked: RankedPassage,
    weights: readonly number[],
  ): Promise<Candidate[]> {
    const source = await this.#source(ranked.source);
    const held = await this.#publication(ranked.publication);
    if (source === undefined || held === undefined) return [];
    const { publication } = held;
    if (source.kind === "full text" && worthOfSection(ranked.passage.section, publication.design) === undefined)
      return [];
    const isLabel = publication.tier === "label";
    const drug = isLabel ? drugOfLabel(publication) : undefined;
    const several = isOfSeveral(publication);
    const about = namings(held.about, question.topics).map((naming, at) =>
      several && question.topics[at]?.kind === "drug" ? undefined : naming,
    );
    return this.#sentencesOf(source, ranked).flatMap(({ start, end, text, terms }) => {
      const block = blockAt(source, start);
      if (block === undefined || statesAnAim(text)) return [];
      const reads = drug === undefined ? text : readAsGeneric(text, drug, words);
      const named = namings(reads === text ? terms : termsOf(reads), question.topics);
      // A label is of many uses: what a section of it is on, its headings say.
      const under = isLabel ? namings(termsOf(block.section.join(" . ")), question.topics) : [];
      const over = about.map((naming, at) => naming ?? under[at]);
      const coverage = weights.reduce(
        (sum, weight, at) => sum + (named[at] !== undefined ? weight : over[at] !== undefined ? weight / 2 : 0),
        0,
      );
      const candidate = { publication, source, block, start, end, text, named, about: over, coverage };
      return [reads === text ? candidate : { ...candidate, reads }];
    });
  }

  /** The abstracts, whole, of the publications whose passages were ranked first: what a study found is told there, whichever passage was met. */
  async #abstracts(passages: readonly RankedPassage[]): Promise<RankedPassage[]> {
    const abstracts: RankedPassage[] = [];
    for (const ranked of [...new Map(passages.map((one) => [one.publication, one])).values()].slice(0, ABSTRACTS)) {
      const source = await this.#source(ranked.source);
      const blocks = source?.blocks.filter(({ section }) => section[0] === "Abstract") ?? [];
      const [first, last] = [blocks[0], blocks.at(-1)];
      if (first === undefined || last === undefined) continue;
      const place = { firstBlock: first.index, lastBlock: last.index, start: first.start, end: last.end };
      abstracts.push({ ...ranked, passage: { index: WHOLE_ABSTRACT, ...place, section: ["Abstract"] } });
    }
    return abstracts;
  }

  #sentencesOf(source: Source, { passage }: RankedPassage): readonly ReadSentence[] {
    const key = `${source.id} ${passage.index}`;
    const held = this.#sentences.get(key);
    if (held !== undefined) return held;
    const read = sentences(source.text, passage.start, passage.end).map(({ start, end }) => {
      const text = source.text.slice(start, end);
      return { start, end, text, terms: termsOf(text) };
    });
    this.#sentences.set(key, read);
    return read;
  }

  async #source(id: string): Promise<Source | undefined> {
    if (!this.#sources.has(id)) this.#sources.set(id, await this.library.source(id));
    return this.#sources.get(id);
  }

  async #publication(id: string) {
    if (!this.#publications.has(id)) {
      const held = await this.library.held(id);
      this.#publications.set(
        id,
        held === undefined
          ? undefined
          : {
              publication: held.publication,
              about: termsOf(
                [
                  held.publication.title,
                  held.publication.about ?? "",
                  held.publication.population ?? "",
                  ...(held.publication.keywords ?? []),
                ].join(" . "),
              ),
            },
      );
    }
    return this.#publications.get(id);
  }
}

/** "Rivaroxaban 15 mg" is the drug and an amount, not something called "Rivaroxaban 15". */
function amountsApart(words: string): string {
  return words.replace(AMOUNT_AFTER_NAME, ", ");
}

const AMOUNT_AFTER_NAME =
  /(?<=\p{L})\s(?=\d[\d.,]*(?:\s?(?:[–-]|to)\s?\d[\d.,]*)?\s?(?:%|(?:m|mc|µ|μ|k)?g|m?l|units?|iu|mg\/\S+|(?:minute|hour|day|week|month|year)s?)(?![\p{L}\d]))/giu;

function namings(terms: readonly string[], topics: readonly Topic[]): (Naming | undefined)[] {
  const text = termText(terms);
  return topics.map((topic) => nearestNaming(text, topic));
}
