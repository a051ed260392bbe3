/**
 * How often what `audit` says by counting the adverse events of a trial's record is right, on statements of nli4ct that name one trial:
 *   npx vite-node eval/record-counts.ts -- train|dev [CORPORA, default ../shared/corpora]
 * With what it says wrongly, so that it can be read.
 */
import { join } from "node:path";
import { recordAnswer } from "../src/audit/records/held-events.js";
import { sectionOf } from "../src/audit/records/record.js";
import type { BlockDraft } from "../src/domain/source.js";
import { makeSource } from "../src/domain/source.js";
import { nli4ctSet, SECOND_TRIAL } from "../src/eval/claims/nli4ct.js";

const [split = "train", corpora = "../shared/corpora"] = process.argv.slice(2).filter((word) => word !== "--");
const { items } = await nli4ctSet(join(corpora, "nli4ct"), split);
const events = items.filter(
  ({ evidence }) => !evidence.includes(SECOND_TRIAL) && sectionOf(evidence).kind === "events",
);
const counts = { supported: [0, 0], contradicted: [0, 0] };
for (const { id, claim, evidence, label } of events) {
  const blocks = sectionOf(evidence).groups.flatMap(({ lines }, arm) =>
    lines.map((text): BlockDraft => ({ kind: "item", section: [`Adverse Events ${arm + 1}`], text })),
  );
  if (blocks.every(({ text }) => text.trim() === "")) continue;
  const source = makeSource({
    kind: "abstract",
    document: id,
    blocks,
    reader: { name: "trials", version: 1 },
    language: "en",
  });
  const answer = recordAnswer(claim, source);
  if (answer === undefined) continue;
  const verdict = answer.stands ? "supported" : "contradicted";
  const right = answer.stands === (label === "supports");
  counts[verdict] = [(counts[verdict][0] ?? 0) + Number(right), (counts[verdict][1] ?? 0) + 1];
  if (!right) console.log(`${verdict}, wrongly: ${claim}\n  ${answer.counts}`);
}
console.log(`${split}: ${events.length} statements on the adverse events of one trial`);
for (const [verdict, [right = 0, all = 0]] of Object.entries(counts))
  console.log(`  ${verdict}: right ${right} of ${all}`);
