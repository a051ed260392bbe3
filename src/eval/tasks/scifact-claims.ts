import { dirname } from "node:path";
import type { ClaimItem, ClaimLabel } from "../claims/claim-set.js";
import { LABELS } from "../claims/claim-set.js";
import { SCIENCE } from "../claims/forms.js";
import type { FormModels } from "../claims/measure-claims.js";
import { foldsOfForm, probabilitiesOf, sureFigures } from "../claims/measure-claims.js";
import type { SciClaim } from "../claims/scifact.js";
import { SCIFACT_LAYOUT, scifactClaims, scifactItem } from "../claims/scifact.js";
import { learntFrom, scifactTraining, trainingParts } from "../claims/training-parts.js";
import type { TestDocument } from "../documents.js";
import { addDocuments } from "../documents.js";
import { documentsByPublication, search } from "../retrieval.js";
import { shuffled } from "../statistics.js";
import type { EvalItem, EvalRequest, EvalTask, Metrics } from "../task.js";

/** So many of the first abstracts of the product's search are judged: judging three gave more wrong ones than right (f1 .29 on train). */
const JUDGED = 1;

/**
 * Claims against a whole corpus: abstracts are found by the product's search and labelled by its judge. The method sees the claim.
 * `f1` is over pairs of claim and abstract, right where the abstract bears on the claim and the label is its own.
 */
export const scifactClaimsTask: EvalTask = {
  name: "scifact-claims",
  summary: "Abstracts that support or contradict a claim, found in a corpus and labelled",
  data: SCIFACT_LAYOUT,
  run: async (request) => {
    const { key, corpus, documents, claims } = scifactClaims(request.data, request.split);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const found = await firstFound(request, key, documents.map(asTest), claims);
    const pairs = claims.flatMap((claim, at) =>
      (found[at] ?? []).flatMap((id, rank) => {
        const document = byId.get(id);
        return document === undefined ? [] : [{ at, rank, document: id, item: scifactItem(claim, document) }];
      }),
    );
    const models = modelsFor(request, claims);
    const gold = claims.reduce((sum, one) => sum + one.gold.size, 0);
    const read = (evidenceOf: (item: ClaimItem, at: number) => readonly string[], pick: keyof FormModels) =>
      pairs.map(({ at, item }, pair) =>
        probabilitiesOf(models(at)[pick], SCIENCE.reading(item.claim, evidenceOf(item, pair))),
      );
    const told = read(({ evidence }) => evidence, "whole");
    const others = shuffled(pairs, 7);
    const labelsOf = (all: readonly (readonly number[])[]) => all.map(labelOf);
    const score = (labels: readonly ClaimLabel[]) =>
      f1(
        pairs.map(({ item }, at) => ({ gold: item.label, told: labels[at] ?? "neutral" })),
        gold,
      );
    const metrics: Metrics = {
      ...score(labelsOf(told)),
      ...sureFigures(
        pairs.map(({ item }) => item.label),
        told,
        SCIENCE.sure,
      ),
      found: pairs.filter(({ item }) => item.label !== "neutral").length / Math.max(1, gold),
    };
    return {
      n: claims.length,
      metrics,
      controls: {
        claim_alone: score(labelsOf(read(() => [], "claimAlone"))).f1,
        evidence_shuffled: score(labelsOf(read((_, at) => others[at]?.item.evidence ?? [], "whole"))).f1,
        first_supports: score(pairs.map(({ rank }) => (rank === 0 ? "supports" : "neutral"))).f1,
      },
      corpus,
      items: claims.map(({ id, gold: own }, claim): EvalItem => {
        const mine = pairs.flatMap(({ at, document, item }, pair) =>
          at === claim ? [{ document, gold: item.label, told: labelOf(told[pair] ?? []), sure: told[pair] }] : [],
        );
        return { id, metrics: f1(mine, own.size), got: mine };
      }),
    };
  },
};

function asTest({ id, title, text }: { id: string; title: string; text: string }): TestDocument {
  return { scheme: "local", id, title, abstract: [text] };
}

async function firstFound(
  request: EvalRequest,
  key: string,
  documents: readonly TestDocument[],
  claims: readonly SciClaim[],
): Promise<string[][]> {
  const context = await request.libraryOf(key, ({ library }) => addDocuments(library, documents));
  try {
    const idOf = await documentsByPublication(context, documents);
    const found: string[][] = [];
    for (const { claim } of claims) {
      const { ranking } = await search(context, claim);
      found.push(ranking.slice(0, JUDGED).map(({ publication }) => idOf.get(publication) ?? publication));
    }
    return found;
  } finally {
    await context.library.close();
  }
}

/** The models for a claim: the product's own, or, on the part it learnt from, those of the claim's fold. */
function modelsFor({ data, split, say }: EvalRequest, claims: readonly SciClaim[]): (claim: number) => FormModels {
  if (!learntFrom("scifact-claims", split)) return () => SCIENCE.models;
  say("This part was learnt from: judged by folds of whole claims.");
  const further = trainingParts(dirname(data), SCIENCE.beside, "scifact-claims");
  const folds = foldsOfForm(SCIENCE.reading, scifactTraining(data), further, SCIENCE.learn);
  return (at) => folds(claims[at]?.claim ?? "");
}

function labelOf(probabilities: readonly number[]): ClaimLabel {
  return LABELS[probabilities.indexOf(Math.max(...probabilities))] ?? "neutral";
}

function f1(pairs: readonly { readonly gold: ClaimLabel; readonly told: ClaimLabel }[], gold: number) {
  const given = pairs.filter(({ told }) => told !== "neutral");
  const right = given.filter((one) => one.gold === one.told).length;
  return { f1: given.length + gold === 0 ? 1 : (2 * right) / (given.length + gold) };
}
