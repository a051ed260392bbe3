import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { ask } from "../../operations/ask/ask.js";
import type { Context } from "../../operations/operation.js";
import { fileText, hashOf, jsonLines } from "../corpus-files.js";
import { labelsOfIndications } from "../indication-texts.js";
import type { EvalItem, EvalTask } from "../task.js";

const SPLITS = ["one", "two"];
const FILE = "spl/dailymed_indication_texts.jsonl";
const LAYOUT = "labels/spl/dailymed_indication_texts.jsonl: a JSON object with a label's indications as `text` a line";
const listSchema = z.array(
  z.object({
    drug: z.string(),
    also: z.array(z.string()).default([]),
    for: z.array(z.string()),
    not: z.array(z.string()),
  }),
);

/** What an answer says of a use: that it is off label, that the label's words leave it open, or neither. */
type Said = "off label" | "open" | "listed";

const FORMS: readonly ((drug: string, use: string) => string)[] = [
  (drug, use) => `Is ${drug} used for ${use}?`,
  (drug, use) => `${drug} for ${use}`,
];

/**
 * Uses of drugs asked about in everyday words, over labels that hold their indications: how many that the label lists are called off label, and how many that it does not
 * list are not. Drugs fall into the two parts by a hash of their name. The control calls every use off label.
 */
export const offLabel: EvalTask = {
  name: "off-label",
  summary: "uses of drugs in everyday words: those that labels list called off label, and those that they do not list",
  data: LAYOUT,
  run: async ({ data, split, libraryOf, say }) => {
    if (!SPLITS.includes(split))
      throw new Fault("bad-input", `off-label has no part “${split}”.`, `Its parts are: ${SPLITS.join(", ")}.`);
    const list = readFileSync(fileURLToPath(new URL("../../../eval/off-label/uses.yaml", import.meta.url)), "utf8");
    const text = fileText(data, FILE, LAYOUT);
    const texts = jsonLines(text, FILE).map((line) => z.object({ text: z.string() }).parse(line).text);
    const drugs = listSchema
      .parse(parse(list))
      .map((one) => ({ ...one, labels: labelsOfIndications(texts, one) }))
      .filter(({ labels }) => labels.length > 0);
    const corpus = hashOf([text, list]);
    const held = hashOf(drugs.flatMap(({ labels }) => labels.map(({ facts, source }) => facts.title + source.text)));
    const context = await libraryOf(`ol-${held}`, async (empty) => {
      for (const { labels } of drugs) for (const label of labels) await empty.library.add(label);
    });
    try {
      const items: EvalItem[] = [];
      for (const { drug, for: listed, not } of drugs.filter(({ drug }) => partOf(drug) === split))
        for (const [uses, kind] of [
          [listed, "for"],
          [not, "not"],
        ] as const)
          for (const use of uses)
            for (const form of FORMS) {
              const question = form(drug, use);
              const { said, lead } = await saidOf(context, question);
              items.push({
                id: `${kind} ${question}`,
                metrics: { off_label: said === "off label" ? 1 : 0, open: said === "open" ? 1 : 0 },
                got: { said, lead },
              });
            }
      const share = (kind: string, metric: string) => {
        const which = items.filter(({ id }) => id.startsWith(`${kind} `));
        return which.reduce((sum, { metrics }) => sum + (metrics[metric] ?? 0), 0) / Math.max(1, which.length);
      };
      say(`${items.length} questions`);
      return {
        n: items.length,
        metrics: {
          listed_called_off_label: share("for", "off_label"),
          listed_left_open: share("for", "open"),
          others_called_off_label: share("not", "off_label"),
          others_left_open: share("not", "open"),
        },
        controls: { listed_called_off_label: 1 },
        corpus,
        items,
      };
    } finally {
      await context.library.close();
    }
  },
};

/** One of the two parts, by a hash of the drug's name. */
function partOf(drug: string): string {
  return (createHash("sha256").update(`off-label ${drug}`).digest()[0] ?? 0) % 2 === 0 ? "one" : "two";
}

async function saidOf({ history: _, ...context }: Context, question: string): Promise<{ said: Said; lead: string }> {
  const { tiers } = await ask.run(context, { question });
  const tier = tiers.find((one) => one.tier === "label");
  if (tier === undefined) return { said: "listed", lead: "" };
  const first = "gap" in tier.lead ? tier.lead.gap : undefined;
  const gaps = [...(first === undefined ? [] : [first]), ...tier.gaps];
  const lead = first?.text ?? ("statement" in tier.lead ? tier.lead.statement.text : "");
  if (gaps.some(({ text }) => /\boff label\b/u.test(text))) return { said: "off label", lead };
  return { said: gaps.some(({ kind }) => kind === "not-named") ? "open" : "listed", lead };
}
