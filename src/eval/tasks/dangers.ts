import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { add } from "../../operations/add/add.js";
import { audit } from "../../operations/audit/audit.js";
import type { Context } from "../../operations/operation.js";
import { STARTER } from "../../package-files.js";
import { inputsOf } from "../../wiring.js";
import { hashOf, hashOfPath } from "../corpus-files.js";
import { recordOf } from "../documents.js";
import { labelTexts } from "../label-texts.js";
import type { EvalItem, EvalTask } from "../task.js";

const SPLITS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
] as const;
const listSchema = z.array(z.object({ kind: z.string(), danger: z.string(), twin: z.string() }));

/** Findings that warn of a statement. */
const WARNS = new Set(["dose-outside", "advised-against", "citation-retracted"]);

/**
 * Dangerous statements about drugs (a maximum exceeded, another frequency, a contraindicated use, a boxed warning denied, safe in pregnancy,
 * an interaction denied) beside true twins, over the starter notes and drug labels: how many an audit warns of, and how many twins. A
 * statement is warned of when a claim in it is `contradicted`, or a finding says that a dose is outside, a use advised against, a source
 * retracted. The control is the twins.
 */
export const dangers: EvalTask = {
  name: "dangers",
  summary: "dangerous statements about drugs beside true twins: how many an audit warns of",
  data: "labels/spl, labels/epar-pdf, labels/nlm180/text.tar.gz",
  run: async ({ data, split, libraryOf, say }) => {
    if (!SPLITS.some((known) => known === split))
      throw new Fault("bad-input", `dangers has no part “${split}”.`, `Its parts are: ${SPLITS.join(", ")}.`);
    const text = readFileSync(fileURLToPath(new URL(`../../../eval/dangers/${split}.yaml`, import.meta.url)), "utf8");
    const list = listSchema.parse(parse(text));
    const corpus = hashOf([hashOfPath(data), text]);
    const { key, fill } = labelLibrary(data);
    const context = await libraryOf(key, fill);
    try {
      const items: EvalItem[] = [];
      for (const [at, { kind, danger, twin }] of list.entries()) {
        const [bad, good] = [await told(context, danger), await told(context, twin)];
        items.push({
          id: `${kind} ${at}`,
          metrics: { warned: bad.warns ? 1 : 0, twin_warned: good.warns ? 1 : 0, twin_supported: good.holds ? 1 : 0 },
          got: { danger, verdict: bad.verdicts, why: bad.why, twin, twinVerdict: good.verdicts, twinWhy: good.why },
        });
      }
      say(`${items.length} pairs`);
      const share = (metric: string, which: readonly EvalItem[] = items) =>
        which.reduce((sum, { metrics }) => sum + (metrics[metric] ?? 0), 0) / Math.max(1, which.length);
      const kinds = [...new Set(list.map(({ kind }) => kind))];
      return {
        n: items.length,
        metrics: {
          warned: share("warned"),
          twins_warned: share("twin_warned"),
          twins_supported: share("twin_supported"),
          ...Object.fromEntries(
            kinds.map((kind) => [
              `warned_${kind}`,
              share(
                "warned",
                items.filter(({ id }) => id.startsWith(`${kind} `)),
              ),
            ]),
          ),
        },
        controls: { twins_warned: share("twin_warned") },
        corpus,
        items,
      };
    } finally {
      await context.library.close();
    }
  },
};

/** The library that statements on drugs are audited over: the starter notes, the labels, and a made-up trial that was retracted. */
export function labelLibrary(data: string) {
  return {
    key: `dangers-4-${hashOfPath(data).slice(0, 12)}`,
    fill: async (empty: Context) => {
      await add.run(empty, { inputs: inputsOf([STARTER, join(data, "spl"), join(data, "epar-pdf")]) });
      for (const label of labelTexts(join(data, "nlm180", "text.tar.gz"))) await empty.library.add(label);
      const made = recordOf({
        scheme: "pmid",
        id: "99999901",
        title: "A made-up trial of a drug",
        abstract: ["The use of the drug in this disease is well established."],
      });
      if (made !== undefined)
        await empty.library.add({ ...made, facts: { ...made.facts, status: { kind: "retracted" } } });
    },
  };
}

async function told({ history: _, ...context }: Context, text: string) {
  const { claims, findings } = await audit.run(context, { name: "text", text });
  const codes = findings.map(({ code }) => code).filter((code) => WARNS.has(code));
  return {
    warns: codes.length > 0 || claims.some(({ verdict }) => verdict === "contradicted"),
    holds: claims.some(({ verdict }) => verdict === "supported" || verdict === "indirect"),
    verdicts: [...claims.map(({ verdict }) => verdict), ...codes].join(", "),
    why: claims.map(({ why, quotes }) => `${why} ${quotes[0]?.text ?? ""}`).join(" | "),
  };
}
