import { expect, test } from "vitest";
import { asked, labelSentences } from "../../testing/label-sentences.js";
import { againstIt } from "./advised-against.js";
import { putsForward } from "../claims/claim-advice.js";

/** Whether a label's sentence is against a claim that puts its drug forward. */
function isAgainst(words: string, told: string): boolean {
  const question = asked(words);
  return putsForward(words) && labelSentences(words, told).some((candidate) => againstIt(words, candidate, question));
}

test.each<[string, string]>([
  ["Calmo may be used in gout.", "Calmo is contraindicated in patients with gout."],
  ["Calmo is safe in gout.", "Calmo is contraindicated in patients with severe gout."],
  ["Calmo can be given together with warfarin.", "The concomitant use of Calmo and warfarin is contraindicated."],
  ["Calmo may be started in gout.", "Do not initiate Calmo in patients with gout."],
  ["Calmo is a good choice in permanent gout.", "Calmo is not recommended in patients with permanent gout."],
])("advice against what a claim puts forward is against it: %s, %s", (words, told) => {
  expect(isAgainst(words, told)).toBe(true);
});

test.each<[string, string, string]>([
  [
    "a kind of the condition that is not named",
    "Calmo may be used in gout.",
    "Calmo must not be used in chronic gout.",
  ],
  [
    "only some of those who have it",
    "Calmo may be used in gout.",
    "Calmo should not be given to patients with gout from kidney failure.",
  ],
  ["stopping", "Calmo may be used in gout.", "In gout Calmo should not be abruptly discontinued."],
  ["starting, where it is gone on with", "Calmo can be continued in gout.", "Do not initiate Calmo in gout."],
  ["combining", "Calmo may be used in gout.", "In gout the concomitant use of Calmo and ketazole should be avoided."],
  [
    "combining, where it is taken alone",
    "Calmo is taken for gout for three days.",
    "Class Ia drugs such as ketazole are not recommended as concomitant therapy with Calmo for gout.",
  ],
  ["another drug's use", "Calmo may be used after gout.", "Heparin use is not recommended after gout."],
  [
    "another drug before it",
    "Calmo may be used in gout.",
    "Class III agents should be avoided in gout prior to treatment with Calmo.",
  ],
  [
    "all but those whom it excepts",
    "Calmo may be used in gout with a pacemaker.",
    "Calmo should not be used in gout unless a pacemaker is present.",
  ],
  [
    "what it concedes",
    "Calmo may be used in asthma.",
    "Calmo should be avoided in gout, although it has been used in asthma.",
  ],
])("advice against %s is none against the claim", (_, words, told) => {
  expect(isAgainst(words, told)).toBe(false);
});

test("what another drug's label says of that drug is no advice on the claim's", () => {
  const words = "Warfarin may be used in gout.";
  const told = "When switching from warfarin to Calmo in gout, discontinue warfarin as soon as the INR is low.";
  expect(isAgainst(words, told)).toBe(false);
});

test("a possible harm is nothing against a use that is watched for it", () => {
  const told = "5 WARNINGS | Calmo with warfarin can cause serious bleeding.";
  expect(isAgainst("Calmo may be taken with warfarin if the INR is monitored closely.", told)).toBe(false);
});

test.each<[boolean, string]>([
  [false, "A woman on Calmo needs a pregnancy test every month of treatment."],
  [false, "Calmo is no choice for the treatment of gout."],
  [false, "Gout rules out treatment with Calmo."],
  [false, "Nobody with gout should be given Calmo."],
  [false, "No patient with gout may receive Calmo."],
  [true, "Gout is no obstacle to treatment with Calmo."],
])("whether something is put forward: %s, %s", (expected, words) => {
  expect(putsForward(words)).toBe(expected);
});
