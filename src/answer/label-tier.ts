import type { Section, TierAnswer } from "../domain/answer.js";
import { makeTierAnswer } from "../domain/answer.js";
import type { Directness } from "../domain/directness.js";
import type { Gap } from "../domain/gap.js";
import type { Question, Topic } from "../domain/question.js";
import type { Quote } from "../domain/quote.js";
import { makeQuote } from "../domain/quote.js";
import type { Statement } from "../domain/statement.js";
import { makeStatement } from "../domain/statement.js";
import { drugsOfLabel } from "./dose-evidence.js";
import { withEffectsNamed } from "./effects-said.js";
import type { LabelAspect } from "./label-aspect.js";
import { DOSE, INDICATION, LABEL_ASPECTS } from "./label-aspects.js";
import { isBesideAnother } from "./label-beside.js";
import { withBestSaid } from "./label-best.js";
import { elsewhere } from "./label-elsewhere.js";
import { isAskedAsHarm, isDoseFor, labelsOn, noDoseGap, notSaidGap, offLabelGaps } from "./label-gaps.js";
import { NARROW, wantedOf, type Told } from "./label-asked.js";
import { namedAnywhere } from "./label-named.js";
import { childrenGap, forThoseAsked, isOfNewborns } from "./label-people.js";
import type { AspectSaid, OneLabel, Said } from "./label-said.js";
import { fitOf, isOfBoth, labelsOf, namesOne, ORGANS, saidOf } from "./label-said.js";
import { shownFor } from "./label-shown.js";
import { asksWhetherBeside, besideTaken } from "./label-taken.js";
import { boxedFor, headingNeeded, othersAsked, safetyAsked } from "./label-warnings.js";

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
  isLabel: (publication: string) => boolean = () => false,
): TierAnswer {
  const question = withEffectsNamed(typed);
  const asks = wantedOf(question, told);
  const { labels: those, composed } = forThoseAsked(isOfNewborns(question.text, told.age), all, found);
  if (those.length === 0) return withBestSaid(composed, asks.words, asksWhetherBeside(question, told));
  const conditions = question.topics.filter(
    (topic) =>
      (topic.kind === "condition" || topic.kind === "finding" || isUseAsked(topic, question.text, those)) &&
      !isWhoseDose(topic, question.text),
  );
  const drugs = [
    ...new Set(those.flatMap(({ publication: { label } }) => (label === undefined ? [] : drugsOfLabel(label)))),
  ];
  const several = drugs.length > 1;
  const labels = drugs.flatMap((drug) => labelsOn(labelsOf(those, drug, question.text), conditions));
  const asked = othersAsked(question.topics, drugs);
  const narrow = asks.words.some(({ heading }) => NARROW.has(heading));
  const [forbidden] = narrow
    ? []
    : safetyAsked(question, drugs, labels, asks.filtration).filter(({ said }) => !isBesideAnother(question, said.text));
  // Whoever asks whether something is safe does not ask what it is for.
  const offLabel =
    forbidden === undefined && !narrow
      ? drugs.flatMap((drug) =>
          offLabelGaps(
            drug,
            labelsOf(those, drug),
            conditions.filter((one) => !isAskedAsHarm(one, question.text, labelsOf(those, drug))),
          ),
        )
      : [];
  // What a box warns of in what the drug is not for leads before that.
  const warning = forbidden ?? (offLabel.length === 0 ? undefined : boxedFor(conditions, drugs, labels)[0]);
  const statementOf = (aspect: LabelAspect, said: Said, before: readonly Quote[] = []): Statement =>
    makeStatement(
      [...before, makeQuote(said.label.source, said.start, said.end)].map((quote) => ({
        quote,
        publication: said.label.publication,
      })),
      {
        facet: aspect.facet,
        directness: directnessOf(aspect, said, conditions, drugs),
      },
    );
  // A sentence that says two things at once is shown where it comes first.
  const used = new Set<number>();
  const sections: Section[] = [];
  const firsts: AspectSaid[] = [];
  const { filtration } = asks;
  for (const aspect of shownFor(question, warning !== undefined, asks.shown))
    for (const drug of drugs) {
      const wanted = {
        topics: several ? othersAsked(question.topics, [drug]) : asked,
        isAsked: asks.shown.includes(aspect),
        text: question.text,
        ...(filtration === undefined ? {} : { filtration }),
      };
      const said = saidOf(aspect, labelsOf(labels, drug, question.text), wanted).filter(
        ({ start }) => !used.has(start),
      );
      const [first] = said;
      if (first === undefined) continue;
      firsts.push({ aspect, said: first });
      for (const { start } of said) used.add(start);
      sections.push({
        heading: several ? `${aspect.heading}: ${drug}` : aspect.heading,
        facets: [aspect.facet],
        statements: said.map((one) => statementOf(aspect, one)),
      });
    }
  if (sections.length === 0 && (asks.words.length === 0 || "statement" in composed.lead))
    return withBestSaid(composed, asks.words);
  const firstOf = ({ heading }: LabelAspect) => firsts.find(({ aspect }) => aspect.heading === heading);
  const ofDose = question.facets.includes("dose");
  // Asked for a dose, what failing organs do is no answer unless it says what to give or not to give.
  const mayLead = ({ aspect, said }: AspectSaid) =>
    aspect === DOSE
      ? conditions.length === 0 || isDoseFor(said, conditions)
      : !ORGANS.has(aspect.heading) ||
        (!isOfBoth(said) && (!ofDose || TELLS_DOSE.test(said.text.replace(/\(see [^)]*\)|\[see [^\]]*\]/giu, ""))));
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
    if (asks.isOfChildren && ofDose && firstOf(CHILDREN_ASPECT) === undefined) return childrenGap(names, labels);
    if (aspect === undefined) return undefined;
    if (aspect !== DOSE && ofDose && ORGANS.has(aspect.heading) && firstOf(aspect) !== undefined)
      return noDoseGap(names, labels, `for ${aspect.words ?? aspect.heading}`);
    if (aspect === DOSE || (ofDose && ORGANS.has(aspect.heading) && firstOf(DOSE) === undefined))
      return noDoseGap(
        names,
        labels,
        firstOf(DOSE) === undefined ? undefined : `for ${conditions.map(({ label }) => label).join(" or ")}`,
      );
    return asks.words.includes(aspect) || asks.facts.includes(aspect) ? notSaidGap(names, labels, aspect) : undefined;
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
    // What a drug is for answers no more than it names; of what else was asked, one thing named is enough.
    if (aspect === INDICATION) return besides.some((topic) => !names(topic));
    const mayBe =
      aspect === ADVERSE || NARROW.has(aspect.heading) || (ORGANS.has(aspect.heading) && !asks.words.includes(aspect));
    return mayBe && besides.length > 0 && !besides.some(names);
  };
  const isUse = best === undefined || isBeside(best);
  const taken = besideTaken(question, told, drugs, labels);
  const named =
    warning === undefined && missing === undefined && isUse
      ? namedAnywhere(question, several ? [] : asked, labels)
      : undefined;
  const chosen = warning ?? named ?? taken.said ?? best;
  // What else a drug may do is no answer to whether it is safe in what no sentence names.
  const beyond =
    isUse && best?.aspect === ADVERSE
      ? notSaidGap(names, labels, { ...ADVERSE, words: besides.map(({ label }) => label).join(" or ") })
      : undefined;
  const untold =
    warning === undefined && named === undefined && missing === undefined ? (taken.gap ?? beyond) : undefined;
  const leading = [missing, kidneys, untold].every((one) => one === undefined) ? chosen : undefined;
  const lead = leading === undefined ? undefined : statementOf(leading.aspect, leading.said, headingNeeded(leading));
  const rest = sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter((one) => lead === undefined || !sameWords(one, lead)),
    }))
    .filter(({ statements }) => statements.length > 0);
  const shown = new Set(those.map(({ publication }) => publication.id));
  const others = elsewhere(composed, shown, isLabel, asked);
  const gaps = [...offLabel, missing, kidneys, untold].filter((one) => one !== undefined);
  const [first, ...more] = gaps;
  const beside =
    "statement" in composed.lead && composed.lead.statement.publications.every((id) => !shown.has(id) && !isLabel(id));
  // What a note on the drug says leads before the gap that the labels leave.
  const isGap = first !== undefined && warning === undefined;
  if (first !== undefined && beside && offLabel.length === 0)
    return withBestSaid(
      makeTierAnswer({ tier: "label", lead: composed.lead, sections: [...sections, ...others], gaps }),
      asks.words,
    );
  return makeTierAnswer({
    tier: "label",
    lead: isGap ? { gap: first } : lead === undefined ? composed.lead : { statement: lead },
    sections: isGap ? [...sections, ...others] : [...rest, ...others],
    gaps: isGap ? more : gaps,
  });
}

const TELLS_DOSE =
  /\b(?:dos(?:e|es|age|ages|ing)|adjust\w*|avoid\w*|contra-?indicated|not recommended|should not|must not|not be used|titrat\w+|interval)\b|\d\s?(?:mg|mcg|g|units)\b/iu;
const ADVERSE = LABEL_ASPECTS.filter(({ heading }) => heading === "Adverse reactions")[0] ?? DOSE;
const CHILDREN_ASPECT = LABEL_ASPECTS.filter(({ heading }) => heading === "Children")[0] ?? DOSE;

/** "Is X indicated for asthma?": a word that no list knows is what X may be for, where just that is asked. */
function isUseAsked({ kind, label, key }: Topic, text: string, labels: readonly OneLabel[]): boolean {
  if (kind !== "word" || !key || !/\b(?:indicated|licen[sc]ed|approved)\s(?:for|in)\b|\boff[- ]label\b/iu.test(text))
    return false;
  const own = labels.flatMap(({ publication }) => [
    ...(publication.label?.brands ?? []),
    ...(publication.label === undefined ? [] : drugsOfLabel(publication.label)),
  ]);
  const low = label.toLowerCase();
  return (
    !own.some((name) => name.toLowerCase() === low) &&
    !/^(?:indicat|licen[sc]|approv|label|off|use|drug|medic)/u.test(low)
  );
}

/** Failing kidneys or a failing liver say whose dose is asked for, and are no use of a drug, unless it is asked "for" them. */
function isWhoseDose({ label, names }: Topic, text: string): boolean {
  const all = [label, ...names.map((name) => name.label)];
  const whose = LABEL_ASPECTS.some(
    ({ heading, asked }) => WHOSE.has(heading) && all.some((name) => asked?.test(name) === true),
  );
  if (!whose) return false;
  const low = text.toLowerCase();
  return !all.some(
    (name) =>
      /\b(?:for|treat\w*)\s(?:[\p{L}-]+\s){0,2}$/u.test(low.split(name.toLowerCase())[0] ?? "") &&
      low.includes(name.toLowerCase()),
  );
}
const WHOSE: ReadonlySet<string> = new Set(["Renal impairment", "Hepatic impairment", "Pregnancy"]);

function sameWords(one: Statement, other: Statement): boolean {
  const [a, b] = [one.quotes.at(-1), other.quotes.at(-1)];
  return a?.source === b?.source && a?.start === b?.start;
}

/** What a label says of doses and uses is direct where it names what was asked about; its warnings hold whatever it is given for. */
function directnessOf(
  aspect: LabelAspect,
  said: Said,
  conditions: readonly Topic[],
  drugs: readonly string[],
): Directness {
  const [condition] = conditions;
  if (condition === undefined || aspect.facet === "harm" || namesOne(conditions, [...said.section, said.text]))
    return { kind: "direct" };
  return {
    kind: "indirect",
    differs: [
      {
        element: "condition",
        asked: condition.label,
        found: `the labelled uses of ${drugs.join(" and ")}`,
      },
    ],
  };
}
