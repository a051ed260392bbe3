import { Fault } from "../../domain/fault.js";
import { fileText, hashOf } from "../corpus-files.js";
import { csvRecords } from "../csv-records.js";
import type { ClaimLabel, ClaimSet } from "./claim-set.js";
import { sentencesOf } from "./sentences-of.js";

export const CLINIFACT_LAYOUT = "<split>_set.csv (index, nctId, claim, article_title, article_abstract, label)";
/** 1: the trial's paper shows it; 0: it does not; 2: the paper is about something else. */
const LABEL: Readonly<Record<string, ClaimLabel>> = { "1": "supports", "0": "contradicts", "2": "neutral" };

/** CliniFact: a trial's superiority claims against title and abstract of a paper. Grouped by trial. */
export function clinifactSet(data: string, split: string): ClaimSet {
  const name = `${split}_set.csv`;
  const text = fileText(data, name, CLINIFACT_LAYOUT);
  const columns = ["index", "nctId", "claim", "article_title", "article_abstract", "label"] as const;
  const items = csvRecords(text, name, columns).map((row, at) => {
    const label = LABEL[row.label];
    if (label === undefined) throw new Fault("bad-input", `${name} has a label “${row.label}”.`);
    const evidence = [row.article_title, ...sentencesOf(row.article_abstract)];
    return { id: `${row.index}.${at}`, group: row.nctId, claim: row.claim, evidence, label };
  });
  return { corpus: hashOf([text]), items };
}
