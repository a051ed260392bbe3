import type { Section, TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Question, Topic } from "../../domain/question.js";
import { makeQuote } from "../../domain/quote.js";
import { makeStatement, type Statement } from "../../domain/statement.js";
import { isDrug } from "./label-beside.js";
import { notSaidGap } from "./label-gaps.js";
import { OF_A_STUDY } from "./label-naming.js";
import type { OneLabel } from "./label-sentences.js";
import { topicOf } from "./label-taken.js";
import { safetyAsked } from "./label-warnings.js";

/** A label of another drug of a class that one of two drugs asked about is of: its word on the other one may hold for the class. */
export interface OfClass {
  /** The drug asked about, and the other of its class whose label this is. */
  readonly drug: string;
  readonly mate: string;
  /** The class ("an NSAID"). */
  readonly words: string;
  /** What is to be given beside it. */
  readonly other: string;
  readonly label: OneLabel;
}

/** That nothing is said of taking drugs together, in labels of these drugs or for want of any. */
export function notTogetherGap(
  drugs: readonly string[],
  asked: readonly Topic[],
  labels: readonly OneLabel[],
): Gap | undefined {
  const others = asked.filter((topic) => isDrug(topic)).map(({ label }) => label);
  const words = drugs.length > 1 ? "taking both" : `taking it with ${others.join(" or ")}`;
  return notSaidGap(drugs.join(" or "), labels, { heading: words, facet: "harm", codes: [], most: 1, words });
}

/** That the library holds no label of these drugs, with what was counted where nothing was found; that itself where it was looked for in a part of the library, or says more. */
export function noLabelGap(drugs: readonly string[], { kind, count, text, next }: Gap): Gap {
  const says = kind !== "not-named" && kind !== "not-answered";
  return makeGap(
    kind,
    count,
    () => (says || count.only !== undefined ? text : `The library holds no label of ${drugs.join(" or ")}.`),
    says ? next : undefined,
  );
}

/** The same of drugs that are given together, so that what happens then could not be looked up. */
function noneTogetherGap(drugs: readonly string[]): Gap {
  const count = { where: "label" as const, lookedFor: drugs, publications: 0, passages: 0, naming: 0 };
  return makeGap(
    "not-answered",
    count,
    ({ lookedFor }) =>
      `The library holds no whole label of ${lookedFor.join(" or ")}, and nothing on taking ${lookedFor.length > 2 ? "them together" : "both"} was found in what it holds of them.`,
  );
}

const MOST_OF_CLASS = 2;

/** What labels of other drugs of a class say of taking them with the other drug asked about, each marked as another drug's; nothing where they say nothing. */
export function saidOfClass(question: Question, ofClass: readonly OfClass[]): Section[] {
  const statements: Statement[] = [];
  const told = new Set<string>();
  for (const { drug, mate, words, other, label } of ofClass) {
    if (statements.length >= MOST_OF_CLASS || told.has(mate)) continue;
    const pair = { ...question, text: `${mate} with ${other}`, facets: ["harm" as const], topics: [topicOf(other)] };
    const best = safetyAsked(pair, [mate], [label]).find(({ said }) => !OF_A_STUDY.test(said.text))?.said;
    if (best === undefined) continue;
    told.add(mate);
    statements.push(
      makeStatement([{ quote: makeQuote(label.source, best.start, best.end), publication: label.publication }], {
        facet: "harm",
        directness: {
          kind: "indirect",
          differs: [{ element: "intervention", asked: drug, found: `${mate}, which is ${words}, too` }],
        },
      }),
    );
  }
  return statements.length === 0
    ? []
    : [{ heading: "Labels of other drugs of the same class", facets: ["harm"], statements }];
}

/** The tier where no label of drugs that are asked about together is held: the gap that says so, then what is said of their classes, then what notes say. */
export function withoutLabels(
  question: Question,
  drugs: readonly string[],
  composed: TierAnswer,
  ofClass: readonly OfClass[],
): TierAnswer {
  if ("statement" in composed.lead) return composed;
  return makeTierAnswer({
    tier: "label",
    lead: { gap: noneTogetherGap(drugs) },
    sections: [...saidOfClass(question, ofClass), ...composed.sections],
    gaps: [],
  });
}
