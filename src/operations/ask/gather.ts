import type { SetAside } from "../../domain/answer.js";
import type { PublicationApart } from "../../domain/why.js";
import type { Found } from "../../domain/found.js";
import type { Publication } from "../../domain/publication.js";
import type { Naming, Phrase, Question, Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import type { Tier } from "../../domain/tier.js";
import type { Filter, Library } from "../../ports/library.js";
import type { Evidence } from "../../answer/candidates/evidence.js";
import { namesAllKeys, readEvidence } from "../../answer/candidates/evidence.js";
import { askedTopics } from "../../answer/gaps/gaps.js";
import type { TierCount, TopicCount } from "../../answer/gaps/gaps.js";
import { bearingOf } from "../../answer/candidates/relevance.js";
import { onlyDenies } from "../../answer/gaps/term-use.js";
import { termsOf } from "../../text/analyse.js";
import type { RankedPassage, RankedTier } from "../../rank/rank.js";
import type { Likened } from "../../rank/doubles.js";
import { doubleReason, isPreprint, likened } from "../../rank/doubles.js";
import { rankTier, searchTerms } from "../../rank/rank.js";
import { asideOf, USABLE, usableIn } from "./left-out.js";
import { narrowing } from "./narrowing.js";

/** Passages fetched by each request to the index. */
const CANDIDATES = 200;
/** Passages that the search by any of the terms looks at: what names everything was found before it. */
const LOOKED_AT = 4_000;
const TOGETHER = 150;
/** A tier with no more passages than this is also searched by any of the question's terms. */
const SMALL_TIER = 5_000;
/** Publications that name all of a question; with fewer, those that come near it are looked for as well. */
const ENOUGH = 20;
/** Groups of names that are asked for together, at most. */
const MOST_GROUPS = 5;
/** Publications read for one tier, how many of them on the whole question are enough, and the characters after which no more are begun. */
const MOST_READ = 32;
/** Of those, the ones that no passage found in them shows to name everything that was asked. */
const MOST_READ_NEAR = 12;
const ENOUGH_WHOLE = 24;
const MOST_CHARACTERS = 1_500_000;
/** The index term of the headings under which articles keep their abstracts. */
const ABSTRACT = termsOf("Abstract");

/** What was found in one tier for a question. */
export interface Gathered {
  readonly ranked: RankedTier;
  /** Publications that bear on the question. */
  readonly evidence: readonly Evidence[];
  /** The first publications that were read and do not bear on it, though they name something of it. */
  readonly besides: readonly Evidence[];
  readonly read: number;
  /** Publications among the passages found, read or not. */
  readonly publications: number;
  /** Of those read, the ones that do not bear on the question, with what they do not name, and those that only say again what another says. */
  readonly apart: readonly PublicationApart[];
  readonly setAside: readonly SetAside[];
  /** Publications that only say again what another says. */
  readonly doubles: ReadonlySet<string>;
}

const MOST_BESIDES = 6;

/** Searches one tier and reads the publications that may answer. */
export async function gather(library: Library, question: Question, tier: Tier, filter: Filter): Promise<Gathered> {
  const terms = [...searchTerms(question.topics).keys()];
  const [statistics, frequencies] = await Promise.all([
    library.statistics(tier),
    library.documentFrequencies(tier, terms),
  ]);
  const found =
    statistics.passages === 0 ? [] : await retrieve(library, question, tier, filter, terms, statistics.passages);
  const ranked = rankTier(question, { tier, found, statistics, frequencies });
  const setAside: SetAside[] = [];
  const bearings: Record<"whole" | "near" | "beside", Evidence[]> = { whole: [], near: [], beside: [] };
  const besides: Evidence[] = [];
  const apart: PublicationApart[] = [];
  const doubles = new Set<string>();
  const taken: { own: Likened; one: Evidence; bearing: "whole" | "near" | "beside" }[] = [];
  const groups = byPublication(ranked.passages);
  let read = 0;
  let characters = 0;
  let beyond = 0;
  for (const passages of groups) {
    const [first] = passages;
    if (first === undefined || read >= MOST_READ || characters >= MOST_CHARACTERS) break;
    if (taken.filter(({ bearing }) => bearing === "whole").length >= ENOUGH_WHOLE) break;
    if (
      statistics.passages > SMALL_TIER &&
      !passages.some((one) => namesAllKeys(question, one)) &&
      ++beyond > MOST_READ_NEAR
    )
      continue;
    const held = await library.held(first.publication);
    if (held === undefined) continue;
    const sources = await sourcesOf(library, passages);
    const one = readEvidence(question, held.publication, sources);
    read++;
    characters += sources.reduce((sum, { source }) => sum + source.text.length, 0);
    const bearing = bearingOf(question, tier, ranked.weights, one.named, one.subject);
    if (bearing === "none") {
      apart.push(apartFor(question, one));
      if (besides.length < MOST_BESIDES && isNamedAtAll(question, one) && !(await isAside(library, held.publication)))
        besides.push(one);
      continue;
    }
    const aside = await asideOf(library, held.publication);
    if (aside !== undefined) {
      if (aside !== "excluded") setAside.push(aside);
      continue;
    }
    const own = likened(held.publication, passages);
    const double = taken.find((other) => doubleReason(other.own, own) !== undefined);
    const why = double === undefined ? undefined : doubleReason(double.own, own);
    if (double === undefined || why === undefined) taken.push({ own, one, bearing });
    else if (isPreprint(double.own.publication) && !isPreprint(held.publication)) {
      apart.push(doubleOf(double.own, own, why));
      doubles.add(double.own.publication.id);
      Object.assign(double, { own, one, bearing });
    } else {
      apart.push(doubleOf(own, double.own, why));
      doubles.add(held.publication.id);
    }
  }
  for (const { one, bearing } of taken) bearings[bearing].push(one);
  const { whole, near, beside } = bearings;
  return {
    ranked,
    evidence: [...whole, ...near, ...beside],
    besides,
    read,
    publications: groups.length,
    apart,
    setAside,
    doubles,
  };
}

/** A publication that says the same as another is one piece of evidence with it, not a second one. */
function doubleOf(
  { publication: { id, title } }: Likened,
  { publication: other }: Likened,
  why: string,
): PublicationApart {
  return { publication: id, title, why: `says the same as “${other.title}” (${other.id}): ${why}` };
}

function apartFor({ topics }: Question, { publication: { id, title }, named }: Evidence): PublicationApart {
  const keys = topics.some(({ key }) => key);
  const lacks = topics.filter((topic, at) => (topic.key || !keys) && named[at] === undefined).map(({ label }) => label);
  return { publication: id, title, why: `does not name ${lacks.join(", ")}` };
}

function isNamedAtAll({ topics }: Question, { subject }: Evidence): boolean {
  return topics.some(({ key }, at) => key && subject[at] !== undefined);
}

async function isAside(library: Library, publication: Publication): Promise<boolean> {
  return (await asideOf(library, publication)) !== undefined;
}

/**
 * Asks the index: for passages that name all the key topics, in abstracts and, where those are not enough, anywhere; and where few
 * publications do, or the tier is small, for any of the question's terms.
 */
async function retrieve(
  library: Library,
  question: Question,
  tier: Tier,
  filter: Filter,
  terms: readonly string[],
  passages: number,
): Promise<Found[]> {
  const groups = groupsOf(question);
  const together = (all: readonly (readonly Phrase[])[], under?: readonly string[]) =>
    all.length === 0
      ? Promise.resolve([])
      : library.searchTogether({
          tier,
          groups: all,
          filter,
          limit: TOGETHER,
          ...(under === undefined ? {} : { under }),
        });
  const found = new Map<string, Found>();
  const take = (more: readonly Found[]) => {
    for (const one of more) found.set(`${one.source} ${one.passage.index}`, one);
  };
  take(await together(groups, ABSTRACT));
  const publications = () => new Set([...found.values()].map(({ publication }) => publication)).size;
  if (publications() < ENOUGH_WHOLE) take(await together(groups));
  if ((publications() < ENOUGH || passages <= SMALL_TIER) && terms.length > 0)
    take(await library.search({ tier, terms, limit: CANDIDATES, budget: LOOKED_AT, filter }));
  return [...found.values()];
}

/** For each key topic (or, where there is none, each topic) the phrases that name it; what underlies it does not count. */
function groupsOf({ topics }: Question): Phrase[][] {
  const keys = topics.filter(({ key }) => key);
  return (keys.length > 0 ? keys : topics)
    .slice(0, MOST_GROUPS)
    .map(({ names }) => names.filter(({ relation }) => relation !== "underlying").flatMap(({ allOf }) => allOf.flat()));
}

/** The passages of each publication together, publications in order of their best passage. */
function byPublication(passages: readonly RankedPassage[]): RankedPassage[][] {
  const groups = new Map<string, RankedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.publication);
    if (group === undefined) groups.set(passage.publication, [passage]);
    else group.push(passage);
  }
  return [...groups.values()];
}

async function sourcesOf(
  library: Library,
  passages: readonly RankedPassage[],
): Promise<{ source: Source; passages: RankedPassage[] }[]> {
  const ids = [...new Set(passages.map(({ source }) => source))];
  const sources = await Promise.all(ids.map((id) => library.source(id)));
  return sources.flatMap((source) =>
    source === undefined ? [] : [{ source, passages: passages.filter((passage) => passage.source === source.id) }],
  );
}

/** Counts who names what in a tier, for the gaps. */
export async function countTier(library: Library, question: Question, tier: Tier, filter: Filter): Promise<TierCount> {
  const counts = { ...usableIn(await library.counts(filter), tier), ...narrowing(filter) };
  const topics: TopicCount[] = [];
  for (const topic of askedTopics(question)) {
    const byName = counts.publications === 0 ? [] : await namedBy(library, tier, topic, { ...filter, ...USABLE });
    const ids = (which: (naming: Naming) => boolean) =>
      [...new Set(byName.filter(({ naming }) => which(naming)).flatMap((one) => one.ids))].sort();
    const same = ids(({ relation }) => relation === "same");
    const labels = new Set(topic.names.filter(({ relation }) => relation === "may-mean").map(({ label }) => label));
    topics.push({
      topic,
      asked: same,
      anyhow: ids(({ relation }) => relation !== "underlying"),
      denying: topic.unsettled ? await denying(library, topic, same) : [],
      meanings: [...labels].map((name) => ({ name, naming: ids(({ label }) => label === name).length })),
    });
  }
  const all = (pick: (count: TopicCount) => readonly string[]) => inEach(topics.map(pick)).length;
  return {
    tier,
    ...counts,
    topics,
    namingAll: all(({ asked: ids }) => ids),
    namingAllAnyhow: all(({ anyhow }) => anyhow),
  };
}

/** The publications that name a topic, for each of its names. */
async function namedBy(
  library: Library,
  tier: Tier,
  topic: Topic,
  filter: Filter,
): Promise<{ naming: Naming; ids: readonly string[] }[]> {
  const named = [];
  for (const naming of topic.names.filter(({ relation }) => relation !== "underlying")) {
    const parts = await Promise.all(naming.allOf.map((phrases) => library.naming(tier, phrases, filter)));
    named.push({ naming, ids: inEach(parts) });
  }
  return named;
}

/** What stands in every list, in the order of the first; nothing where there is no list. */
function inEach(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  const others = rest.map((list) => new Set(list));
  return first.filter((id) => others.every((other) => other.has(id)));
}

/** Publications read to see how they use an unsettled term; more than so many users make it an established one in any case. */
const MOST_USERS = 50;

async function denying(library: Library, topic: Topic, publications: readonly string[]): Promise<string[]> {
  if (publications.length > MOST_USERS) return [];
  const denies: string[] = [];
  for (const id of publications) {
    const held = await library.held(id);
    const sources = await Promise.all((held?.sources ?? []).map((source) => library.source(source.id)));
    const naming = sources.flatMap((source) => source ?? []);
    if (naming.length > 0 && naming.every((source) => onlyDenies(source, topic))) denies.push(id);
  }
  return denies;
}
