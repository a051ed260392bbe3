import { Fault } from "../../domain/fault.js";
import { fileText, hashOf } from "../corpus-files.js";
import { csvRecords } from "../csv-records.js";
import type { ClaimLabel, ClaimSet } from "./claim-set.js";
import { sentencesOf } from "./sentences-of.js";

export const HEALTHVER_LAYOUT = "<split>.csv (id, evidence, claim, label, question)";
const LABEL: Readonly<Record<string, ClaimLabel>> = {
  Supports: "supports",
  Refutes: "contradicts",
  Neutral: "neutral",
};

/** HealthVer: claims of search results on COVID-19 against statements of papers. Grouped by the question that was searched. */
export function healthverSet(data: string, split: string): ClaimSet {
  const name = `${split}.csv`;
  const text = fileText(data, name, HEALTHVER_LAYOUT);
  const items = csvRecords(text, name, ["id", "evidence", "claim", "label", "question"]).map((row, at) => {
    const label = LABEL[row.label];
    if (label === undefined) throw new Fault("bad-input", `${name} has a label “${row.label}”.`);
    return { id: `${row.id}.${at}`, group: row.question, claim: row.claim, evidence: sentencesOf(row.evidence), label };
  });
  return { corpus: hashOf([text]), items };
}
