import { expect, test } from "vitest";
import { labelTitle, namesProduct, withoutPreamble, type LabelFacts } from "./label-facts.js";
import { LABEL_SECTIONS, labelSection } from "./label-sections.js";
import { mergePublication } from "./merge.js";
import { factsHash } from "./metadata.js";
import type { PublicationFacts } from "./publication.js";
import { makeSource } from "./source.js";

const LABEL: LabelFacts = {
  setId: "11111111-2222-3333-4444-555555555555",
  version: 3,
  effective: "2020-01-31",
  brands: ["Calmo"],
  generics: ["examplol"],
  ingredients: [{ name: "EXAMPLOL HYDROCHLORIDE", unii: "AAAA", strength: "10 mg" }],
  routes: ["ORAL"],
  forms: ["TABLET"],
  marketing: ["NDA"],
  classes: [],
  otc: false,
};

test.each([
  [
    "These highlights do not include all the information needed to use CALMO safely and effectively. See full prescribing information for CALMO. CALMO® (examplol) tablets, for oral use Initial U.S. Approval: 1996",
    "CALMO® (examplol) tablets, for oral use",
  ],
  ["Calmo Tablets", "Calmo Tablets"],
  [
    "These highlights do not include all the information needed to use CALMO safely and effectively. See full prescribing information for CALMO.",
    "",
  ],
])("a printed title loses FDA's standing sentences: %s", (printed, title) => {
  expect(withoutPreamble(printed)).toBe(title);
});

test("a label without a title is called by its brand, its generic name and its form", () => {
  expect(labelTitle(LABEL)).toBe("Calmo (examplol) TABLET");
  expect(labelTitle({ ...LABEL, brands: ["Examplol"] })).toBe("Examplol TABLET");
  expect(labelTitle({ ...LABEL, brands: [], generics: [] })).toBe("EXAMPLOL HYDROCHLORIDE TABLET");
  expect(labelTitle({ ...LABEL, brands: [], generics: [], ingredients: [], forms: [] })).toBeUndefined();
});

test("a title names its product by a brand, a generic name or an ingredient, not by a part of another word", () => {
  expect(namesProduct("CALMO® tablets", LABEL)).toBe(true);
  expect(namesProduct("Examplol tablets", LABEL)).toBe(true);
  expect(namesProduct("Drug Facts", LABEL)).toBe(false);
  expect(namesProduct("Calmodulin", LABEL)).toBe(false);
});

test("every kind of section has a code, a name and a field of its own", () => {
  expect(new Set(LABEL_SECTIONS.map(({ code }) => code)).size).toBe(LABEL_SECTIONS.length);
  expect(new Set(LABEL_SECTIONS.map(({ field }) => field)).size).toBe(LABEL_SECTIONS.length);
  expect(labelSection("34070-3")).toEqual({ code: "34070-3", name: "Contraindications", field: "contraindications" });
  expect(labelSection("43685-7")?.field).toBe("warnings_and_cautions");
  expect(labelSection("1-1")).toBeUndefined();
});

test("what a label says of its product goes into the publication and its hash", () => {
  const facts: PublicationFacts = {
    identifiers: [{ scheme: "spl", value: LABEL.setId ?? "" }],
    title: "Calmo",
    titleBasis: "printed",
    authors: [],
    tier: "label",
    design: "label",
    language: "en",
    label: LABEL,
  };
  const source = makeSource({
    kind: "label",
    document: "spl",
    blocks: [{ kind: "paragraph", section: [], text: "Take it." }],
    reader: { name: "spl", version: 1 },
    language: "en",
  });
  expect(mergePublication([{ sourceId: source.id, kind: "label", facts }]).label).toEqual(LABEL);
  expect(factsHash(facts, source)).not.toBe(factsHash({ ...facts, label: { ...LABEL, version: 4 } }, source));
});
