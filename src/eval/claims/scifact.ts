import { z } from "zod";
import { fileText, hashOf, jsonLines } from "../corpus-files.js";
import type { ClaimItem, ClaimLabel } from "./claim-set.js";
import { sentencesOf } from "./sentences-of.js";

export const SCIFACT_LAYOUT =
  "corpus.jsonl (_id, title, text) and claims_<split>.jsonl (id, claim, evidence, cited_doc_ids)";
const LABEL = { SUPPORT: "supports", CONTRADICT: "contradicts" } as const;
const claimSchema = z.object({
  id: z.number(),
  claim: z.string(),
  evidence: z.record(z.string(), z.array(z.object({ label: z.enum(["SUPPORT", "CONTRADICT"]) }))).default({}),
  cited_doc_ids: z.array(z.number()).default([]),
});
const documentSchema = z.object({ _id: z.string(), title: z.string().default(""), text: z.string().default("") });

/** An abstract of SciFact's corpus; its sentences with the title first. */
export interface SciDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface SciClaim {
  readonly id: string;
  readonly claim: string;
  /** The label of each abstract that bears on it, by the abstract's id. */
  readonly gold: ReadonlyMap<string, ClaimLabel>;
  readonly cited: readonly string[];
}

/** SciFact: claims of citing sentences, and the corpus in which what bears on them is to be found. */
export function scifactClaims(data: string, split: string) {
  const name = `claims_${split}.jsonl`;
  const corpus = fileText(data, "corpus.jsonl", SCIFACT_LAYOUT);
  const text = fileText(data, name, SCIFACT_LAYOUT);
  const documents = jsonLines(corpus, "corpus.jsonl").map((line): SciDocument => {
    const { _id, ...rest } = documentSchema.parse(line);
    return { id: _id, ...rest };
  });
  const claims = jsonLines(text, name).map((line): SciClaim => {
    const { id, claim, evidence, cited_doc_ids } = claimSchema.parse(line);
    const gold = Object.entries(evidence).flatMap(([document, [first]]) =>
      first === undefined ? [] : [[document, LABEL[first.label]] as const],
    );
    return { id: String(id), claim, gold: new Map(gold), cited: cited_doc_ids.map(String) };
  });
  return { key: hashOf([corpus]), corpus: hashOf([corpus, text]), documents, claims };
}

/** A claim beside an abstract, as the judge sees it. */
export function scifactItem({ id, claim, gold }: SciClaim, document: SciDocument): ClaimItem {
  return {
    id: `${id}:${document.id}`,
    group: claim,
    claim,
    evidence: [document.title, ...sentencesOf(document.text)],
    label: gold.get(document.id) ?? "neutral",
  };
}
