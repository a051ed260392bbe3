import type { Section, TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Facet } from "../../domain/facet.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Question, Topic } from "../../domain/question.js";
import type { Quote } from "../../domain/quote.js";
import { makeQuote } from "../../domain/quote.js";
import type { Statement } from "../../domain/statement.js";
import { makeStatement } from "../../domain/statement.js";
import { whomFor, withWhom } from "./dose-people.js";
import { productOf } from "./dose-evidence.js";
import { withEffectsNamed } from "./effects-said.js";
import { NARROW, wantedOf, type Asks, type Told } from "./label-asked.js";
import type { LabelAspect } from "./label-aspect.js";
import { classCalled, membersNamed } from "../../appraise/safety/drug-classes.js";
import { DOSE, isDose } from "./label-aspects.js";
import { ASKS_WHAT_TO_DO } from "./label-named.js";
import { namingChildren } from "./adult-amounts.js";
import { notAtOnce } from "./label-acute.js";
import { isBesideAnother, isDrug } from "./label-beside.js";
import { withBestSaid } from "./label-best.js";
import { directnessOf } from "./label-direct.js";
import { namesBrand } from "./label-brands.js";
import { elsewhere, withoutOtherLabels } from "./label-elsewhere.js";
import { asksForWhom, forCircumstances } from "./label-circumstances.js";
import { isAskedAsHarm, labelsOn, isLabelledUse, nothingOnGap } from "./label-gaps.js";
import { addingTo } from "./label-kept.js";
import { gravityOf } from "./label-gravity.js";
import { labelLead } from "./label-lead.js";
import { namedInLabels, namesOne } from "./label-naming.js";
import { offLabelGaps } from "./off-label.js";
import { forThoseAsked, isOfNewborns } from "./label-people.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { fitOf, labelsOf, type AspectSaid } from "./label-said.js";
import { before, goingOn, withNeighbours, withWhatItTakesUp } from "./label-sentences.js";
import { labelSections } from "./label-sections.js";
import { asksOfAnother, asksWhetherBeside, besideTaken, ofThoseTaken } from "./label-taken.js";
import { noLabelGap, saidOfClass, withoutLabels, type OfClass } from "./label-together.js";
import {
  contraindicatedTogether,
  asksTogether,
  boxedFor,
  headingNeeded,
  othersAsked,
  safetyAsked,
} from "./label-warnings.js";
import { isUseAsked, isWhoseDose, useInWords } from "./label-whose.js";

/** What else the label tier is made with. */
export interface LabelTierWith {
  /** Whether a publication is the label of a product; default: none is. */
  readonly isLabel?: (publication: string) => boolean;
  /** Titles of what was read in the tier: a note on a drug's label is one of it, though it is no whole label. */
  readonly titles?: readonly string[];
  /** Labels of other drugs of the classes of drugs asked about together. */
  readonly ofClass?: readonly OfClass[];
  /** Labels of what the person takes already. */
  readonly ofTaken?: readonly OneLabel[];
  /** Tells what a condition is a kind of. */
  readonly lexicon?: Lexicon;
}

/**
 * The label tier of a question about drugs: for each drug what its label says of indications, dose, maximum, kidneys, liver, contraindications,
 * interactions and pregnancy, from the newest label that says it; of several labels of a drug those on the condition asked about. The lead is
 * what was asked: an aspect, the dose where that was, else the indication; a dose that is not for the kidneys told of the person is not given. Where
 * the labels say nothing of it, or where no label lists the condition asked about, a gap leads. Gives `composed`, what was found without this,
 * where no label of a drug is at hand; its statements of other publications follow.
 */
export function labelTier(
  typed: Question,
  all: readonly OneLabel[],
  found: TierAnswer,
  told: Told = {},
  { isLabel = () => false, titles = [], ofClass = [], ofTaken = [], lexicon }: LabelTierWith = {},
): TierAnswer {
  const whole = withEffectsNamed(typed);
  const asks = wantedOf(whole, told);
  const { labels: those, composed } = forThoseAsked(
    isOfNewborns(whole.text, told.age),
    all,
    found,
    ({ publication }) => told.age === undefined && namesBrand(whole.text, publication.label?.brands ?? []),
  );
  if (those.length === 0)
    return (
      ofThoseTaken(whole, told, composed, ofTaken) ??
      withoutAnyLabel(whole, told, asks, composed, ofClass, isLabel, titles)
    );
  const drugs = [
    ...new Set(those.flatMap(({ publication: { label } }) => (label === undefined ? [] : (productOf(label) ?? [])))),
  ];
  const question = { ...whole, topics: namedInLabels(whole.topics, othersAsked(whole.topics, drugs), those) };
  const conditions = question.topics.filter(
    (topic) =>
      (topic.kind === "condition" || topic.kind === "finding" || isUseAsked(topic, question.text, those)) &&
      !isWhoseDose(topic, question.text),
  );
  const several = drugs.length > 1;
  const labels = drugs.flatMap((drug) => labelsOn(labelsOf(those, drug, question.text), conditions));
  const asked = othersAsked(question.topics, drugs);
  // "On X, when can Y be given?": what is asked is Y beside X, and not when X is started.
  const isOfAnother = asksOfAnother(question, told, drugs, asked);
  const narrow = asks.words.some(({ heading }) => NARROW.has(heading)) && !isOfAnother;
  // Asked what is to be done once something came about, it is not asked whether the drug may be given.
  const atOnce = notAtOnce(question, labels);
  const [barred] =
    atOnce !== undefined
      ? [atOnce]
      : narrow || (ASKS_WHAT_TO_DO.test(question.text) && !several && !asked.some(isDrug))
        ? []
        : safetyAsked(question, drugs, labels, asks.filtration).filter(
            ({ said }) => !isBesideAnother(question, said.text),
          );
  // No sentence names all of a story: what forbids or warns for any part of it answers whether the drug may be given.
  const story =
    !narrow && !isOfAnother && asksForWhom(question)
      ? forCircumstances(question, several ? [] : asked, told, drugs, labels, asks.filtration)
      : [];
  // What is told of the person comes before what else is named, where both are as grave.
  const ofPerson = (told.conditions ?? []).length > 0 ? 0 : 1;
  const isStory =
    barred === undefined || (story[0] !== undefined && gravityOf(story[0]) >= gravityOf(barred) + ofPerson);
  const graver = isStory ? story[0] : barred;
  const listed = narrow ? undefined : contraindicatedTogether(question, drugs, labels)[0];
  const forbidden = listed !== undefined && (graver === undefined || gravityOf(graver) < 3) ? listed : graver;
  // Whoever asks whether something is safe does not ask what it is for.
  const offLabel =
    forbidden === undefined && !narrow
      ? drugs.flatMap((drug) =>
          offLabelGaps(
            drug,
            labelsOf(those, drug),
            conditions.filter((one) => !isAskedAsHarm(one, question.text, labelsOf(those, drug))),
            { lexicon, inWords: useInWords(question.text) },
          ),
        )
      : [];
  // What a box warns of in what the drug is not for leads before that.
  const warning = forbidden ?? (offLabel.length === 0 ? undefined : boxedFor(conditions, drugs, labels)[0]);
  const said = new Map<Statement, Said>();
  const statementOf = (aspect: LabelAspect, one: Said, before: readonly Quote[] = []): Statement => {
    const made = makeStatement(
      [...before, makeQuote(one.label.source, one.start, one.end)].map((quote) => ({
        quote,
        publication: one.label.publication,
      })),
      {
        facet: aspect.facet,
        directness: directnessOf(aspect, one, conditions, drugs),
      },
    );
    said.set(made, one);
    return made;
  };
  const taken = besideTaken(question, told, drugs, labels, asks.filtration);
  const answered = {
    question,
    asks,
    // What the drug is given for names no danger of it.
    beside: [...(several ? question.topics : asked), ...taken.others].filter((topic) => !isLabelledUse(topic, labels)),
    together: taken.others.length > 0 || asksTogether(question, drugs.length > 1 ? question.topics : asked),
    warned: warning !== undefined,
    offLabel: offLabel.length > 0,
  };
  // Where a child or somebody's weight is told of, each dose is told with whom it is for.
  const forWhom = (aspect: LabelAspect, one: Said) =>
    statementOf(aspect, one, asks.dosed === undefined || !isDose(aspect) ? [] : [whomFor(one) ?? []].flat());
  const { sections, firsts } = labelSections(drugs, labels, answered, forWhom);
  if (
    firsts.length === 0 &&
    offLabel.length === 0 &&
    (asks.words.length === 0 || "statement" in composed.lead) &&
    ofClass.length === 0
  )
    return withBestSaid(composed, asks.words);
  const {
    leading,
    gaps: leadGaps,
    answered: isAnswered,
    lookedFor,
  } = labelLead({
    question,
    asks,
    drugs,
    labels,
    conditions,
    asked,
    together: answered.together,
    warning,
    taken,
    firsts,
  });
  const besideTold = taken.said === undefined || taken.said === leading ? [] : [taken.said];
  const ofStory = [...story.slice(1), ...besideTold].map((one) => ({
    heading: one.aspect.heading,
    facets: [one.aspect.facet],
    statements: [statementOf(one.aspect, one.said)],
  }));
  // Beside what is said of a story nothing else of the label was asked.
  const asksMore = (heading: string) => asks.shown.some((aspect) => heading.startsWith(aspect.heading));
  const below0 =
    !isStory || story.length === 0 ? sections : [...ofStory, ...sections.filter(({ heading }) => asksMore(heading))];
  // What stands right beside what leads, and would be said below it or goes on with it, is said with it; doses side by side may be for other uses.
  const neighbours = (shown: readonly Section[], { said: first, aspect }: AspectSaid) => {
    const filtration = asks.filtration ?? Infinity;
    const own = new Set([
      ...drugs,
      ...(told.drugs ?? []),
      ...question.topics.filter(isDrug).map(({ label }) => label.toLowerCase()),
    ]);
    const isOfIt = (text: string) =>
      membersNamed(text).every((name) => own.has(name) || classCalled(name) !== undefined);
    return [
      ...shown
        .filter(({ heading }) => aspect !== DOSE && (heading.startsWith(aspect.heading) || aspect.heading === "Named"))
        .flatMap(({ statements }) => statements.flatMap((one) => said.get(one) ?? [])),
      ...(aspect === DOSE ? [] : goingOn(first, isOfIt)),
      ...(lookedFor === undefined ? [] : before(first, (text) => namesOne(lookedFor, [text]))),
    ].filter((one) => fitOf(one, filtration) === fitOf(first, filtration));
  };
  const leadOf = (one: AspectSaid): Statement => {
    const whole = withNeighbours(withWhatItTakesUp(one.said), neighbours(below0, one));
    const others = below0.filter(({ heading }) => heading.startsWith(one.aspect.heading));
    const [before, last] = isDose(one.aspect)
      ? withWhom(
          whole,
          others.flatMap(({ statements }) => statements.flatMap((each) => said.get(each) ?? [])),
          one.aspect.heading === "Children" ? undefined : asks.dosed,
        )
      : [headingNeeded(one), whole];
    return statementOf(one.aspect, last, before);
  };
  const lead = leading === undefined ? undefined : leadOf(leading);
  const rest = addingTo(
    lead,
    below0.map((section) => ({
      ...section,
      statements: section.statements.filter(
        (one) =>
          lead === undefined || (!isWithin(one, lead) && (lookedFor === undefined || namesOne(lookedFor, [one.text]))),
      ),
    })),
    question,
    (one) => !isOfOthersKidneys(one, lead, asks.filtration, said),
  );
  const held = new Set(those.map(({ publication }) => publication.id));
  const others = elsewhere(composed, held, isLabel, isAnswered ? [] : asked);
  const apart = leadGaps.length > 0 && answered.together ? saidOfClass(question, ofClass) : [];
  const gaps = [...offLabel, ...leadGaps];
  const [first, ...more] = gaps;
  const beside =
    "statement" in composed.lead && composed.lead.statement.publications.every((id) => !held.has(id) && !isLabel(id));
  // What a note on the drug says leads before the gap that the labels leave.
  const isGap = first !== undefined && warning === undefined;
  const below = [...apart, ...(isGap ? sections : rest), ...others];
  if (first !== undefined && beside && offLabel.length === 0)
    return withBestSaid(makeTierAnswer({ tier: "label", lead: composed.lead, sections: below, gaps }), asks.words);
  return makeTierAnswer({
    tier: "label",
    lead: isGap ? { gap: first } : lead === undefined ? untold(composed, drugs, those, asked) : { statement: lead },
    sections: below,
    gaps: isGap ? more : gaps,
  });
}

/** A tier that answers, with no more than is of the facets asked. */
function keepingTo(facets: readonly Facet[], tier: TierAnswer): TierAnswer {
  const sections = tier.sections
    .map((section) => ({ ...section, statements: section.statements.filter(({ facet }) => facets.includes(facet)) }))
    .filter(({ statements }) => statements.length > 0);
  return makeTierAnswer({ ...tier, sections });
}

/** What was found where the labels held say nothing: a note's statement, or that they say nothing of what was asked. */
function untold(
  { lead }: TierAnswer,
  drugs: readonly string[],
  labels: readonly OneLabel[],
  asked: readonly Topic[],
): TierAnswer["lead"] {
  if (!("gap" in lead) || lead.gap.kind === "only-indirect") return lead;
  const gap = nothingOnGap(drugs.join(" or "), labels, asked);
  return gap === undefined ? lead : { gap };
}

/** The tier where no label of a drug that is asked about is held. */
function withoutAnyLabel(
  question: Question,
  told: Told,
  asks: Asks,
  composed: TierAnswer,
  ofClass: readonly OfClass[],
  isLabel: (publication: string) => boolean,
  titles: readonly string[],
): TierAnswer {
  const asked = question.topics.filter(({ kind }) => kind === "drug");
  const taken = asksWhetherBeside(question, told) ? (told.drugs ?? []) : [];
  const drugs = [...new Set([...asked.map(({ label }) => label), ...taken])];
  const own = withoutOtherLabels(composed, isLabel);
  if (drugs.length > 1 && (taken.length > 0 || asksTogether(question, asked)))
    return withoutLabels(question, drugs, own, ofClass);
  const best = withBestSaid(own, asks.words, asksWhetherBeside(question, told));
  if (drugs.length === 0) return best;
  // Beside what was asked, notes tell of other things.
  if ("statement" in best.lead) return question.facets.length === 0 ? best : keepingTo(question.facets, best);
  // Labels are of drugs: that none is of a class ("an antibiotic") tells nothing of those of its drugs.
  const isTitled = (drug: string) => titles.some((title) => title.toLowerCase().includes(drug.toLowerCase()));
  const none =
    asked.some(isClass) || drugs.some(isTitled)
      ? best
      : makeTierAnswer({ ...best, lead: { gap: noLabelGap(drugs, best.lead.gap) } });
  return asks.isOfChildren ? namingChildren(none) : none;
}

function isClass({ label, names }: Topic): boolean {
  return names.some(({ relation }) => relation === "narrower") || classCalled(label) !== undefined;
}

/** Whether all of a statement's words stand in another. */
function isWithin(one: Statement, other: Statement): boolean {
  const [a, b] = [one.quotes.at(-1), other.quotes.at(-1)];
  return a !== undefined && b !== undefined && a.source === b.source && a.start >= b.start && a.end <= b.end;
}

/** Whether a dose says nothing of the kidneys told of, where what leads holds for these. */
function isOfOthersKidneys(
  one: Statement,
  lead: Statement | undefined,
  filtration: number | undefined,
  said: ReadonlyMap<Statement, Said>,
): boolean {
  const [own, leading] = [said.get(one), lead === undefined ? undefined : said.get(lead)];
  if (filtration === undefined || own === undefined || leading === undefined || one.facet !== "dose") return false;
  return fitOf(leading, filtration) === "holds" && fitOf(own, filtration) !== "holds";
}
