import { expect, test } from "vitest";
import type { Question } from "../../domain/question.js";
import { parseQuestion } from "../../question/parse.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { termsOf } from "../../text/analyse.js";
import { couldBeQuoted, isOnTheMatter, namesItAsAHarm, namesOnlyItsLevel } from "./speaks-of.js";

const LEXICON = lexiconOf({ gout: {}, zinc: { kind: "drug" }, thirst: {} });
const namings = ({ topics }: Question, text: string) =>
  topics.map((topic) => nearestNaming(termText(termsOf(text)), topic));
const isOn = (asked: string, sentence: string, title: string) => {
  const question = parseQuestion(asked, LEXICON);
  return isOnTheMatter(question, namings(question, sentence), namings(question, title));
};

test.each([
  ["How is gout treated?", "Gout was seen in 5 % with copper and in 2 % with placebo.", "Copper for thirst", false],
  ["How is gout treated?", "Copper relieved gout.", "Copper for gout", true],
  ["Does zinc help gout?", "Gout was as common as before.", "Copper for thirst", false],
  ["Does zinc help gout?", "Zinc relieved gout.", "Copper for thirst", true],
  ["Does zinc help gout?", "Pain fell by half.", "Zinc for gout", true],
])("%s “%s” of “%s” is on the matter: %s", (asked, sentence, title, on) => {
  expect(isOn(asked, sentence, title)).toBe(on);
});

test.each([
  ["How is gout treated?", "The percentage of patients presenting gout did not differ: 37 % with zinc.", true],
  ["How is gout treated?", "Zinc had a lower incidence of acute gout.", true],
  ["How is gout treated?", "Gout was reported in 2 % with zinc.", true],
  ["How is gout treated?", "Gout remission was reported in 40 % with zinc.", false],
  ["How is gout treated?", "In patients with gout zinc relieved pain.", false],
  ["Does zinc help gout?", "Gout was reported in 2 % with zinc.", false],
])("%s “%s” names it as a harm: %s", (asked, sentence, harm) => {
  expect(namesItAsAHarm(parseQuestion(asked, LEXICON), sentence)).toBe(harm);
});

test.each([
  ["Guidance for the dose of zinc in gout can be found under Dosage and Administration.", false],
  ["Go to the section on practice for suggestions on gout.", false],
  ["Zinc can be found in nuts and relieved gout.", true],
])("what only points elsewhere could not be quoted: %s (%s)", (sentence, expected) => {
  const publication = { design: "randomised trial", tier: "research" } as Parameters<typeof couldBeQuoted>[1];
  expect(couldBeQuoted(parseQuestion("What is the treatment of gout?", LEXICON), publication, sentence)).toBe(expected);
});

test.each([
  ["Does zinc help gout?", "Serum zinc levels fell after surgery.", true],
  ["Does zinc help gout?", "Zinc raised serum zinc levels and relieved gout.", false],
  ["Does a low zinc level cause gout?", "Serum zinc levels fell in gout.", false],
])("asked “%s”, “%s” names zinc only as what was measured: %s", (asked, text, only) => {
  expect(namesOnlyItsLevel(parseQuestion(asked, LEXICON), text)).toBe(only);
});

test.each([
  ["This pilot study suggests that zinc reduces gout.", true],
  ["These results show that zinc reduces gout.", true],
  ["This was lower with zinc.", false],
  ["Arms A and B had less gout than Arm C (P < 0.01).", false],
  ["The Figure presents how often gout came back with zinc.", false],
])("“%s” can be quoted: %s", (text, could) => {
  const publication = { design: "randomised trial", tier: "research" } as Parameters<typeof couldBeQuoted>[1];
  expect(couldBeQuoted(parseQuestion("Does zinc help gout?", LEXICON), publication, text)).toBe(could);
});
