import type { Gap } from "../../domain/gap.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Asks } from "./label-asked.js";
import { NARROW } from "./label-asked.js";
import type { LabelAspect } from "./label-aspect.js";
import { DOSE, INDICATION, LABEL_ASPECTS } from "./label-aspects.js";
import { isDoseFor, isLabelledUse, noDoseGap, notSaidGap } from "./label-gaps.js";
import { namedAnywhere } from "./label-named.js";
import { namesOne } from "./label-naming.js";
import { childrenGap } from "./label-people.js";
import type { AspectSaid } from "./label-said.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { fitOf, isOfBoth, ofProduct, ORGANS } from "./label-said.js";
import { gravityOf } from "./label-gravity.js";
import type { BesideTaken } from "./label-taken.js";
import { notTogetherGap } from "./label-together.js";
import { FORBIDS } from "./label-warnings.js";
import { isWhoseDose } from "./label-whose.js";

/** What leads is chosen of. */
export interface LeadRequest {
  readonly question: Question;
  readonly asks: Asks;
  readonly drugs: readonly string[];
  readonly labels: readonly OneLabel[];
  readonly conditions: readonly Topic[];
  /** What is asked beside the drugs. */
  readonly asked: readonly Topic[];
  readonly together: boolean;
  /** What forbids or warns of what was asked. */
  readonly warning: AspectSaid | undefined;
  readonly taken: BesideTaken;
  /** Of every aspect the sentence that says it best. */
  readonly firsts: readonly AspectSaid[];
}

/** What leads, and the gaps that lead before it where there are any. */
export interface LabelLead {
  readonly leading: AspectSaid | undefined;
  readonly gaps: readonly Gap[];
  /** Whether something that was asked for by words, or a warning, leads. */
  readonly answered: boolean;
  /** What the sentence that leads was looked for by, wherever it stands: nothing that names none of it is to the point. */
  readonly lookedFor?: readonly Topic[];
}

/** Chooses what leads of what labels say: a warning, else what was asked for, by itself or not at all; else the gap that they do not say it. */
export function labelLead({
  question,
  asks,
  drugs,
  labels,
  conditions,
  asked,
  together,
  warning,
  taken,
  firsts,
}: LeadRequest): LabelLead {
  const several = drugs.length > 1;
  const { filtration } = asks;
  const firstOf = ({ heading }: LabelAspect) => firsts.find(({ aspect }) => aspect.heading === heading);
  const ofDose = question.facets.includes("dose");
  // Asked for a dose, what failing organs do is no answer unless it says what to give or not to give.
  const mayLead = ({ aspect, said }: AspectSaid) =>
    aspect === DOSE
      ? conditions.length === 0 || isDoseFor(said, conditions)
      : aspect.heading === CHILDREN_ASPECT.heading && ofDose
        ? TELLS_CHILDRENS_DOSE.test(said.text)
        : !ORGANS.has(aspect.heading) || (!isOfBoth(said) && (!ofDose || tellsDoseFor(aspect, said)));
  const older = firsts.find(
    ({ aspect, said }) =>
      aspect.heading === "Older people" &&
      aspect.tells?.test(said.text) === true &&
      ofDose &&
      !asks.words.includes(aspect),
  );
  const best =
    older !== undefined && asks.words.length === 0 && !asks.leading.some(({ heading }) => ORGANS.has(heading))
      ? older
      : asks.leading.flatMap((aspect) => firstOf(aspect) ?? []).find(mayLead);
  const names = drugs.join(" or ");
  const gap = (): Gap | undefined => {
    // An adult's dose is no answer for a child.
    const [aspect] = asks.leading;
    const ofChildren = firstOf(CHILDREN_ASPECT);
    if (asks.isOfChildren && ofDose && (ofChildren === undefined || !mayLead(ofChildren)))
      return childrenGap(names, labels) ?? noDoseGap(names, labels, "for children");
    if (aspect === undefined) return undefined;
    if (aspect !== DOSE && ofDose && ORGANS.has(aspect.heading) && firstOf(aspect) !== undefined)
      return noDoseGap(names, labels, `for ${aspect.words ?? aspect.heading}`);
    if (aspect === DOSE || (ofDose && ORGANS.has(aspect.heading) && firstOf(DOSE) === undefined))
      return noDoseGap(
        names,
        labels,
        firstOf(DOSE) === undefined ? undefined : `for ${conditions.map(({ label }) => label).join(" or ")}`,
      );
    if (!asks.words.includes(aspect) && !asks.facts.includes(aspect)) return undefined;
    const read = ofProduct(aspect, labels, question.text);
    const brands = read.flatMap(({ publication }) => publication.label?.brands.slice(0, 1) ?? []);
    const called = read.length < labels.length && brands.length > 0 ? [...new Set(brands)].join(" or ") : names;
    return notSaidGap(called, read, aspect);
  };
  // What was asked by words is answered by itself or not at all: what a drug is for is no answer to how it is stored.
  const isAnswered =
    best !== undefined &&
    (asks.words.length === 0
      ? (asks.facts.length === 0 || ofDose || asks.facts.includes(best.aspect)) &&
        (!ofDose || best.aspect.facet === "dose" || !asks.leading.includes(DOSE))
      : // Whether it is safe in breastfeeding is not answered by what else it may do.
        asks.words.includes(best.aspect) && !(best.aspect === ADVERSE && asks.words[0] !== ADVERSE));
  const missing = warning !== undefined || isAnswered ? undefined : gap();
  // A dose for whom nothing is said of such kidneys does not lead.
  const kidneys =
    warning === undefined &&
    missing === undefined &&
    filtration !== undefined &&
    question.facets.includes("dose") &&
    best?.aspect === DOSE &&
    fitOf(best.said, filtration) === undefined
      ? noDoseGap(names, labels, `for a filtration of ${filtration} mL/min`)
      : undefined;
  // What a drug is for is no answer to what else was asked where a sentence of its label names that.
  const besides = asked.filter((topic) => topic.kind !== "population" && !isWhoseDose(topic, question.text));
  const isBeside = ({ aspect, said }: AspectSaid) => {
    const names = (topic: Topic) => namesOne([topic], [...said.section, said.text]);
    // A dose that names nothing of what else was asked is none for that, unless it is what the drug is for.
    if (aspect === DOSE || aspect.heading === "Maximum") {
      const strange = besides.filter((topic) => !conditions.includes(topic) || !isDoseFor(said, [topic]));
      return strange.length > 0 && !strange.some(names);
    }
    // What a drug is for answers no more than it names; of what else was asked, one thing named is enough.
    if (aspect === INDICATION) return besides.some((topic) => !names(topic));
    const mayBe =
      aspect === ADVERSE || NARROW.has(aspect.heading) || (ORGANS.has(aspect.heading) && !asks.words.includes(aspect));
    // Asked for the aspect itself, plain words ("bloods") may be how it was asked, and what the drug is given for needs no naming.
    const needed = asks.words.includes(aspect)
      ? besides.filter((topic) => topic.kind !== "word" && !isLabelledUse(topic, labels))
      : besides;
    return mayBe && needed.length > 0 && !needed.some(names);
  };
  const isUse = best === undefined || isBeside(best);
  // Asked for something narrow of something else ("how often to change the line"), a sentence that names two things of it is nearer than one that names none.
  const isStrange =
    best !== undefined &&
    NARROW.has(best.aspect.heading) &&
    besides.length > 1 &&
    !besides.some((topic) => namesOne([topic], [...best.said.section, best.said.text]));
  const found =
    warning === undefined && missing === undefined && (isUse || isStrange)
      ? namedAnywhere(question, several ? [] : asked, labels, isStrange && !isUse)
      : undefined;
  // Asked how a drug is stopped, stored or taken, a sentence on what else was asked must say that, too.
  const isOnIt = ({ said }: AspectSaid) =>
    best === undefined ||
    !asks.words.includes(best.aspect) ||
    !NARROW.has(best.aspect.heading) ||
    best.aspect.says?.test(said.text) !== false;
  const named = found !== undefined && isOnIt(found) ? found : undefined;
  // What forbids it beside what the person takes comes before what warns of it otherwise.
  const barred = taken.said !== undefined && FORBIDS.test(taken.said.said.text) ? taken.said : undefined;
  const isGraver = barred !== undefined && warning !== undefined && gravityOf(warning) > gravityOf(barred);
  const chosen = (isGraver ? warning : barred) ?? warning ?? named ?? taken.said ?? best;
  // What else a drug may do is no answer to whether it is safe in what no sentence names.
  const beyond =
    isUse && best?.aspect === ADVERSE
      ? notSaidGap(names, labels, { ...ADVERSE, words: besides.map(({ label }) => label).join(" or ") })
      : undefined;
  const untold =
    warning === undefined && named === undefined && missing === undefined ? (taken.gap ?? beyond) : undefined;
  // Of drugs given together, what each is or does by itself is no answer.
  const apart =
    together &&
    warning === undefined &&
    taken.said === undefined &&
    taken.gap === undefined &&
    asks.words.every(({ heading }) => heading === "Interactions")
      ? notTogetherGap(drugs, asked, labels)
      : undefined;
  const gaps = (apart === undefined ? [missing, kidneys, untold] : [apart]).filter((one) => one !== undefined);
  return {
    leading: gaps.length === 0 ? chosen : undefined,
    gaps,
    answered:
      gaps.length === 0 &&
      (warning !== undefined ||
        named !== undefined ||
        (best !== undefined &&
          (asks.words.includes(best.aspect) ||
            asks.facts.includes(best.aspect) ||
            (ofDose && best.aspect.facet === "dose")))),
    ...(named !== undefined && chosen === named && ofDose ? { lookedFor: besides } : {}),
  };
}

/** Whether a sentence says what to give, or not to give, where an organ fails: it tells an amount, or names the organ itself. */
function tellsDoseFor(aspect: LabelAspect, { text }: Said): boolean {
  const own = text.replace(/\(see [^)]*\)|\[see [^\]]*\]/giu, "");
  return TELLS_DOSE.test(own) && (A_DOSE.test(own) || aspect.says?.test(own) === true);
}

const A_DOSE = /\d\s?(?:mg|mcg|g|units?|tablets?|mL)\b/iu;
const TELLS_DOSE =
  /\b(?:dos(?:e|es|age|ages|ing)|adjust\w*|avoid\w*|contra-?indicated|not recommended|should not|must not|not be used|titrat\w+|interval)\b|\d\s?(?:mg|mcg|g|units)\b/iu;
/** How much, or that it is not to be given or not known: what else is said of children is no dose. */
const TELLS_CHILDRENS_DOSE =
  /\d\s?(?:mg|mcg|µg|g|IU|units?|mL|tablets?|capsules?|drops?|puffs?|sprays?)\b|\b(?:dos(?:e|es|age|ing))\b|\b(?:not (?:recommended|indicated|been (?:established|studied|evaluated))|should not|must not|do not (?:use|give|take)|contra-?indicated|under \d+)\b/iu;
const ADVERSE = LABEL_ASPECTS.filter(({ heading }) => heading === "Adverse reactions")[0] ?? DOSE;
const CHILDREN_ASPECT = LABEL_ASPECTS.filter(({ heading }) => heading === "Children")[0] ?? DOSE;
