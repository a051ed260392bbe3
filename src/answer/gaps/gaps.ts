import type { Gap, GapCount } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import { saysHow } from "../asking-words.js";
import { comparedSides } from "../finding/compared-sides.js";
import type { Untested } from "../role/by-role.js";
import { list, noneTested } from "./gap-words.js";
import { PREGNANCY } from "../candidates/people-asked.js";
import { FINDINGS } from "../plan.js";

/** What a tier holds. */
export interface Held {
  readonly publications: number;
  readonly passages: number;
  /** Publications beside these that may not be quoted: retracted, superseded, or excluded by the owner. */
  readonly unusable?: number;
  /** How the asker narrowed them, in words that follow theirs ("of 2015 or later"). */
  readonly only?: string;
}

/** What was counted in a tier before anything is said to be absent from it. */
export interface TierCount extends Held {
  readonly tier: Tier;
  /** For each key topic (or, where there is none, each topic): publications that name it as asked, and in any way that was searched. */
  readonly topics: readonly TopicCount[];
  /** Publications that name all of them as asked, and in any way. */
  readonly namingAll: number;
  readonly namingAllAnyhow: number;
}

export interface TopicCount {
  readonly topic: Topic;
  readonly asked: readonly string[];
  readonly anyhow: readonly string[];
  readonly denying: readonly string[];
  /** For an unsettled term: how many publications name each of its meanings. */
  readonly meanings: readonly { readonly name: string; readonly naming: number }[];
}

const NOUN: Readonly<Record<Tier, readonly [string, string]>> = {
  guideline: ["guideline", "guidelines"],
  research: ["research publication", "research publications"],
  label: ["drug label", "drug labels"],
};

/** "4,072". */
export function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}

/** "1 guideline", "13 guidelines". */
export function counted(tier: Tier, count: number): string {
  return `${grouped(count)} ${NOUN[tier][count === 1 ? 0 : 1]}`;
}

function ofAll(tier: Tier, count: Pick<GapCount, "publications" | "passages" | "only">): string {
  const { publications, passages } = count;
  const all = publications === 1 ? `The one ${NOUN[tier][0]}` : `None of the ${counted(tier, publications)}`;
  return `${all}${narrowed(count)} in the library (${grouped(passages)} ${passages === 1 ? "passage" : "passages"})`;
}

/** "3 of the 12 guidelines"; "The one guideline" where there is no other. */
function ofThose(tier: Tier, count: GapCount, where = ""): string {
  const { naming, publications } = count;
  return publications === 1
    ? `The one ${NOUN[tier][0]}${narrowed(count)}${where}`
    : `${grouped(naming)} of the ${counted(tier, publications)}${narrowed(count)}${where}`;
}

function narrowed({ only }: { readonly only?: string }): string {
  return only === undefined ? "" : ` ${only}`;
}

/** The narrowing of a count, to go into another. */
function narrowing({ only }: { readonly only?: string }): { readonly only?: string } {
  return only === undefined ? {} : { only };
}

/** "does not name" for a single publication, "names" after "none of". */
function verb(publications: number, plural: string, singular: string): string {
  return publications === 1 ? singular : plural;
}

function baseCount(count: TierCount, naming: number): GapCount {
  return {
    where: count.tier,
    lookedFor: lookedFor(count.topics.map(({ topic }) => topic)),
    publications: count.publications,
    passages: count.passages,
    naming,
    ...narrowing(count),
    each: count.topics.map(({ topic, asked }) => ({ name: topic.label, naming: asked.length })),
  };
}

/** What is said where a question names only people, or nothing at all. */
const NOTHING_NAMED = "No word of the question names a thing that could be counted, and no sentence read";
/** What a question without anything to look for is said to have asked. */
const NOTHING = "the question's words";

function labels({ topics }: TierCount): string[] {
  return topics.length === 0 ? [NOTHING] : topics.map(({ topic }) => topic.label);
}

function lookedFor(topics: readonly Topic[]): string[] {
  const names = topics.flatMap((topic) =>
    topic.names.filter(({ relation }) => relation !== "underlying").map(({ label }) => label),
  );
  return names.length === 0 ? [NOTHING] : [...new Set(names)];
}

/**
 * The topics whose naming is counted: the key ones that name something, or, where there is none, all but who was studied. A word that only says what is
 * asked to be done, or how ("maintain", "fewer"), is told as missing by nobody who asks.
 */
export function askedTopics({ topics }: Question): Topic[] {
  const keys = topics.filter(({ key }) => key);
  const naming = keys.filter(namesSomething);
  if (naming.length > 0) return naming;
  return keys.length > 0 ? keys : topics.filter(({ kind }) => kind !== "population");
}

/** Whether a topic names something that a source may lack. */
export function namesSomething(topic: Topic): boolean {
  return topic.kind !== "word" || !saysHow(topic);
}

/** What to do where nothing is held; an answer says it once. */
export const ADD = "Add sources that cover it: citeside add <file or folder>; or ask outside services too: --live";

/** A publication that was read and names part of what was asked. */
export interface Closest {
  readonly id: string;
  readonly title: string;
  /** What its title, its abstract or what it says it is about names. */
  readonly names: readonly string[];
  /** What only the rest of its text names. */
  readonly mentions: readonly string[];
}

/** Registered trials that are named one by one; the rest are counted. */
const MOST_REGISTERED = 5;

/** "2 trials are registered: nct:… and nct:…. "; nothing for none. */
function told(ids: readonly string[], one: string, many: string): string {
  const more = ids.length - MOST_REGISTERED;
  const named = [...ids.slice(0, MOST_REGISTERED), ...(more > 0 ? [`${more} more`] : [])];
  return ids.length === 0 ? "" : `${ids.length} ${ids.length === 1 ? one : many}: ${list(named)}. `;
}

/** What to do where nothing answers: read what comes closest, if anything does, or add more. */
function readOrAdd(closest: readonly Closest[], registered: readonly string[] = []): string {
  const isInRegistry = (id: string) => id.startsWith("nct:");
  const inRegistry = registered.filter(isInRegistry);
  const protocols = registered.filter((id) => !isInRegistry(id));
  const trials = [
    told(inRegistry, "trial is registered", "trials are registered"),
    told(protocols, "protocol of a trial is published", "protocols of trials are published"),
  ].join("");
  return `${trials}${readOrAddMore(closest)}`;
}

/** What comes closest that is named: more is not read. */
const MOST_NAMED = 2;

/** Characters of a title that tell which publication is meant; its id stands beside it. */
const TITLE = 80;

function shortened(title: string): string {
  return title.length <= TITLE ? title : `${title.slice(0, title.lastIndexOf(" ", TITLE))} …`;
}

function readOrAddMore(closest: readonly Closest[]): string {
  if (closest.length === 0) return ADD;
  const most = Math.max(...closest.map(({ names }) => names.length));
  const each = closest
    .filter(({ names }) => names.length === most)
    .slice(0, MOST_NAMED)
    .map(
      ({ id, title, names, mentions }) =>
        `“${shortened(title)}” (${id}) names ${list(names)}${mentions.length === 0 ? "" : `, and ${list(mentions)} only in passing`}`,
    );
  return `Read what comes closest: ${each.join("; ")}. ${ADD}`;
}

/** The tier holds nothing at all. */
export function emptyTierGap(question: Question, tier: Tier, held: Held): Gap {
  const { publications, passages, unusable = 0 } = held;
  const topics = lookedFor(askedTopics(question));
  const base = { where: tier, lookedFor: topics, publications, passages, naming: 0, ...narrowing(held) };
  const none = `The library holds no ${NOUN[tier][1]}${narrowed(held)}`;
  const but =
    unusable === 0
      ? ""
      : ` that may be quoted: ${unusable} ${unusable === 1 ? "is" : "are"} retracted, superseded or excluded`;
  return makeGap("tier-empty", base, () => `${none}${but}.`, ADD);
}

/** Nobody in the tier uses a term whose meaning is not established; says what was read instead. */
export function unsettledTermGap(count: TierCount, { topic, asked, anyhow, denying, meanings }: TopicCount): Gap {
  const base = { ...baseCount(count, asked.length - denying.length), each: meanings, denying: denying.length };
  return makeGap("term-not-used", base, (said) => {
    const none = `${ofAll(count.tier, said)} ${verb(said.publications, "uses", "does not use")} the term “${topic.label}”`;
    const denied =
      denying.length === 0
        ? ""
        : `; ${denying.length} ${denying.length === 1 ? "mentions" : "mention"} it only to say that there is no such entity`;
    const meant = anyhow.filter((id) => !asked.includes(id) || !denying.includes(id)).length;
    const named = meanings.filter(({ naming }) => naming > 0).map(({ name, naming }) => `${name} (${grouped(naming)})`);
    const unnamed = meanings.filter(({ naming }) => naming === 0).map(({ name }) => name);
    const instead =
      meant === 0
        ? ` Nor does any name what it may stand for: ${list(unnamed, "or")}.`
        : ` ${meant} ${meant === 1 ? "names" : "name"} what it may stand for: ${list(named)}.`;
    return `${none}${denied}.${instead}`;
  });
}

/** How many name each: "none names gout or hives, 3 name zinc". */
function eachNamed({ each = [] }: GapCount): string {
  const silent = each.filter(({ naming }) => naming === 0).map(({ name }) => name);
  return list([
    ...(silent.length === 0 ? [] : [`none names ${list(silent, "or")}`]),
    ...each
      .filter(({ naming }) => naming > 0)
      .map(({ name, naming }) => `${grouped(naming)} ${naming === 1 ? "names" : "name"} ${name}`),
  ]);
}

/** No publication of the tier names everything that was asked. */
export function notNamedGap(
  count: TierCount,
  closest: readonly Closest[] = [],
  registered: readonly string[] = [],
): Gap {
  return makeGap(
    "not-named",
    baseCount(count, count.namingAll),
    (said) => {
      const names = labels(count);
      const what =
        names.length === 2 ? `both ${list(names)}` : names.length > 2 ? `all of ${list(names)}` : list(names);
      const verbs = verb(said.publications, "names", "does not name");
      // Where none is named at all, each of them need not be said twice.
      if (names.length > 1 && (said.each ?? []).every(({ naming }) => naming === 0))
        return `${ofAll(count.tier, said)} ${verbs} ${list(names, "or")}.`;
      const tail = names.length > 1 ? `: ${eachNamed(said)}` : "";
      return `${ofAll(count.tier, said)} ${verbs} ${what}${tail}.`;
    },
    readOrAdd(closest, registered),
  );
}

/** Whether nothing but drugs is asked about, and them together: "can A be given with B". */
function areTogether({ text, topics }: Question): boolean {
  const keys = topics.filter(({ key }) => key);
  return (
    keys.length > 1 && keys.every(({ kind }) => kind === "drug") && /\b(?:with|and|together|plus)\b|\+/iu.test(text)
  );
}

/** Publications name what was asked, but no passage of them answers; `spoken` where some speak of what was asked and leave something of it out. */
export function notAnsweredGap(
  count: TierCount,
  question: Question,
  closest: readonly Closest[] = [],
  registered: readonly string[] = [],
  spoken = false,
  untested?: Untested,
): Gap {
  const sides = comparedSides(question);
  const whom = question.topics.some(({ kind, label }) => kind === "population" && label === PREGNANCY)
    ? " in pregnancy"
    : "";
  const what =
    sides !== undefined
      ? `tells plainly how ${sides.one} compares with ${sides.other}${spoken ? "; what comes nearest follows" : ""}`
      : spoken
        ? "answers all of the question; what comes nearest follows"
        : question.form === "broad"
          ? "says what it is"
          : question.facets.length === 0
            ? `answers the question${whom}`
            : areTogether(question)
              ? `tells whether they may be given together${whom}`
              : count.tier === "research"
                ? `answers what was asked on ${list(question.facets, "or")}${whom}`
                : `speaks of ${list(question.facets, "or")}${whom}`;
  return makeGap(
    "not-answered",
    baseCount(count, count.namingAllAnyhow),
    (said) => {
      if (count.topics.length === 0)
        return `${NOTHING_NAMED} in the ${counted(count.tier, said.publications)} ${what}.`;
      if (said.naming === 0)
        return `${ofAll(count.tier, said)} ${verb(said.publications, "names", "does not name")} ${list(labels(count))} together: ${eachNamed(said)}; what comes nearest follows.`;
      const naming = `${ofThose(count.tier, said, " in the library")} ${said.naming === 1 ? "names" : "name"} ${list(labels(count))}`;
      if (untested !== undefined) return `${naming}, but ${noneTested(untested)}.`;
      return `${naming}, but no sentence read in ${said.naming === 1 ? "it" : "them"} ${what}.`;
    },
    ...(closest.length === 0 && registered.length === 0 ? [] : [readOrAdd(closest, registered)]),
  );
}

/** Everything that the tier has to say differs from the question. */
export function onlyIndirectGap(count: TierCount, untested?: Untested): Gap {
  return makeGap("only-indirect", baseCount(count, count.namingAll), (said) => {
    const names = labels(count);
    const direct =
      said.naming === 0
        ? `${ofAll(count.tier, said)} ${verb(said.publications, "names", "does not name")} ${list(names)}${names.length > 1 ? ` together: ${eachNamed(said)}` : ""}.`
        : `${ofThose(count.tier, said)} ${said.naming === 1 ? "names" : "name"} ${list(names)}, but ${untested === undefined ? "nothing read speaks directly to the question" : noneTested(untested)}.`;
    return `${direct} ${FOLLOWS}`;
  });
}

/** The gap of a tier of which in the end nothing indirect stands either: nothing follows it. */
export function withoutWhatFollows(gap: Gap): Gap {
  return gap.kind === "only-indirect" ? { ...gap, text: gap.text.replace(` ${FOLLOWS}`, "") } : gap;
}

const FOLLOWS = "What follows is indirect; what differs is said beside it.";

/** Words of the question that no relevant publication names. */
export function unnamedWordsGap(tier: Tier, words: readonly string[], relevant: number, passages: number): Gap {
  return makeGap(
    "not-named",
    { where: tier, lookedFor: words, publications: relevant, passages, naming: 0 },
    (said) =>
      `${said.publications === 1 ? `The one ${NOUN[tier][0]} read for this answer does not name` : `None of the ${counted(tier, said.publications)} read for this answer names`} ${list(
        words.map((word) => `“${word}”`),
        "or",
      )}.`,
  );
}

/** Sections that were looked for and have nothing. */
export function emptySectionsGap(tier: Tier, headings: readonly string[], relevant: number, read: number): Gap {
  return makeGap(
    "not-answered",
    { where: tier, lookedFor: headings, publications: relevant, passages: read, naming: 0 },
    (said) =>
      `Nothing on ${list(
        headings.map((heading) => (heading === FINDINGS ? "whether it works" : heading.toLowerCase())),
        "or",
      )} in the ${grouped(said.passages)} ${said.passages === 1 ? "passage" : "passages"} read of ${counted(tier, said.publications)}.`,
  );
}
