import { existsSync } from "node:fs";
import { readStudy } from "../appraise/findings/finding-study.js";
import { fileText, filesUnder } from "./corpus-files.js";
import type { YesNoItem } from "./pubmedqa.js";
import { chosenTexts } from "./tasks/bioasq-texts.js";
import { answeredSchema } from "./tasks/bioasq.js";

/** Texts of a question that are read at most. */
const MOST_TEXTS = 12;

/** The yes-or-no questions of a folder of BioASQ with the texts that experts chose for them, to learn from; none where there is no such folder. */
export function furtherYesNo(folder: string): YesNoItem[] {
  if (!existsSync(folder)) return [];
  const items = new Map<string, YesNoItem>();
  for (const file of filesUnder(folder).filter((name) => name.endsWith("golden.json")))
    for (const { id, body, type, exact_answer: answer, snippets } of answeredSchema.parse(
      JSON.parse(fileText("", file, "golden files")),
    ).questions) {
      if (type !== "yesno" || typeof answer !== "string") continue;
      const texts = chosenTexts(snippets).map(({ text }) => text.replaceAll("\n", " "));
      items.set(id, {
        id,
        question: body,
        study: studyOf(texts.slice(0, MOST_TEXTS)),
        answer: /^yes/iu.test(answer) ? 0 : 1,
      });
    }
  return [...items.values()];
}

function studyOf(texts: readonly string[]) {
  let start = 0;
  const blocks = texts.map(({ length }) => {
    const block = { kind: "paragraph" as const, section: ["results"], start, end: start + length };
    start += length + 1;
    return block;
  });
  return readStudy(texts.join("\n"), blocks);
}
