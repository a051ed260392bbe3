import { describe, expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { barOfWords } from "./lead-bars.js";

const LEXICON = lexiconOf({ acupuncture: { kind: "procedure" }, migraine: {}, sunitinib: { kind: "drug" }, gout: {} });
const bar = (question: string, text: string, design: "randomised trial" | "systematic review" = "randomised trial") =>
  barOfWords(parseQuestion(question, LEXICON), { text, title: "A trial", design, tier: "research", note: false });
const EFFECT = "Is acupuncture effective for migraine?";

describe("what may not lead by its own words", () => {
  test.each([
    [EFFECT, "Individualised acupuncture was not superior to standardised acupuncture for migraine.", "kinds"],
    [EFFECT, "Acupuncture of different points reduced migraine.", "kinds"],
    [EFFECT, "Acupuncture at two different points reduced migraine.", "kinds"],
    [EFFECT, "Real acupuncture reduced migraine more than sham acupuncture.", undefined],
    [EFFECT, "Acupuncture reduced migraine more than usual care without acupuncture.", undefined],
    ["Is acupuncture better than flunarizine for migraine?", "Acupuncture was superior to flunarizine.", undefined],
    [EFFECT, "Acupuncture with exercise was as effective for migraine as acupuncture alone.", "kinds"],
    [EFFECT, "Adding acupuncture to advice reduced migraine.", undefined],
    [EFFECT, "Acupuncture reduced migraine in patients with depression.", "moderates"],
    [EFFECT, "There was a trend towards less migraine with acupuncture.", "moderates"],
    [EFFECT, "There was a trend, which was not significant, towards less migraine with acupuncture.", undefined],
    [EFFECT, "There was no difference in migraine between the two treatments with acupuncture.", "sides"],
    [EFFECT, "Findings from research on acupuncture suggest less migraine.", "background"],
    [EFFECT, "Acupuncture changes how migraine is felt (Muster et al., 2011).", "background"],
    [EFFECT, "Acupuncture reduced migraine, and these results are consistent with an older trial.", "background"],
    [
      "acupuncture migraine",
      "Individualised acupuncture was not superior to standardised acupuncture for migraine.",
      "kinds",
    ],
    ["Acupuncture versus sunitinib for migraine", "Both acupuncture and sunitinib reduced migraine.", "sides"],
    ["Acupuncture versus sunitinib for migraine", "Acupuncture reduced migraine more than sunitinib.", undefined],
    [EFFECT, "Previous studies suggested that acupuncture reduces migraine.", "background"],
    [EFFECT, "Patients with previous migraine improved with acupuncture.", undefined],
    [EFFECT, "This study investigated acupuncture in migraine.", "method"],
    [EFFECT, "The present study explored changes of the brain associated with acupuncture in migraine.", "method"],
    [EFFECT, "This study compared acupuncture with placebo and found fewer migraines.", undefined],
    [EFFECT, "Baseline characteristics were similar with acupuncture and placebo.", "baseline"],
    [EFFECT, "Similar proportions of patients with migraine were acupuncture-naïve.", "baseline"],
    [EFFECT, "Migraine days fell from baseline with acupuncture.", undefined],
    [
      "What are the side effects of sunitinib?",
      "Survival was longer with sunitinib, even though toxicities occurred more often.",
      "granted",
    ],
    ["What are the side effects of sunitinib?", "Adverse events were more frequent with sunitinib.", undefined],
    [
      "What are the side effects of sunitinib?",
      "Concerns about side effects of sunitinib have led fewer people to take it.",
      "background",
    ],
    ["Is sunitinib harmful to the heart?", "Adverse events included fatigue with sunitinib.", "aim"],
    ["Is sunitinib harmful to the heart?", "Adverse events of the heart were common with sunitinib.", undefined],
    ["At what age does gout begin?", "Arms were similar with respect to age and gout.", "baseline"],
    ["How common is gout?", "Gout lies in joints and tendons.", "frequency"],
    ["How common is gout?", "Gout was present in 16 of 340 adults.", undefined],
    ["How common is gout?", "Gout is rare in children.", undefined],
    [EFFECT, "Acupuncture is a treatment with proven efficacy in migraine.", "background"],
    [EFFECT, "Migraine is a common and disabling disorder treated by acupuncture.", "background"],
    [EFFECT, "With the recent approval of acupuncture, migraine is treated better.", "background"],
    [EFFECT, "Acupuncture is an effective treatment for migraine.", undefined],
    ["What is migraine?", "Migraine is a common and disabling disorder.", undefined],
    [EFFECT, "Migraine fell by 81% with acupuncture of type B1 and 79% with acupuncture of type B2.", "kinds"],
    ["Does adding sunitinib to exercise help gout?", "Sunitinib and exercise helped gout.", "treatment"],
    ["Does adding sunitinib to exercise help gout?", "Sunitinib as an add-on to exercise helped gout.", undefined],
    ["Should adults be checked for gout?", "Sunitinib helped adults with gout.", "treatment"],
    [EFFECT, "Age was found to moderate the treatment effect of acupuncture on migraine.", "moderates"],
    ["Does sunitinib help gout?", "The correlation with urate was significant for sunitinib in gout.", "moderates"],
    ["Should adults be screened for gout?", "Adults with gout walked less.", "treatment"],
    ["Should adults be screened for gout?", "Testing adults found gout in 3 of 80.", undefined],
    ["What is gout?", "Gout score by visit, full analysis set, in both studies.", "method"],
  ])("%s %s", (question, text, expected) => {
    expect(bar(question, text)).toBe(expected);
  });

  test("a review tells of others’ studies as its own findings", () => {
    expect(bar(EFFECT, "Several trials found that acupuncture reduces migraine.", "systematic review")).toBeUndefined();
  });
});
