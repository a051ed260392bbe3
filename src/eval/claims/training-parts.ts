import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkCovidSet } from "./check-covid.js";
import type { ClaimItem } from "./claim-set.js";
import { healthverSet } from "./healthver.js";
import { scifactClaims, scifactItem } from "./scifact.js";

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

/** What the general judge learns from: all training parts in a folder of corpora, but for those of one task. */
export function trainingItems(corpora: string, without?: string): ClaimItem[] {
  const sets: Readonly<Record<string, () => readonly ClaimItem[]>> = {
    healthver: () => healthverSet(join(corpora, "healthver"), "dev").items,
    "scifact-claims": () => scifactTraining(join(corpora, "scifact")),
    // Its claims without enough information stand there a second time, beside the same abstract, as supported or refuted: they teach nothing.
    "check-covid": () =>
      checkCovidSet(join(corpora, "check-covid"), "train").items.filter(({ label }) => label !== "neutral"),
  };
  const folder: Readonly<Record<string, string>> = { "scifact-claims": "scifact" };
  return Object.entries(sets).flatMap(([task, load]) =>
    task === without || !existsSync(join(corpora, folder[task] ?? task)) ? [] : [...load()],
  );
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
