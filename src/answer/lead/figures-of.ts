import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import { abbreviationsIn } from "../../text/abbreviations.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Span } from "./arms-told.js";
import { armsNamedIn, readableFrom } from "./beside-arms.js";
import { tellsThatAllChanged } from "./effect-told.js";
import { gist } from "../candidates/evidence.js";
import { tellsNoFinding, tellsOfSingleOnes, tellsOfTheConduct } from "../finding/no-finding.js";
import { quotableSpans } from "../candidates/quotable.js";
import { statesAnAim, tellsOnlyTheMethod, worthOfSection } from "../candidates/sentence-roles.js";

/** What a reader takes for the size of a result: a share, a probability, an interval, one number against another. */
const FIGURES =
  /\d\s?%|\bP\s?[<=>≤]|\bCI\b|\d\s?(?:±|vs\.?|versus|compared (?:with|to))\s?\d|\d+\s?\/\s?\d+|\b(?:HR|OR|RR|MD)\b.{0,12}\d|\d[\d.·,]*\s?(?:mg|mm|cm|kg|days?|weeks?|months?|hours?|points?|L|mL)\b.*\d/iu;
const COMPARES =
  /\bP\s?[<=>≤]|\bCI\b|\b(?:versus|vs|compared|than|between|respectively|whereas|while|both)\b|\b(?:odds|risk|hazard) ratio\b|\d\s?%.*\d\s?%/iu;
/** That something did not differ, in words or by a probability of .05 and more. */
const DENIES =
  /\b(?:no|not|non-?significant\w*|neither|nor|similar\w*|comparable|equivalent|ineffective|failed|without|as effective as|unchanged|lack)\b/iu;
const PROBABILITY = /\bP\s?([<=>≤])\s?0?[.·](\d+)/giu;
/** What a conclusion may say of any outcome. */
const OF_ANY =
  /\b(?:effective(?:ness)?|efficac\w+|superior\w*|(?:non-?)?inferior\w*|benefi\w+|better|worse|outcomes?|differen\w+|useful|effects?)\b/iu;

const P_VALUE = /\bP\s?[<=>≤]\s?[\d.·]+/giu;
/** Who was given what, and what people were like before, is no result. */
const WAS_GIVEN =
  /\b(?:was|were) (?:prescribed|given|assigned|randomi[sz]ed|randomly|allocated|enrolled|recruited|included|screened|eligible|conducted)\b|\bat (?:baseline|the time of|time of)\b|\b(?:mean|median|average) age\b|\binvolving\b/iu;
/** Words that any result has. */
const OF_RESULTS = new Set(
  termsOf(
    "significant significantly similar difference differ group groups patients compared effective effect results treatment study higher lower greater improved reduced increased",
  ),
);

/** Whether a text tells figures that it sets against each other. */
export function comparesFigures(text: string): boolean {
  return tellsFigures(text) && COMPARES.test(text);
}

/** Whether a text tells how large a result was. */
export function tellsFigures(text: string): boolean {
  return FIGURES.test(text);
}

const RATIO = /\b(?:HR|OR|RR|aOR|aHR|ratio)\b[^;]{0,40}?\bCI\b\D{0,6}(\d+[.·]\d+)\s?(?:–|-|−|to|,)\s?(\d+[.·]\d+)/giu;
const DIFFERS =
  /\b(?:significantly|superior|higher|lower|greater|fewer|better|worse|longer|shorter|improv\w+|reduc\w+|increas\w+|decreas\w+|more|less)\b/iu;
const YET = /\b(?:but|while|whereas|although|though|however|despite|except|yet)\b/iu;

/** Whether a sentence says that nothing differed, in words or figures; nothing where it tells of both, or of neither. */
function denies(text: string): boolean | undefined {
  const number = (digits: string) => Number(digits.replace("·", "."));
  const byP = [...text.matchAll(PROBABILITY)].map(
    ([, sign, digits = ""]) => sign !== "<" && number(`0.${digits}`) >= 0.05,
  );
  const byRatio = [...text.matchAll(RATIO)].map(([, low = "", high = ""]) => number(low) < 1 && number(high) > 1);
  const inFigures = byP.length > 0 ? byP : byRatio;
  if (new Set(inFigures).size > 1) return undefined;
  if (inFigures[0] !== undefined) return inFigures[0];
  const [denied, differs] = [DENIES.test(text), DIFFERS.test(text)];
  if (denied && differs && YET.test(text)) return undefined;
  return denied ? true : differs ? false : undefined;
}

/**
 * The sentence of its abstract that tells the figures of what a study concludes: one of those that tell what was asked, otherwise the one that shares most with the
 * conclusion, or the first that compares where it concludes on any outcome. Nothing that would deny what is concluded, nor calls arms by names that it does not use.
 */
export function figuresOf(
  publication: Publication,
  source: Source,
  concluded: Span,
  told: readonly Span[],
): Span | undefined {
  const textOf = ({ start, end }: Span) => source.text.slice(start, end);
  const conclusion = textOf(concluded);
  const blocks = gist(source).filter(
    ({ kind, section }) =>
      kind !== "title" && kind !== "heading" && worthOfSection(section, publication.design) !== undefined,
  );
  const all = blocks.flatMap((block) => quotableSpans(publication, source, block));
  const shorts = new Map(abbreviationsIn(all.map(textOf).join("\n")).map(({ short, long }) => [short, long]));
  const isIn = (name: string) =>
    new RegExp(`(?<![\\w-])${name.replace(/[^\\w-]/gu, ".")}(?![\\w-])`, "u").test(conclusion);
  const longs = [...shorts].filter(([short]) => isIn(short)).map(([, long]) => long);
  const own = new Set(content([conclusion, ...longs].join(" ; ")));
  const isKnown = (name: string) => isIn(name) || content(shorts.get(name) ?? "").some((term) => own.has(term));
  const denied = denies(conclusion);
  const fits = (fewest: number) => (one: Span) => {
    const text = textOf(one);
    const said = denies(text);
    return (
      one.start !== concluded.start &&
      tellsFigures(text) &&
      COMPARES.test(text) &&
      numbersIn(text) >= fewest &&
      readableFrom(text) !== undefined &&
      armsNamedIn(text).every(isKnown) &&
      (denied === undefined || said === undefined || denied === said) &&
      !tellsThatAllChanged(text) &&
      !tellsNoFinding(text) &&
      !tellsOfSingleOnes(text) &&
      !tellsOfTheConduct(text) &&
      !WAS_GIVEN.test(text) &&
      !statesAnAim(text) &&
      !tellsOnlyTheMethod(text)
    );
  };
  const frequency = new Map<string, number>();
  for (const one of all)
    for (const term of new Set(content(textOf(one)))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  // What is concluded first is mostly what the study was for.
  const first = new Set(content(conclusion.split(/[,;]| (?:and|but|while) /u)[0] ?? ""));
  const shared = (one: Span) =>
    [...new Set(content(textOf(one)))]
      .filter((term) => own.has(term) && !isNumber(term) && !OF_RESULTS.has(term))
      .reduce((sum, term) => sum + (first.has(term) ? 2 : 1) / (frequency.get(term) ?? 1), 0);
  const able = all.filter(fits(NUMBERS));
  const [nearest] = able
    .map((one) => ({ one, shares: shared(one) }))
    .sort((a, b) => b.shares - a.shares || a.one.start - b.one.start);
  const best =
    told.find(fits(NUMBERS)) ??
    told.find(fits(0)) ??
    (nearest !== undefined && nearest.shares >= SHARES ? nearest.one : OF_ANY.test(conclusion) ? able[0] : undefined);
  return best === undefined ? undefined : { start: best.start + (readableFrom(textOf(best)) ?? 0), end: best.end };
}

/** So many numbers beside probabilities tell how large a result was. */
const NUMBERS = 2;

function numbersIn(text: string): number {
  return text.replace(P_VALUE, " ").match(/\d+(?:[.·]\d+)?/gu)?.length ?? 0;
}

/** A term that stands in two other sentences of the abstract, or two that stand in more. */
const SHARES = 0.34;

function content(text: string): string[] {
  return termsOf(text).filter((term) => !isStopWord(term));
}

function isNumber(term: string): boolean {
  return /^\d/u.test(term);
}
