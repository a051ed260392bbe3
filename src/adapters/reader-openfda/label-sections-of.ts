import { LABEL_SECTIONS, PRODUCT_DATA, type LabelSection } from "../../domain/label-sections.js";
import { textsAt, type JsonObject } from "../json/json-value.js";
import { cutsOf, packed } from "./flat-text.js";

/** One section's text as openFDA gives it, with the sections that stand within it. */
export interface FlatSection {
  readonly name: string;
  /** LOINC code; absent for a field that is not known. */
  readonly code?: string;
  readonly text: string;
  /** In the order of the text; each within `[start, end)` of it. */
  readonly inner: readonly { readonly start: number; readonly end: number; readonly section: FlatSection }[];
}

/** More texts than this are not looked for in each other: no label has as many. */
const MOST_NESTED = 400;

/** Fields that hold no section, beside openFDA's own. */
const NO_SECTIONS: ReadonlySet<string> = new Set([
  "set_id",
  "id",
  "version",
  "effective_time",
  "openfda",
  "package_ndc",
]);

const BY_FIELD = new Map(LABEL_SECTIONS.map((section) => [section.field, section]));

/**
 * The sections of a label, in the order of a printed label. openFDA repeats a section that stands within another in a field of its
 * own; it is found in the outer text again, so that its words stand once and under their own name.
 */
export function flatSections(label: JsonObject): FlatSection[] {
  const all = sectionTexts(label);
  if (all.length > MOST_NESTED) return all.map(({ kind, text }) => ({ ...nameOf(kind), text, inner: [] }));
  const longestFirst = [...all].sort((a, b) => b.text.length - a.text.length);
  const parents = new Map<SectionText, SectionText>();
  for (const one of all) {
    const around = longestFirst.filter((other) => other.text.length > one.text.length && other.text.includes(one.text));
    const parent = around.at(-1);
    if (parent !== undefined && one.text.length >= 12) parents.set(one, parent);
  }
  const build = (one: SectionText): FlatSection => {
    const within = all.filter((other) => parents.get(other) === one).map((part) => ({ flat: packed(part.text), part }));
    const inner = cutsOf(one.text, within).map(({ start, end, part }) => ({ start, end, section: build(part) }));
    return { ...nameOf(one.kind), text: one.text, inner };
  };
  return all.filter((one) => !parents.has(one)).map(build);
}

type Kind = Pick<LabelSection, "name"> & { readonly code?: string };

interface SectionText {
  readonly kind: Kind;
  readonly text: string;
}

function nameOf({ name, code }: Kind): Kind {
  return code === undefined ? { name } : { name, code };
}

/** Every text of every field, in the order of a printed label, each once; fields that are not known come after those that are. */
function sectionTexts(label: JsonObject): SectionText[] {
  const fields = Object.keys(label).filter((field) => !NO_SECTIONS.has(field) && !/^@|_table$/.test(field));
  const known = LABEL_SECTIONS.filter(({ field }) => fields.includes(field));
  const others = fields.filter((field) => !BY_FIELD.has(field) && Array.isArray(label[field]));
  const kinds: { readonly kind: Kind; readonly field: string }[] = [
    ...known.map((kind) => ({ kind, field: kind.field })),
    ...others.map((field) => ({ kind: { name: spoken(field) }, field })),
  ];
  const texts = kinds.flatMap(({ kind, field }) =>
    textsAt(label, field).map((text) => ({ kind, text: text.replace(/\s+/g, " ") })),
  );
  const ordered = [
    ...texts.filter(({ kind }) => kind.code !== PRODUCT_DATA),
    ...texts.filter(({ kind }) => kind.code === PRODUCT_DATA),
  ];
  return [...new Map([...ordered].reverse().map((one) => [one.text, one])).values()].reverse();
}

/** "laboratory_tests" as "Laboratory tests". */
export function spoken(field: string): string {
  const words = field.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
