import { describe, expect, it } from "vitest";
import type { Design } from "../../domain/design.js";
import { mergePublication } from "../../domain/merge.js";
import { recordOf } from "../../eval/documents.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { isLaboratory, isOnLaboratory, wantsLaboratory } from "./laboratory.js";
import { tellsOfLaboratory } from "./laboratory-words.js";
import { studiesPeople } from "../people-studied.js";

function aside(title: string, abstract: string, design: Design = "unknown"): boolean {
  const record = recordOf({ scheme: "local", id: "one", title, abstract: [abstract] });
  if (record === undefined) throw new Error("no record");
  const { source, facts } = record;
  const of = { sourceId: source.id, kind: source.kind, facts: { ...facts, design } };
  return isLaboratory(mergePublication([of]), [source]);
}

describe("a sentence on animals, cells or a tube", () => {
  it.each([
    "Kumis improved gout in diabetic monkeys.",
    "The effect was lost in kumis-deficient mice.",
    "Mice treated with kumis had smaller infarcts and a better clinical score.",
    "Kumis reduced inflammation in mice, suggesting that it may be useful in patients with gout.",
    "Kumis killed human breast cancer cells in vitro.",
    "Cultured microglia released less interleukin.",
    "Kumis relaxed rat jejunum.",
    "Murine T cells were stimulated with kumis.",
    "Tumour xenografts shrank under kumis, a result that could help patients.",
  ])("%s", (sentence) => {
    expect(tellsOfLaboratory(sentence)).toBe(true);
  });
});

describe("a sentence on people with a word for an animal", () => {
  it.each([
    "Single-dose rabbit antithymocyte globulin reduced rejection in 180 patients.",
    "Children allergic to cow's milk improved on a diet without it.",
    "Infants were given bovine lactoferrin for 14 days.",
    "Horse chestnut extract reduced swelling of the leg.",
    "Rituximab is a chimeric murine monoclonal antibody.",
    "Rat-bite fever is treated with penicillin.",
    "Women undergoing in vitro fertilisation were given kumis.",
    "Kumis was as effective in patients as it had been in mice.",
    "Conjugated equine estrogens were given for five years.",
    "Dog bites need antibiotics.",
    "Sensitisation to mouse allergen was common in inner cities.",
    "Stem cell transplantation cured thalassaemia in 258 patients.",
  ])("%s", (sentence) => {
    expect(tellsOfLaboratory(sentence)).toBe(false);
  });
});

describe("a sentence that names neither, in a text on both", () => {
  const text =
    "Patients with gout had high levels. Mice were given kumis. Swelling fell by half. In patients it did not.";
  const at = (sentence: string) => [text.indexOf(sentence), text.indexOf(sentence) + sentence.length] as const;
  it("is on those of the sentence before it", () => {
    expect(isOnLaboratory("unknown", text, 0, ...at("Swelling fell by half."))).toBe(true);
    expect(isOnLaboratory("unknown", text, 0, ...at("In patients it did not."))).toBe(false);
  });
  it("is on people where the design is one of studies in people", () => {
    expect(isOnLaboratory("randomised trial", text, 0, ...at("Swelling fell by half."))).toBe(false);
    expect(isOnLaboratory("randomised trial", text, 0, ...at("Mice were given kumis."))).toBe(true);
  });
});

describe("people who were studied", () => {
  it("are told from people who have the disease or might profit", () => {
    expect(studiesPeople("Patients with gout are at high risk. We treated mice.")).toBe(false);
    expect(studiesPeople("Mice improved. These findings support kumis as a therapy for patients with gout.")).toBe(
      false,
    );
    expect(studiesPeople("Mice improved. We treated 12 patients with kumis.")).toBe(true);
    expect(studiesPeople("Serum levels were elevated in children with gout.")).toBe(true);
  });
});

describe("a publication", () => {
  it("that tells of animals and of no people who were studied is no clinical evidence", () => {
    expect(
      aside(
        "Kumis and joints",
        "Patients with gout suffer pain. In a mouse model kumis reduced swelling. It may help patients.",
      ),
    ).toBe(true);
    expect(aside("Kumis signalling", "Kumis phosphorylates a receptor. Knockdown of it stops this.")).toBe(true);
  });
  it("that studied people too is evidence", () => {
    expect(
      aside(
        "Kumis and joints",
        "In a mouse model kumis reduced swelling. We then treated 12 patients, of whom 8 improved.",
      ),
    ).toBe(false);
  });
  it("whose design is one of studies in people is evidence, whatever animals it names", () => {
    expect(aside("Kumis for gout", "Kumis reduced swelling in mice.", "randomised trial")).toBe(false);
  });
  it("that recommends is no study", () => {
    expect(aside("Kumis: recommendations of a panel", "In silico models predict the effect.")).toBe(false);
  });
  it("that reviews studies in animals alone is none", () => {
    expect(aside("Kumis: a systematic review of animal studies", "We searched databases.", "systematic review")).toBe(
      true,
    );
    expect(aside("Kumis for gout: a systematic review", "We searched databases.", "systematic review")).toBe(false);
  });
});

describe("a question that findings in animals, cells or by computing may answer", () => {
  it.each([
    ["What is vcfexample?", true],
    ["What is gout?", false],
    ["Does vcfexample help patients?", false],
    ["Does kumis reduce inflammation in mice?", true],
    ["Which kinases does kumis inhibit?", true],
    ["Which kinases does kumis inhibit in patients?", false],
  ])("%s: %s", (text, expected) => {
    expect(wantsLaboratory(parseQuestion(text, lexiconOf({ gout: {} })))).toBe(expected);
  });
});
