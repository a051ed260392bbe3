import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { unpack } from "../../readers.js";
import { fileText, hashOf } from "../corpus-files.js";
import type { ClaimSet } from "./claim-set.js";

export const NLI4CT_LAYOUT =
  "<split>.json (Type, Section_id, Primary_id, Secondary_id, Statement, Label) and trials.tar.gz";
const SECTIONS = ["Intervention", "Eligibility", "Results", "Adverse Events"] as const;
const statementSchema = z.object({
  Section_id: z.enum(SECTIONS),
  Primary_id: z.string(),
  Secondary_id: z.string().optional(),
  Statement: z.string(),
  Label: z.enum(["Entailment", "Contradiction"]),
});
const lines = z.array(z.string()).default([]);
const recordSchema = z.object({
  "Clinical Trial ID": z.string(),
  Intervention: lines,
  Eligibility: lines,
  Results: lines,
  "Adverse Events": lines,
});

/** The line that parts the first trial's lines from the second's. */
export const SECOND_TRIAL = "Second trial:";

/** NLI4CT: experts' statements against the lines of the named section of one trial record or two. Grouped by the first trial. */
export async function nli4ctSet(data: string, split: string): Promise<ClaimSet> {
  const name = `${split}.json`;
  const text = fileText(data, name, NLI4CT_LAYOUT);
  const records = new Map<string, z.infer<typeof recordSchema>>();
  const archive = bytesOf(data);
  async function* bytes() {
    yield await Promise.resolve(archive);
  }
  for await (const input of unpack({ name: "trials.tar.gz", bytes: bytes() })) {
    if (!("bytes" in input)) throw new Fault("bad-input", `trials.tar.gz cannot be read.`, NLI4CT_LAYOUT);
    if (!input.name.endsWith(".json")) continue;
    const parts: Uint8Array[] = [];
    for await (const part of input.bytes) parts.push(part);
    const record = recordSchema.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
    records.set(record["Clinical Trial ID"], record);
  }
  const items = Object.entries(z.record(z.string(), statementSchema).parse(JSON.parse(text))).map(([id, one]) => {
    const section = (trial: string) => {
      const record = records.get(trial);
      if (record === undefined) throw new Fault("bad-input", `trials.tar.gz has no trial ${trial}.`);
      return record[one.Section_id].map((line) => line.trim());
    };
    const second = one.Secondary_id === undefined ? [] : [SECOND_TRIAL, ...section(one.Secondary_id)];
    return {
      id,
      group: one.Primary_id,
      claim: one.Statement,
      evidence: [...section(one.Primary_id), ...second],
      label: one.Label === "Entailment" ? ("supports" as const) : ("contradicts" as const),
    };
  });
  return { corpus: hashOf([text, archive.toString("latin1")]), items };
}

function bytesOf(data: string): Buffer {
  try {
    return readFileSync(join(data, "trials.tar.gz"));
  } catch (cause) {
    throw new Fault("bad-input", `${join(data, "trials.tar.gz")} cannot be read.`, NLI4CT_LAYOUT, { cause });
  }
}
