/**
 * Trains `src/answer/finding/conclusion-weights.ts` and `src/answer/finding/yes-no-weights.ts` on the whole development parts:
 *   npx vite-node eval/train-conclusions.ts -- [--corpora FOLDER]
 * What the same method gives on questions it has not seen is what `citeside eval medevidence` and `pubmedqa` print for `dev`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bodySignals } from "../src/answer/finding/conclusion-signals.js";
import { readBodies, studiesOf } from "../src/eval/medevidence.js";
import { furtherYesNo } from "../src/eval/further-yes-no.js";
import { readYesNo } from "../src/eval/pubmedqa.js";
import type { Softmax } from "../src/eval/softmax.js";
import { trainBodies } from "../src/eval/tasks/medevidence.js";
import { learnable, trainYesNo } from "../src/eval/tasks/pubmedqa.js";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: { corpora: { type: "string", default: "../shared/corpora" } },
});

function write(file: string, name: string, model: Softmax): void {
  const place = new URL(`../src/answer/${file}.ts`, import.meta.url);
  const rows = model.map((row) => `  [${row.join(", ")}],\n`).join("");
  const text = readFileSync(place, "utf8");
  writeFileSync(
    place,
    text.replace(
      new RegExp(`(${name}: readonly \\(readonly number\\[\\]\\)\\[\\] = )\\[[\\s\\S]*?\\];`),
      `$1[\n${rows}];`,
    ),
  );
}

const bodies = readBodies(join(values.corpora, "medevidence"), "dev").items;
const { answer, certainty } = trainBodies(
  bodies,
  bodies.map(({ question, texts }) => bodySignals(studiesOf(question, texts))),
);
write("conclusion-weights", "ANSWER_WEIGHTS", answer);
write("conclusion-weights", "CERTAINTY_WEIGHTS", certainty);
const asked = readYesNo(join(values.corpora, "pubmedqa"), "dev").items;
write(
  "yes-no-weights",
  "YES_NO_WEIGHTS",
  trainYesNo(learnable(asked), learnable(furtherYesNo(join(values.corpora, "bioasq")))),
);
