/**
 * Prints answers whole, as a terminal shows them, with notes by a critical reader: ten questions over the starter library and ten over a
 * library of 4,002 trials. Both libraries are read, neither is written to.
 *
 *     npm run --silent answers -- <library with the starter> <library of pmc-rct> > docs/answers.md
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { renderTerminal } from "../src/doors/render/terminal.js";
import { ask } from "../src/operations/ask/ask.js";
import { wire } from "../src/wiring.js";

const [starter, trials] = process.argv.slice(2).filter((word) => word !== "--");
if (starter === undefined || trials === undefined)
  throw new Error("Name two libraries: one with the starter library, one with the trials of pmc-rct.");

const one = z.strictObject({ question: z.string(), note: z.string() });
const { starter: ofStarter, trials: ofTrials } = z
  .strictObject({ starter: z.array(one), trials: z.array(one) })
  .parse(parse(readFileSync(join(import.meta.dirname, "answers.yaml"), "utf8")));

console.log(`# Twenty answers, read critically

Printed whole by \`npm run --silent answers -- <library with the starter> <library of pmc-rct>\`; the questions and the notes stand in \`scripts/answers.yaml\`. The notes say what a clinician
would miss, take wrongly or find too long. What they led to is mended; what they still name is not.
`);
for (const [title, folder, questions] of [
  ["The starter library", starter, ofStarter],
  ["4,002 trials of PubMed Central", trials, ofTrials],
] as const) {
  console.log(`## ${title}\n`);
  const context = await wire({ folder, readOnly: true, starter: false });
  for (const { question, note } of questions) {
    const bundle = await ask.run({ ...context, now: () => "2026-01-01T00:00:00.000Z" }, { question });
    console.log(
      `### ${question}\n\n**Read critically:** ${note.trim()}\n\n\`\`\`text\n${renderTerminal(bundle)}\`\`\`\n`,
    );
  }
  await context.library.close();
}
