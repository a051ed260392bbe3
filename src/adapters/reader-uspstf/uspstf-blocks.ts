import type { BlockDraft } from "../../domain/source.js";
import { rowText } from "../../text/table-row.js";
import { htmlPieces, htmlWords } from "../json/html-pieces.js";
import { textAt, valueAt, type JsonObject } from "../json/json-value.js";
import { directionOfGrade } from "./uspstf-grades.js";
import { peopleOf, type Topic } from "./uspstf-topics.js";

/** The blocks of a topic: each recommendation with its grade, then what is said of all of them. `file` holds the grades' meanings. */
export function topicBlocks({ title, recommendations, general }: Topic, file: JsonObject): BlockDraft[] {
  return [
    { kind: "title", section: [], text: title },
    ...recommendations.flatMap((one) => recommendationBlocks(one, file)),
    ...rich("Pathway to benefit", textAt(general, "pathwayToBenefit"), []),
    ...rich("Rationale", textAt(general, "rationale"), []),
    ...rich("Clinical considerations", textAt(general, "clinical"), []),
    ...rich("Other considerations", textAt(general, "other"), []),
    ...rich("Discussion", textAt(general, "discussion"), []),
  ];
}

function recommendationBlocks(recommendation: JsonObject, file: JsonObject): BlockDraft[] {
  const heading = htmlWords(textAt(recommendation, "title"));
  const path = heading === "" ? [] : [heading];
  const grade = textAt(recommendation, "grade");
  const { sex, ages, weight } = peopleOf(recommendation);
  const risk = textAt(recommendation, "riskName");
  const facts = rowText(
    ["Grade", "Sex", "Ages", "Weight", "Risk", "What the grade means"],
    [grade, sex, ages, weight, /^none$/i.test(risk) ? "" : htmlWords(risk), meaningOf(recommendation, grade, file)],
  );
  const row: BlockDraft[] = facts === undefined ? [] : [{ kind: "row", section: path, text: facts }];
  return [
    ...(heading === "" ? [] : [{ kind: "heading" as const, section: [], text: heading }]),
    ...graded(textAt(recommendation, "text"), grade, path),
    ...row,
    ...rich("Rationale", textAt(recommendation, "rationale"), path),
    ...rich("Frequency of service", textAt(recommendation, "servFreq"), path),
    ...rich("Risk", textAt(recommendation, "riskText"), path),
  ];
}

/** The text of a recommendation: its first paragraph is the recommendation, those after it say where to read more. */
function graded(html: string, grade: string, section: readonly string[]): BlockDraft[] {
  const recommends = directionOfGrade(grade);
  let done = false;
  return htmlPieces(html).map(({ kind, text }) => {
    const isIt = !done && kind !== "heading";
    done ||= isIt;
    if (!isIt || grade === "") return { kind, section, text };
    return { kind, section, text, strength: grade, ...(recommends === undefined ? {} : { recommends }) };
  });
}

/** The grade in the Task Force's words at the time, where the file gives them. */
function meaningOf(recommendation: JsonObject, grade: string, file: JsonObject): string {
  const versions = valueAt(file, "grades", grade);
  const version = Number(textAt(recommendation, "gradeVer"));
  const words: unknown = Array.isArray(versions) ? versions[version] : undefined;
  return typeof words === "string" ? htmlWords(words) : "";
}

function rich(heading: string, html: string, above: readonly string[]): BlockDraft[] {
  const path = [...above, heading];
  const blocks = htmlPieces(html).map(({ kind, text }): BlockDraft => ({ kind, section: path, text }));
  return blocks.length === 0 ? [] : [{ kind: "heading", section: above, text: heading }, ...blocks];
}
