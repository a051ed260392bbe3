import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { fileText, hashOf, jsonLines } from "../corpus-files.js";
import type { ClaimLabel, ClaimSet } from "./claim-set.js";

export const CHECK_COVID_LAYOUT =
  "corpus.json (cord_id, title, abstract) and <split>/covidCheck_<split>_composed+extracted.json (id, claim, cord_id, label), one object a line";
const LABEL: Readonly<Record<string, ClaimLabel>> = {
  SUPPORT: "supports",
  REFUTE: "contradicts",
  NOTENOUGHINFO: "neutral",
};
const claimSchema = z.object({ id: z.string(), claim: z.string(), cord_id: z.string(), label: z.string() });
const documentSchema = z.object({ cord_id: z.string(), abstract: z.array(z.string()) });

/** Check-COVID: claims of news and claims made of them, against the sentences of the named abstract. Grouped by abstract. */
export function checkCovidSet(data: string, split: string): ClaimSet {
  const name = `${split}/covidCheck_${split}_composed+extracted.json`;
  const corpus = fileText(data, "corpus.json", CHECK_COVID_LAYOUT);
  const text = fileText(data, name, CHECK_COVID_LAYOUT);
  const abstracts = new Map(
    jsonLines(corpus, "corpus.json").map((line) => {
      const { cord_id, abstract } = documentSchema.parse(line);
      return [cord_id, abstract] as const;
    }),
  );
  const items = jsonLines(text, name).map((line) => {
    const { id, claim, cord_id, label } = claimSchema.parse(line);
    const [evidence, known] = [abstracts.get(cord_id), LABEL[label]];
    if (evidence === undefined || known === undefined)
      throw new Fault("bad-input", `${name}: claim ${id} names an abstract or a label that is not known.`);
    return { id, group: cord_id, claim: claim.trim(), evidence, label: known };
  });
  return { corpus: hashOf([corpus, text]), items };
}
