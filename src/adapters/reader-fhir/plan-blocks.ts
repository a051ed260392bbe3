import { canonicalBlock, type BlockDraft, type BlockMarks } from "../../domain/source.js";
import { leadIn, withLeadIn } from "../../text/lead-in.js";
import { objectAt, objectsAt, textAt, type JsonObject } from "../json/json-value.js";

/** The text of a PlanDefinition: what it is for, then its actions with what they apply to and where they come from. */
export function planBlocks(plan: JsonObject): BlockDraft[] {
  return [
    ...lines(textAt(plan, "description"), []),
    ...under("Purpose", textAt(plan, "purpose")),
    ...under("Usage", textAt(plan, "usage")),
    ...objectsAt(plan, "goal").flatMap((goal) => lines(textAt(goal, "description", "text"), ["Goals"])),
    ...objectsAt(plan, "action").flatMap((action) => actionBlocks(action, [], textAt(plan, "title"))),
  ];
}

function under(heading: string, text: string): BlockDraft[] {
  const blocks = lines(text, [heading]);
  return blocks.length === 0 ? [] : [{ kind: "heading", section: [], text: heading }, ...blocks];
}

function actionBlocks(action: JsonObject, above: readonly string[], titleAbove: string): BlockDraft[] {
  const title = canonicalBlock(textAt(action, "title"));
  // An outer action often only repeats the plan's title.
  const isNew = title !== "" && title !== titleAbove;
  const path = isNew ? [...above, title] : above;
  const text = textAt(action, "textEquivalent") || textAt(action, "description");
  const own = lines(text, path, marksOf(action)).filter((block) => block.text !== title);
  const conditions = objectsAt(action, "condition").flatMap((condition) =>
    textAt(condition, "kind") === "applicability"
      ? row(path, "Applies if", textAt(condition, "expression", "description"))
      : [],
  );
  const sources = [...objectsAt(action, "documentation"), ...objectsAt(action, "relatedArtifact")].flatMap((one) =>
    row(
      path,
      "Source",
      [textAt(one, "label"), textAt(one, "display"), textAt(one, "citation")].filter(Boolean).join(" "),
    ),
  );
  return [
    ...(isNew ? [{ kind: "heading" as const, section: above, text: title }] : []),
    ...own,
    ...conditions,
    ...sources.map((block): BlockDraft => ({ ...block, kind: "caption" })),
    ...objectsAt(action, "action").flatMap((inner) => actionBlocks(inner, path, title || titleAbove)),
  ];
}

function row(section: readonly string[], name: string, value: string): BlockDraft[] {
  return value === "" ? [] : [{ kind: "row", section, text: `${name}: ${canonicalBlock(value)}` }];
}

type Marks = Pick<BlockMarks, "strength" | "evidence" | "recommends">;

/** Strength and evidence, where the action carries FHIR's extensions for them (clinical practice guidelines). */
function marksOf(action: JsonObject): Marks {
  const said = (name: string) =>
    objectsAt(action, "extension")
      .filter((one) => textAt(one, "url").toLowerCase().endsWith(name))
      .map((one) => objectAt(one, "valueCodeableConcept"))
      .map((concept) => textAt(concept, "text") || textAt(objectsAt(concept, "coding")[0], "display"))
      .find((text) => text !== "");
  const strength = said("strengthofrecommendation");
  const evidence = said("qualityofevidence");
  const against = action["doNotPerform"] === true;
  return {
    ...(strength === undefined ? {} : { strength, recommends: against ? "against" : "for" }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

const DASH = /^\s*[–•·*-]\s+/u;

/** A text's lines: those that begin with a dash are items of the line before them, when that ends in a colon. */
function lines(text: string, section: readonly string[], marks: Marks = {}): BlockDraft[] {
  let before = "";
  return text.split(/\r?\n/).flatMap((line): BlockDraft[] => {
    const isItem = DASH.test(line);
    const words = canonicalBlock(line.replace(DASH, ""));
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    if (!isItem) before = words;
    const said = isItem ? withLeadIn(leadIn(before), words) : words;
    return [{ kind: isItem ? "item" : "paragraph", section, text: said, ...marks }];
  });
}
