import { describe, expect, it } from "vitest";
import type { BlockDraft } from "../domain/source.js";
import { localFacts } from "./local-facts.js";

const heading = (text: string): BlockDraft => ({ kind: "heading", section: [], text });
const words = (text: string): BlockDraft => ({ kind: "paragraph", section: [], text });
const facts = (title: string, blocks: readonly BlockDraft[]) =>
  localFacts({ title, blocks, opening: [title], language: "en", key: "0123" });

const TRIAL = "A total of 120 patients with gout were randomly assigned to colchicine or placebo.";

describe("the facts of a file of the user's own", () => {
  it("have a design from what was done only where the file reports a study", () => {
    const title = "Colchicine in gout";
    expect(facts(title, [heading("Abstract"), words(TRIAL)]).design).toBe("randomised trial");
    expect(facts(title, [heading("2. Methods"), words(TRIAL), heading("3. Results"), words("Pain fell.")]).design).toBe(
      "randomised trial",
    );
    expect(facts(title, [words(`METHODS: ${TRIAL}`), words("RESULTS: Pain fell.")]).design).toBe("randomised trial");
    // A drug's label or a page of advice tells of trials too.
    expect(facts(title, [heading("Clinical studies"), words(TRIAL)]).design).toBe("unknown");
    expect(facts(title, [words(TRIAL)]).design).toBe("unknown");
  });

  it("have the substances of a product information, so that its doses and warnings are found for the drug", () => {
    const composition = {
      ...words("Each tablet contains 2 mg of goutamine."),
      section: ["2. Qualitative and quantitative composition"],
    };
    const blocks = [
      heading("1. NAME OF THE MEDICINAL PRODUCT"),
      words("Goutex 2 mg tablets."),
      heading("2. Qualitative and quantitative composition"),
      composition,
      heading("4.1 Therapeutic indications"),
      heading("4.2 Posology"),
    ];
    expect(facts("ANNEX I", blocks).label).toMatchObject({ brands: ["Goutex"], generics: ["goutamine"] });
  });

  it("are a label's where its sections are those of prescribing information, unless it calls itself a protocol", () => {
    const sections = ["INDICATIONS AND USAGE", "CONTRAINDICATIONS", "DOSAGE AND ADMINISTRATION"].map(heading);
    const label = facts("GOUTEX (goutamine) tablets", sections);
    expect([label.tier, label.label?.brands, label.label?.generics]).toEqual(["label", ["GOUTEX"], ["goutamine"]]);
    expect(facts("Goutamine: hospital protocol", sections).tier).toBe("guideline");
  });

  it("have the names of all products that a product information is for", () => {
    const summary = (name: string) => [
      heading("1. NAME OF THE MEDICINAL PRODUCT"),
      words(`${name}.`),
      heading("4.1 Therapeutic indications"),
      heading("4.2 Posology"),
      words("One a day."),
    ];
    expect(facts("ANNEX I", [...summary("Goutex 2 mg"), ...summary("Goutex 4 mg")])).toMatchObject({
      title: "Goutex 2 mg; Goutex 4 mg",
      tier: "label",
    });
  });
});
