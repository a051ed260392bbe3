import { worthOfSection, statesAnAim } from "../../answer/candidates/sentence-roles.js";
import type { Candidate } from "../../audit/candidate.js";
import { isIn, weightOf } from "../../audit/claims/claim-reading.js";
import { idsOfTerms } from "../../audit/words/sense-phrases.js";
import type { Unit } from "../../audit/words/sense-phrases.js";
import { drugOfLabel, isOfSeveral, readAsGeneric } from "../../audit/label/label-drug.js";
import type { Publication } from "../../domain/publication.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import { blockAt } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import type { RankedPassage } from "../../rank/rank.js";
import { termsOf } from "../../text/analyse.js";
import { sentences } from "../../text/sentences.js";
import { namings } from "./namings.js";

/** The place of an abstract among the passages of its source, which it is none of. */
const WHOLE_ABSTRACT = -1;

/** The places of single sentences among the passages of their source, the first one's and on downwards. */
const FIRST_SENTENCE = -2;
/** Longer texts are not read whole. Characters. */
const LONGEST_TEXT = 400_000;

interface WholeSentence {
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  /** All that it says, in whatever words. */
  readonly ids: ReadonlySet<string>;
}

interface ReadSentence {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly terms: readonly string[];
}

type Namings = readonly (Naming | undefined)[];

/** How titles and headings name the topics of one question. */
interface NamedAround {
  readonly titles: Map<string, Namings>;
  readonly headings: Map<Block["section"], Namings>;
}

/** Reads the sentences of passages that were found; what was read for one claim is kept for the next. */
export class PassageReader {
  readonly #sources = new Map<string, Source | undefined>();
  readonly #publications = new Map<
    string,
    { readonly publication: Publication; readonly about: readonly string[] } | undefined
  >();
  readonly #sentences = new Map<string, readonly ReadSentence[]>();
  readonly #whole = new Map<string, readonly WholeSentence[]>();
  readonly #around = new WeakMap<readonly Topic[], NamedAround>();

  constructor(private readonly library: Library) {}

  /**
   * The sentences of a passage with how they name a question's topics, whose `weights` make their coverage. Of an article's text only those of sections that
   * tell what it found itself, unless `anywhere` is true: what is known before, and how it was done, stand in the others.
   */
  async candidates(
    question: Question,
    words: string,
    ranked: RankedPassage,
    weights: readonly number[],
    anywhere = false,
  ): Promise<Candidate[]> {
    const source = await this.#source(ranked.source);
    const held = await this.#publication(ranked.publication);
    if (source === undefined || held === undefined) return [];
    const { publication } = held;
    if (
      !anywhere &&
      source.kind === "full text" &&
      worthOfSection(ranked.passage.section, publication.design) === undefined
    )
      return [];
    const isLabel = publication.tier === "label";
    const drug = isLabel ? drugOfLabel(publication) : undefined;
    const { topics } = question;
    const about = this.#titleOf(publication, held.about, topics);
    return this.#sentencesOf(source, ranked).map(({ block, start, end, text, terms }) => {
      const reads = drug === undefined ? text : readAsGeneric(text, drug, words);
      const named = namings(reads === text ? terms : termsOf(reads), topics);
      // A label is of many uses: what a section of it is on, its headings say.
      const under = isLabel ? this.#headingsOf(block, topics) : undefined;
      const over = under === undefined ? about : about.map((naming, at) => naming ?? under[at]);
      const coverage = weights.reduce(
        (sum, weight, at) => sum + (named[at] !== undefined ? weight : over[at] !== undefined ? weight / 2 : 0),
        0,
      );
      const candidate = { publication, source, block, start, end, text, named, about: over, coverage };
      return reads === text ? candidate : { ...candidate, reads };
    });
  }

  /** How a publication's title, and what it is about, name topics; a product of several drugs names none of them by its title. */
  #titleOf(publication: Publication, about: readonly string[], topics: readonly Topic[]): Namings {
    const { titles } = this.#aroundOf(topics);
    const held = titles.get(publication.id);
    if (held !== undefined) return held;
    const several = isOfSeveral(publication);
    const named = namings(about, topics).map((naming, at) =>
      several && topics[at]?.kind === "drug" ? undefined : naming,
    );
    titles.set(publication.id, named);
    return named;
  }

  #headingsOf({ section }: Block, topics: readonly Topic[]): Namings {
    const { headings } = this.#aroundOf(topics);
    const named = headings.get(section) ?? namings(termsOf(section.join(" . ")), topics);
    headings.set(section, named);
    return named;
  }

  #aroundOf(topics: readonly Topic[]): NamedAround {
    const held = this.#around.get(topics) ?? { titles: new Map(), headings: new Map() };
    this.#around.set(topics, held);
    return held;
  }

  /** The abstracts, whole, of the first so many publications whose passages are given: what a study found is told there, whichever passage was met. */
  async abstracts(passages: readonly RankedPassage[], most: number): Promise<RankedPassage[]> {
    const abstracts: RankedPassage[] = [];
    for (const ranked of [...new Map(passages.map((one) => [one.publication, one])).values()].slice(0, most)) {
      const source = await this.#source(ranked.source);
      const blocks = source?.blocks.filter(({ section }) => section[0] === "Abstract") ?? [];
      const [first, last] = [blocks[0], blocks.at(-1)];
      if (first === undefined || last === undefined) continue;
      const place = { firstBlock: first.index, lastBlock: last.index, start: first.start, end: last.end };
      abstracts.push({ ...ranked, passage: { index: WHOLE_ABSTRACT, ...place, section: ["Abstract"] } });
    }
    return abstracts;
  }

  /** Of a whole text the sentences that hold most of a claim's things, in whatever words, each as a passage of its own. */
  async nearest(ranked: RankedPassage, units: readonly Unit[], most: number): Promise<RankedPassage[]> {
    const source = await this.#source(ranked.source);
    if (source === undefined || source.text.length > LONGEST_TEXT) return [];
    return this.#wholeOf(source)
      .map((one, at) => ({ ...one, at, held: weightOf(units.filter((unit) => isIn(unit, one.ids))) }))
      .filter(({ held }) => held > 0)
      .sort((a, b) => b.held - a.held || a.at - b.at)
      .slice(0, most)
      .map(({ start, end, block, at }) => ({
        ...ranked,
        passage: {
          ...{ index: FIRST_SENTENCE - at, firstBlock: block.index, lastBlock: block.index, start, end },
          section: block.section,
        },
      }));
  }

  #wholeOf(source: Source): readonly WholeSentence[] {
    const held = this.#whole.get(source.id);
    if (held !== undefined) return held;
    const read = source.blocks
      .filter(({ kind }) => kind !== "heading" && kind !== "title")
      .flatMap((block) =>
        sentences(source.text, block.start, block.end).map(({ start, end }) => ({
          ...{ start, end, block },
          ids: idsOfTerms(termsOf(source.text.slice(start, end))),
        })),
      );
    this.#whole.set(source.id, read);
    return read;
  }

  #sentencesOf(source: Source, { passage }: RankedPassage): readonly ReadSentence[] {
    const key = `${source.id} ${passage.index}`;
    const held = this.#sentences.get(key);
    if (held !== undefined) return held;
    const read = sentences(source.text, passage.start, passage.end).flatMap(({ start, end }) => {
      const block = blockAt(source, start);
      const text = source.text.slice(start, end);
      return block === undefined || statesAnAim(text) ? [] : [{ block, start, end, text, terms: termsOf(text) }];
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
