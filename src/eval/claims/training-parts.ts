import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkCovidSet } from "./check-covid.js";
import type { ClaimItem } from "./claim-set.js";
import { clinifactSet } from "./clinifact.js";
import { healthverSet } from "./healthver.js";
import { scifactClaims, scifactItem } from "./scifact.js";
import { bioasqClaims, pubmedqaClaims } from "./yes-no-claims.js";

/** The part of each set that may be learnt from. */
const LEARNT: Readonly<Record<string, string>> = {
  healthver: "dev",
  "scifact-claims": "train",
  "check-covid": "train",
  clinifact: "train",
  nli4ct: "train",
};

/** Whether a part of a task's set is one that was learnt from. */
export function learntFrom(task: string, split: string): boolean {
  return LEARNT[task] === split;
}

/** Items of one set, and how much each counts beside an item of the set that a judge is for. */
export interface TrainingPart {
  readonly task: string;
  readonly counts: number;
  readonly items: readonly ClaimItem[];
}

interface Source {
  readonly folder: string;
  readonly counts: number;
  readonly load: (folder: string) => readonly ClaimItem[];
}
/** Sets of claims proper, then what can be read as claims; the shares of the latter were chosen on folds of the former (docs/judging.md). */
const SOURCES: Readonly<Record<string, Source>> = {
  healthver: { folder: "healthver", counts: 0.5, load: (folder) => healthverSet(folder, "dev").items },
  "scifact-claims": { folder: "scifact", counts: 0.5, load: scifactTraining },
  // Its claims without enough information stand there a second time, beside the same abstract, as supported or refuted: they teach nothing.
  "check-covid": {
    folder: "check-covid",
    counts: 0.5,
    load: (folder) => checkCovidSet(folder, "train").items.filter(({ label }) => label !== "neutral"),
  },
  bioasq: { folder: "bioasq", counts: 0.2, load: bioasqClaims },
  pubmedqa: { folder: "pubmedqa", counts: 0.2, load: pubmedqaClaims },
  clinifact: { folder: "clinifact", counts: 0.1, load: (folder) => clinifactSet(folder, "train").items },
};
/** Sets of claims proper. */
const PROPER = new Set(["healthver", "scifact-claims", "check-covid"]);

/** All training parts, or only the sets of claims proper. */
export type Beside = "all" | "claims";

/** The training parts in a folder of corpora, but for that of one task; those that are not there are left out. */
export function trainingParts(corpora: string, beside: Beside, without?: string): TrainingPart[] {
  return Object.entries(SOURCES).flatMap(([task, { folder, counts, load }]) =>
    task === without || (beside === "claims" && !PROPER.has(task)) || !existsSync(join(corpora, folder))
      ? []
      : [{ task, counts, items: load(join(corpora, folder)) }],
  );
}

/** What may be learnt from of one of the sets. */
export function trainingPart(corpora: string, task: string): readonly ClaimItem[] {
  const { folder, load } = SOURCES[task] ?? { folder: "", load: () => [] };
  return load(join(corpora, folder));
}

/** The items of the sets of claims proper. */
export function trainingItems(corpora: string): ClaimItem[] {
  return trainingParts(corpora, "claims").flatMap(({ items }) => [...items]);
}

/** SciFact's claims, each beside the abstracts that bear on it and those that it was taken from. */
export function scifactTraining(data: string): ClaimItem[] {
  const { documents, claims } = scifactClaims(data, "train");
  const byId = new Map(documents.map((document) => [document.id, document]));
  return claims.flatMap((claim) =>
    [...new Set([...claim.gold.keys(), ...claim.cited])].flatMap((id) => {
      const document = byId.get(id);
      return document === undefined ? [] : [scifactItem(claim, document)];
    }),
  );
}
