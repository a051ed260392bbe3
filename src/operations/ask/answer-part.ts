import { Account } from "../../answer/why/account.js";
import { composeTier } from "../../answer/compose-tier.js";
import { findingTable } from "../../answer/finding/finding-table.js";
import { asksWhetherBeside, withTaken } from "../../answer/label/label-taken.js";
import { isBesideTheFacet, keepingToTheFacet } from "../../answer/label/label-facet.js";
import { bareDrug } from "../../answer/label/dose-evidence.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { labelTier } from "../../answer/label/label-tier.js";
import { leadInItsStudy } from "../../answer/lead/lead-in-study.js";
import { ledByStudyApart, mayLeadApart } from "../../answer/lead/led-apart.js";
import { withRestAsked } from "../../answer/lead/rest-asked.js";
import { withLikeliest } from "../../answer/lead/likeliest.js";
import type { LikelySentence } from "../../answer/lead/likely-fit.js";
import { withoutWhatFollows } from "../../answer/gaps/gaps.js";
import { makeTierAnswer, statementsOf, type TierAnswer } from "../../domain/answer.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Question } from "../../domain/question.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter, LibraryCounts, TierCounts } from "../../ports/library.js";
import type { Context } from "../operation.js";
import { withoutLaboratory } from "./clinical.js";
import { askedTogether } from "./asked-together.js";
import { classLabels } from "./class-labels.js";
import { crossCheck } from "./cross-check.js";
import { usesAsked } from "../../answer/label/label-whose.js";
import { drugLabels, drugsAsked, type DrugLabel } from "./drug-labels.js";
import { withNamesCounted } from "./counted-names.js";
import { countTier, gather, type Gathered } from "./gather.js";
import { usableIn, withLeftOut } from "./left-out.js";
import { likelySentences } from "./likely-sentences.js";
import { narrowing } from "./narrowing.js";
import type { Person } from "./told.js";

/** One question to answer: as it is told, and as words count in it. */
export interface Asking {
  /** Without what only tells of a person. */
  readonly plain: Question;
  /** The same with its main words made what a source must name. */
  readonly question: Question;
  /** The words that were typed. */
  readonly words: string;
}

/** What else decides what is answered. */
export interface AskingWith {
  readonly lexicon: Lexicon;
  readonly filter: Filter;
  readonly held: LibraryCounts;
  readonly person: Person | undefined;
  readonly why: boolean;
  /** Whether only guidelines are to be read: an emergency that asks nothing is answered by no trial and no label. */
  readonly onlyGuidelines?: boolean;
}

/** What was gathered in one tier, and what is said of it. */
export interface TierAnswered extends Gathered {
  readonly account: Account | undefined;
  readonly count: TierCounts;
  readonly likely: readonly LikelySentence[];
  readonly answer: TierAnswer;
}

/** One question answered, tier by tier. */
export interface PartAnswered {
  readonly question: Question;
  readonly gathered: readonly TierAnswered[];
  /** The tiers before doses were set beside one another. */
  readonly spoken: readonly TierAnswer[];
  /** The tiers as they are printed, doses set beside one another. */
  readonly tiers: readonly TierAnswer[];
  /** The labels of drugs that were asked about, and those that doses were set beside. */
  readonly labels: readonly DrugLabel[];
}

/** Answers one question from the library. */
export async function answerPart(context: Context, asking: Asking, by: AskingWith): Promise<PartAnswered> {
  const { library } = context;
  const { question } = asking;
  const gathered: TierAnswered[] = [];
  for (const tier of TIERS) {
    context.signal?.throwIfAborted();
    context.report({ stage: "searching", done: gathered.length, total: TIERS.length, unit: "tiers", note: tier });
    const asked = tier === "label" ? question : withTaken(question, by.person?.facts);
    gathered.push(await answerTier(context, { ...asking, question: asked }, tier, by));
  }
  context.report({ stage: "searching", done: TIERS.length, total: TIERS.length, unit: "tiers" });
  const ofAsked = await drugLabels(library, drugsAsked(question), question.text, usesAsked(question));
  const isBeside = ofAsked.length === 0 && asksWhetherBeside(question, by.person?.facts ?? {});
  const takenNames = (isBeside ? (by.person?.facts.drugs ?? []) : []).map((name) => sameDrugName(bareDrug(name)));
  const ofTaken = takenNames.length === 0 ? [] : await drugLabels(library, takenNames);
  const labelled = new Set(
    evidenceIn(gathered).flatMap(({ publication: { id, label } }) => (label === undefined ? [] : [id])),
  );
  const isLabel = (id: string) => labelled.has(id);
  const ofClass = await classLabels(library, question, by.person?.facts.drugs);
  const titles = gathered.flatMap(({ ranked, evidence, besides }) =>
    ranked.tier === "label" ? [...evidence, ...besides].map(({ publication }) => publication.title) : [],
  );
  const spoken = gathered.map(({ answer: one }) =>
    one.tier === "label"
      ? labelTier(question, ofAsked, one, by.person?.facts, { isLabel, ofClass, ofTaken, lexicon: by.lexicon, titles })
      : keepingToTheFacet(question, one, askedTogether(question).length > 1),
  );
  const weight = by.person?.facts.weight;
  const checked = await crossCheck(
    library,
    spoken.map(sayingWhatFollows),
    [
      ...evidenceIn(gathered),
      ...ofAsked.map((label) => ({ publication: label.publication, sources: [{ source: label.source, blocks: [] }] })),
    ],
    weight === undefined ? {} : { weight: String(weight) },
  );
  const findings = findingTable(
    question,
    gathered.flatMap((one) => (one.ranked.tier === "research" ? one.evidence : [])),
  );
  const tiers = checked.tiers.map((tier) =>
    tier.tier === "research" && findings !== undefined ? makeTierAnswer({ ...tier, findings }) : tier,
  );
  return {
    question,
    gathered,
    spoken,
    tiers,
    labels: [...ofAsked, ...ofTaken, ...checked.labels, ...ofClass.map(({ label }) => label)],
  };
}

async function answerTier(
  context: Context,
  { plain, question, words }: Asking,
  tier: TierAnswer["tier"],
  { filter, held, why, lexicon, onlyGuidelines = false }: AskingWith,
): Promise<TierAnswered> {
  const { library } = context;
  const gathered = withoutLaboratory(question, await gather(library, question, tier, filter));
  const quiet = onlyGuidelines && tier !== "guideline";
  const one = quiet ? { ...gathered, evidence: [], besides: [] } : gathered;
  const usable = { ...usableIn(held, tier), ...narrowing(filter) };
  const account = why ? new Account() : undefined;
  const found =
    tier === "research" && usable.publications > 0 && !quiet
      ? await likelySentences(context, words, filter, one.doubles)
      : { sentences: [], ofStudies: () => [], standings: new Map() };
  const request = {
    ...(account === undefined ? {} : { account }),
    question,
    lexicon,
    tier,
    held: usable,
    count: async () => countTier(library, await withNamesCounted(library, question), tier, filter),
    weights: one.ranked.weights,
    evidence: one.evidence,
    besides: one.besides,
    standings: found.standings,
  };
  const composed = await composeTier(request);
  const weights = new Map(question.topics.map(({ label }, at) => [label, one.ranked.weights[at] ?? 0]));
  const ofStudies = found.ofStudies(weights);
  const apart = mayLeadApart(plain, ofStudies);
  const likely =
    "statement" in composed.lead ? (apart === undefined ? [] : ofStudies) : [...found.sentences, ...ofStudies];
  const read = one.evidence.flatMap(({ publication, sources }) =>
    sources.map(({ source }) => ({ publication, source })),
  );
  const likeliest = withLikeliest(composed, plain, likely, account);
  const byStudy =
    apart === undefined ? likeliest : ledByStudyApart(likeliest, plain, apart, [...read, ...likely], account);
  // Asked for a dose, what tells one is not put aside for what came of it.
  const together = askedTogether(question).length > 1;
  const titles = new Map([...one.evidence, ...likely].map(({ publication: { id, title } }) => [id, title]));
  const isBeside = (led: TierAnswer) => isBesideTheFacet(question, led, together, (id) => titles.get(id) ?? "");
  const own = isBeside(byStudy) ? likeliest : byStudy;
  const inStudy = leadInItsStudy(own, plain, [...read, ...likely], weights, apart);
  const led = withRestAsked(inStudy, plain, apart);
  const answered = tier !== "label" && isBeside(led) ? await composeTier({ ...request, evidence: [] }) : led;
  return {
    ...one,
    account,
    count: held.byTier[tier],
    likely,
    answer: withLeftOut(answered, question, usable, one.setAside),
  };
}

/** What was read for these tiers, with the texts that sentences were chosen from by likelihood, and those that only come near and are quoted. */
export function evidenceIn(gathered: readonly TierAnswered[]) {
  return [
    ...gathered.flatMap((one) => one.evidence),
    ...gathered.flatMap(({ answer, besides }) => {
      const quoted = new Set(statementsOf(answer).flatMap(({ publications }) => publications));
      return besides.filter(({ publication }) => quoted.has(publication.id));
    }),
    ...gathered.flatMap(({ likely }) =>
      likely.map(({ publication, source }) => ({ publication, sources: [{ source, passages: [], blocks: [] }] })),
    ),
  ];
}

/** A tier that says nothing promises nothing. */
function sayingWhatFollows(tier: TierAnswer): TierAnswer {
  return "gap" in tier.lead && tier.sections.length === 0
    ? makeTierAnswer({ ...tier, lead: { gap: withoutWhatFollows(tier.lead.gap) } })
    : tier;
}
