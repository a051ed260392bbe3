import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { sentences } from "../../text/sentences.js";
import { gist } from "../candidates/evidence.js";
import { isIntervention } from "../candidates/relevance.js";
import { asksWhatCameOut, effectOf } from "../lead/effect-told.js";
import { comparedSides, namesSide } from "../finding/compared-sides.js";
import { type Mention, mentionsOf } from "./mentions.js";
import { type MentionRole, type Role, roleOfMention } from "./role-of-mention.js";

/** What a study tells of the treatments that a question tries, read once for each. */
interface Told {
  readonly title: string;
  readonly shorts: readonly { readonly short: string; readonly long: string }[];
  /** The sentences of its abstract that tell of the study itself. */
  readonly lines: readonly string[];
}

const told = new WeakMap<Source, Told>();

/** What was known before a study tells of other studies' treatments. */
const BEFORE = /^(?:background|introduction|context)\b/iu;

function toldBy({ title }: Publication, source: Source): Told {
  let one = told.get(source);
  if (one === undefined) {
    const blocks = gist(source).filter(({ kind }) => kind !== "title" && kind !== "heading");
    const own = blocks.filter(({ section }) => !BEFORE.test(section.at(-1) ?? ""));
    const lines = own
      .flatMap(({ start, end }) => sentences(source.text, start, end))
      .map(({ start, end }) => source.text.slice(start, end));
    const all = [title, ...blocks.map(({ start, end }) => source.text.slice(start, end))].join("\n");
    told.set(source, (one = { title, shorts: abbreviationsIn(all), lines }));
  }
  return one;
}

const tried = new WeakMap<Question, readonly Topic[]>();

/**
 * The treatments that a question asks of, each by itself; none where it asks of anything else. What the question itself tells of as given before or beside ("after surgery", "in patients
 * on metformin") is not asked of.
 */
export function triedIn(question: Question): readonly Topic[] {
  let topics = tried.get(question);
  if (topics === undefined) tried.set(question, (topics = read(question)));
  return topics;
}

function read(question: Question): readonly Topic[] {
  const { text, topics, facets } = question;
  if (question.form === "broad" || !(asksWhatCameOut(question) || facets.includes("harm"))) return [];
  const effect = effectOf(question);
  const sides = comparedSides(question);
  const named = topics.filter(({ kind }) => kind !== "population");
  const asked =
    effect !== undefined
      ? effect.tried
      : sides !== undefined
        ? named.filter((topic) => [sides.one, sides.other].some((side) => isOfSide(topic, side)))
        : named.filter(isIntervention);
  return asked.filter((topic) => {
    const all = mentionsOf(topic, text);
    return (
      all.every((one) => roleOfMention(text, one, all) === "tested" || sides !== undefined) &&
      !all.every((one) => IN_WHOM.test(text.slice(0, one.start)))
    );
  });
}

function isOfSide(topic: Topic, side: string): boolean {
  return mentionsOf(topic, side).length > 0 && namesSide(side, side, [topic]);
}

/** Before a name in a question: in whom or when something else is asked about. */
const IN_WHOM =
  /\b(?:after|during|before|following|undergoing|receiving|taking|(?:not )?using|on|despite|who (?:had|have|take))\s(?:(?:an?|the|[\p{L}-]+)\s){0,2}$/iu;

/** What a study did with a treatment; nothing where its title and abstract do not name it. */
export function roleInStudy(topic: Topic, publication: Publication, source: Source): Role | undefined {
  const { title, lines, shorts } = toldBy(publication, source);
  const inTitle = rolesIn(topic, title, shorts, true);
  const inLines = lines.flatMap((line) => rolesIn(topic, line, shorts, false));
  // What a title joins to what was tested, and the abstract tells of as given to all, was not tested itself.
  if (inTitle.length > 0) return roleOf(inTitle) ?? (inLines.includes("background") ? "background" : "tested");
  return inLines.length === 0 ? undefined : (roleOf(inLines) ?? "tested");
}

const ORDER: readonly Role[] = ["tested", "compared", "background", "measured"];

/** The role that several mentions tell together; nothing where all that they tell is that it was joined to something else. */
function roleOf(roles: readonly MentionRole[]): Role | undefined {
  const told = ORDER.find((role) => roles.includes(role));
  return told ?? (roles.includes("joined") ? undefined : roles.includes("of people") ? "background" : undefined);
}

/** The roles that a treatment has where a text names it, by its name or the study's short form of it. */
export function rolesIn(topic: Topic, text: string, shorts: Told["shorts"], title: boolean): MentionRole[] {
  const own = shorts.filter(({ long }) => isNameOf(topic, long)).flatMap(({ short }) => placesOf(short, text));
  const named = mentionsOf(topic, text);
  // "Methotrexate (MTX)" names it once.
  const isExplained = ({ start }: Mention) => named.some((one) => /^\s?\($/u.test(text.slice(one.end, start)));
  const isWithin = ({ start }: Mention) => named.some((one) => one.start <= start && start < one.end);
  const all = [...named, ...own.filter((one) => !isExplained(one) && !isWithin(one))];
  return all.map((one) => roleOfMention(text, one, all, { title }));
}

/** Whether words are a name of a topic, and no more. */
function isNameOf(topic: Topic, words: string): boolean {
  return mentionsOf(topic, words).some(({ start, end }) => end - start >= words.length - SLACK);
}

/** A long form may begin with a word that is no part of the name. Characters. */
const SLACK = 4;

function placesOf(short: string, text: string): Mention[] {
  const found = new RegExp(`(?<![\\p{L}\\d-])${short.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?![\\p{L}\\d])`, "gu");
  return [...text.matchAll(found)].map(({ index }) => ({ start: index, end: index + short.length }));
}

/** The study's short forms, for reading one of its sentences. */
export function shortFormsOf(publication: Publication, source: Source): Told["shorts"] {
  return toldBy(publication, source).shorts;
}
