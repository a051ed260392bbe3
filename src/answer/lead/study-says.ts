import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { standsAlone } from "../../text/standalone.js";
import type { Span } from "./arms-told.js";
import { armsToldFor } from "./arms-told.js";
import { armsNamedIn, leansOnArms, readableFrom } from "./beside-arms.js";
import { comparedSides, namesSide, setsBothAgainstAnother } from "../finding/compared-sides.js";
import { concludesReadably, concludingIn, type Concluding } from "./concluding.js";
import {
  effectOf,
  namesWhatIsTried,
  namesWhatItIsFor,
  plainness,
  reportsPlainly,
  tellsThatAllChanged,
} from "./effect-told.js";
import { comparesFigures, figuresOf, tellsFigures } from "./figures-of.js";
import { inFullOfStudy, type InFull } from "../candidates/in-full.js";
import type { LikelySentence } from "./likely-fit.js";
import { gist } from "../candidates/evidence.js";
import { quotableSpans } from "../candidates/quotable.js";
import { outcomeAsked, type OutcomeAsked } from "./outcome-asked.js";
import { tellsNoFinding, tellsOfSingleOnes, tellsOfTheConduct, tellsOnlyWhatIsUnknown } from "../finding/no-finding.js";
import { tellsTheQuantity } from "../candidates/quantity-asked.js";
import { isIntervention } from "../candidates/relevance.js";
import { reportsAResult, statesAnAim, tellsOnlyTheMethod, worthOfSection } from "../candidates/sentence-roles.js";
import { findingAsked, toldByStudy, type ToldByStudy } from "./told-by-study.js";

/** How a study's result is to be taken: it says nothing of what came out. */
const ADVISES_CARE =
  /\b(?:must|should|needs? to|has to|have to) be (?:\w+ )?(?:weight?ed|interpreted|considered (?:with|in the light)|taken with|confirmed|viewed|balanced|explored|studied|investigated)\b|\b(?:with caution|limitations? of)\b|\bmay (?:necessitate|require)\b/iu;

const SETS_AGAINST =
  /\b(?:than|versus|vs|compared (?:with|to)|superior|inferior|differ\w*|similar\w*|comparable|equivalent|as (?:effective|safe|good|well) as)\b/iu;

/** Arms called by what they are in the study. */
const CALLED_BY_PART =
  /\b(?:intervention|treatment|treated|experimental|active|study|test|control|both|two|three|all|the|these|between) (?:groups?|arms?|conditions?|regimens?)\b/iu;

const SEVERAL = /\s(?:vs\.?|versus|or)\s/iu;

/** How a study is read. */
export interface StudyRead {
  /** The blocks that are read for the sentences on the outcome; the whole text where none are given. */
  readonly blocks?: readonly Block[];
  /** How much of the question each topic carries, by its label. */
  readonly weights?: ReadonlyMap<string, number>;
  /** Whether it stands apart from all else that was found. */
  readonly apart?: boolean;
  /** How much a text says of one part of what is asked, where only that part is wanted. */
  readonly part?: (text: string) => number;
}

/**
 * What a study that stands out says of what was asked, the best first: what its abstract concludes, with the sentence that tells the figures of it, and the sentences on the
 * outcome. One that calls the arms by letters or by their part in the study is said behind the sentence that says what they were given, or not at all.
 */
export function studySays(
  question: Question,
  publication: Publication,
  source: Source,
  { blocks = source.blocks, weights = new Map(), apart = false, part }: StudyRead = {},
): LikelySentence[] {
  const inFull = inFullOfStudy(question, publication, source);
  const textOf = ({ start, end }: Span) => source.text.slice(start, end);
  const told = toldByStudy(findingAsked(question), source, blocks);
  const concluding = concludingIn(publication, source).filter(
    (one) => !tellsOnlyWhatIsUnknown(textOf(one)) && !ADVISES_CARE.test(textOf(one)),
  );
  const sides = sidesNamedBy(question, inFull);
  const own = { publication, source, likely: 0, ...(apart ? { apart: true as const } : {}) };
  const onAim = (text: string) => namesWhatItIsFor(question, inFull(text));
  const named = (text: string) => {
    const held = termText(termsOf(inFull(text)));
    const some = question.topics.filter((topic) => nearestNaming(held, topic) !== undefined);
    return some.reduce((sum, { label }) => sum + (weights.get(label) ?? 0), 0);
  };
  const effect = effectOf(question);
  const ofAny = effect === undefined || effect.whole;
  const compared = comparedSides(question);
  // Of two set against each other, one against the other tells more than both against a third.
  const setAgainst = (text: string) =>
    compared === undefined
      ? 0
      : setsBothAgainstAnother(compared, text, question.topics)
        ? -3
        : Number(SETS_AGAINST.test(text));
  const isPlain = (one: Span) => reportsPlainly(textOf(one));

  const results = apart ? resultsOf(publication, source) : { abstract: [], body: [] };
  const outcome = apart ? askedOf(question, publication, source) : undefined;
  // Asked how long or how much, only what tells that says anything of it.
  const asksAnAmount = !tellsTheQuantity(question.text, "");
  const asksHow = ASKS_HOW.test(question.text);
  const asked =
    part ??
    ((text: string) => {
      const says = outcome?.saidIn(text) ?? 0;
      if (asksAnAmount) return Number(tellsTheQuantity(question.text, text)) * (AN_AMOUNT + says);
      return asksHow && !TELLS_HOW.test(text) ? 0 : says;
    });
  const telling = apart ? tellingAsked(results, (one) => asked(textOf(one)), told, textOf) : [];
  const asSaid = (one: Concluding & Pick<LikelySentence, "told">): LikelySentence[] => {
    const text = textOf(one);
    const from = readableFrom(text);
    if (from === undefined || tellsThatAllChanged(text)) return [];
    const alone = from === 0 && standsAlone(text);
    if (alone && !leansOnArms(text)) return [{ ...own, ...one }];
    // What stands apart is told of by its title; only arms that are called by no name of what they were given need more.
    if (alone && apart && armsNamedIn(text).length === 0 && !CALLED_BY_PART.test(text)) return [{ ...own, ...one }];
    const letters = armsNamedIn(text);
    const others = concluding.filter(
      (c) => c.start !== one.start && letters.length === 0 && sides(textOf(c)) && readableFrom(textOf(c)) === 0,
    );
    const [nearest] = [...others].sort((a, b) => asked(textOf(b)) - asked(textOf(a)));
    const before =
      (nearest !== undefined && asked(textOf(nearest)) > 0 ? nearest : undefined) ??
      others.find((c) => onAim(textOf(c))) ??
      armsToldFor(publication, source, text, sides) ??
      others.find(isPlain);
    if (before !== undefined && before.start !== one.start)
      return [{ ...own, ...one, parts: [before, { start: one.start + from, end: one.end }] }];
    return from === 0 && standsAlone(text) && sides(text) ? [{ ...own, ...one }] : [];
  };
  const ofOutcome = told.flatMap(asSaid);

  const conclusions = concluding
    .filter((one) => concludesReadably(textOf(one)) && !statesAnAim(textOf(one)))
    // The last figures of an abstract without parts may be on anything: on another outcome than the one asked they conclude nothing.
    .filter((one) => outcome?.any !== true || isOfAPart(one) || !comparesFigures(textOf(one)) || asked(textOf(one)) > 0)
    .map((one): LikelySentence => {
      const base = { ...own, ...one, concludes: true as const };
      if (tellsFigures(textOf(one))) return base;
      const figures = figuresOf(publication, source, one, [...telling.filter(inAbstract), ...(ofAny ? [] : told)]);
      return figures === undefined ? base : { ...base, parts: [one, figures] };
    });
  const worth = (one: LikelySentence) => {
    const text = textOf(one);
    return (
      2 * Number(sides(text)) +
      setAgainst(text) +
      Number(onAim(text)) +
      Number(reportsPlainly(text)) +
      plainness(question, { text, title: "" }) +
      2 * named(text) +
      (apart ? asked(text) : 0)
    );
  };
  conclusions.sort((a, b) => worth(b) - worth(a) || a.start - b.start);
  const [first] = conclusions;
  const [best] = telling;
  if (apart && best !== undefined && asked(textOf(best)) > Math.max(0, ...conclusions.map((one) => asked(textOf(one)))))
    return [...telling.flatMap(asSaid), ...conclusions, ...ofOutcome];
  const onIt = first !== undefined && (apart || ofAny || onAim(textOf(first)));
  return onIt ? [...conclusions, ...ofOutcome] : [...ofOutcome, ...conclusions];
}

/** The sentences by which a study reports what came out: of its abstract, and of the results in its body. */
interface Results {
  readonly abstract: readonly Concluding[];
  /** Those with figures; found where they are asked for, because a body is long. */
  readonly body: readonly Concluding[];
}

/** "How does it lower it?": by what is asked. */
const ASKS_HOW = /^how (?:does|do|did)\b/iu;
const TELLS_HOW =
  /\b(?:by|via|through) (?:an? |the )?(?:[\w-]+ ){0,2}?\w+(?:ing|ion)\b|\bmediated\b|\bmechanis\w+|\bdue to\b/iu;
/** What telling any amount is worth, where one is asked. */
const AN_AMOUNT = 0.5;
/** So many sentences that tell what was asked are said. */
const MOST_TELLING = 3;
const TELLS = /\b(?:less|more|no|not|none|neither|without|remained|achieved|occurred|observed)\b/iu;

const resultsOf = keptFor((publication: Publication, source: Source): Results => {
  const own = new Set(gist(source));
  const read = (blocks: readonly Block[], tells: (text: string) => boolean) =>
    blocks.flatMap((block) =>
      block.kind === "title" || worthOfSection(block.section, publication.design) === undefined
        ? []
        : quotableSpans(publication, source, block).flatMap(({ start, end }) =>
            tells(source.text.slice(start, end)) ? [{ block, start, end }] : [],
          ),
    );
  const inResults = ({ section }: Block) => section.some((heading) => /\b(?:results?|findings?)\b/iu.test(heading));
  let body: Results["body"] | undefined;
  return {
    abstract: read([...own], tellsAResult),
    get body() {
      return (body ??= read(
        source.blocks.filter((block) => !own.has(block) && inResults(block)),
        (text) => tellsFigures(text) && tellsAResult(text),
      ));
    },
  };
});

/** How much of the outcome that is asked a sentence of a study says. */
export const askedOf = keptFor((question: Question, publication: Publication, source: Source): OutcomeAsked => {
  const { abstract } = resultsOf(publication, source);
  const texts = abstract.map(({ start, end }) => source.text.slice(start, end));
  return outcomeAsked(question, publication.title, texts, inFullOfStudy(question, publication, source));
});

function tellsAResult(text: string): boolean {
  return (
    (reportsAResult(text) || tellsFigures(text) || TELLS.test(text)) &&
    ![tellsNoFinding, tellsOfSingleOnes, tellsOfTheConduct, statesAnAim, tellsOnlyTheMethod].some((is) => is(text)) &&
    !tellsOnlyWhatIsUnknown(text) &&
    !tellsThatAllChanged(text)
  );
}

/** The results that tell most of what was asked, in the abstract or, where none of it does, in the body; with figures before without. */
function tellingAsked(
  results: Results,
  asked: (one: Span) => number,
  told: readonly ToldByStudy[],
  textOf: (one: Span) => string,
): readonly Concluding[] {
  const likely = (one: Span) => told.find(({ start }) => start === one.start)?.told ?? 0;
  const worth = (one: Span) => asked(one) + Number(tellsFigures(textOf(one))) + likely(one);
  const able = results.abstract.filter((one) => asked(one) > 0 && comparesArms(textOf(one)));
  return (able.length > 0 ? able : results.body.filter((one) => asked(one) > 0 && comparesFigures(textOf(one))))
    .map((one) => ({ one, is: worth(one) }))
    .sort((a, b) => b.is - a.is || a.one.start - b.one.start)
    .slice(0, MOST_TELLING)
    .map(({ one }) => one);
}

/** Whether a result is told of one arm against another. */
function comparesArms(text: string): boolean {
  return comparesFigures(text) || SETS_AGAINST.test(text) || OF_AN_ARM.test(text);
}

/** "The low-dose group showed less of it", "fewer relapses": told of one arm, of another. */
const OF_AN_ARM =
  /\b(?:less|more|fewer|lower|higher|greater|better|worse|shorter|longer|reduc\w+|improv\w+|increas\w+|decreas\w+)\b/iu;

function isOfAPart({ block }: Concluding): boolean {
  return block.section.length > 1;
}

function inAbstract({ block }: Concluding): boolean {
  return block.section[0] === "Abstract";
}

/** Whether what a study says names what was tried itself, and both of two that are set against each other: what names one of them by its title alone may be on the other. */
export function namesTheSides(
  question: Question,
  { publication, source, start, end, parts = [{ start, end }] }: LikelySentence,
): boolean {
  const names = sidesNamedBy(question, inFullOfStudy(question, publication, source));
  const said = parts.map((part) => source.text.slice(part.start, part.end));
  return names(said[0] ?? "") || (said.length > 1 && comparedSides(question) !== undefined && names(said.join(" ; ")));
}

/**
 * Whether a study that stands apart tries what the question does, by its title and what it is quoted with: every drug, procedure and test that the question tries, and one of each side
 * of two that are set against each other.
 */
export function namesTriedInStudy(question: Question, one: LikelySentence): boolean {
  const { publication, source, start, end, parts = [{ start, end }] } = one;
  const inFull = inFullOfStudy(question, publication, source);
  const said = [publication.title, ...parts.map((part) => source.text.slice(part.start, part.end))].map(inFull);
  if (comparedSides(question) !== undefined) {
    const names = sidesNamedBy(question, inFull);
    // Arms that its abstract names it may call by other names where it concludes.
    const abstract = gist(source).map((block) => inFull(source.text.slice(block.start, block.end)));
    return names(said.join(" ; ")) || names([...said, ...abstract].join(" ; "));
  }
  const held = termText(said.flatMap((line) => [...termsOf(line), ""]));
  const effect = effectOf(question);
  const isNamed = (topic: Topic) => nearestNaming(held, topic) !== undefined;
  const tried = question.topics.filter(isIntervention);
  const sets =
    effect === undefined
      ? [
          tried.filter(({ kind }) => kind !== "drug"),
          ...tried.filter(({ kind }) => kind === "drug").map((one) => [one]),
        ]
      : [effect.tried, effect.against].map((some) => some.filter(isIntervention));
  // Of much that is tried together half is enough.
  return sets.every((some) => some.filter(isNamed).length >= Math.floor(some.length / 2));
}

/** Whether a text names what was tried and, where two are set against one another, both; of a question put in another way, a drug, procedure or test of it. */
function sidesNamedBy(question: Question, inFull: InFull): (text: string) => boolean {
  const sides = comparedSides(question);
  const effect = effectOf(question);
  const tried = question.topics.filter(isIntervention);
  return (text) => {
    const full = inFull(text);
    if (effect !== undefined) return namesWhatIsTried(question, { text, inFull: full, title: "" });
    const held = termText(termsOf(full));
    // Of three that are set against one another it is enough that a drug, procedure or test of the others is named.
    const namesAny = (side: string) => {
      const parts = termText(termsOf(side));
      return tried.some(
        (topic) => nearestNaming(parts, topic) !== undefined && nearestNaming(held, topic) !== undefined,
      );
    };
    if (sides !== undefined)
      return [sides.one, sides.other].every(
        (side) => namesSide(side, full, question.topics) || (SEVERAL.test(side) && namesAny(side)),
      );
    return tried.length === 0 || tried.some((topic) => nearestNaming(held, topic) !== undefined);
  };
}
