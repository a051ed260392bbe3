import { expect, test } from "vitest";
import { isOutOfReach } from "./direction-guards.js";

test.each([
  ["it hedges", "Zinc may reduce pain compared with placebo."],
  ["it is only encouraging", "This pilot shows encouraging results for zinc against pain."],
  ["it is a correlation", "Pain correlated with the dose of zinc."],
  ["it is told of a part", "Zinc reduced some pain scores compared with placebo."],
  ["it is told of a part of the people", "In the wild-type stratum zinc reduced pain compared with placebo."],
  ["it is told of one place of two", "Zinc reduced pain at one of the two sites."],
  ["it is limited after the outcome", "Zinc reduced pain compared with placebo but not with honey."],
  [
    "it sets what is significant in one group against the other",
    "Pain fell nonsignificantly with zinc but significantly with placebo.",
  ],
  ["it is of one group before and after", "Pain was lower than before in the zinc group."],
  [
    "it is of the arm treated alone",
    "Pain showed a significant reduction (mean of the differences = 2 [1 to 3]) in the intervention group, while no such change was seen in the controls.",
  ],
  [
    "its significance is that of a change in one arm",
    "Improvement in pain was significant in the experimental group (p = 0.01).",
  ],
  ["it sets levels against one another", "There was no difference in pain with zinc above the median or below it."],
  ["it is as good as another", "Zinc is as effective as honey for pain."],
  ["it is told of who carries a gene", "Carriers reached their worst pain earlier during zinc (P = 0.03)."],
  ["two are equally good", "Zinc and honey provide equal protection against pain."],
  ["it is of everybody", "Pain improved in all participants (p < 0.001)."],
  ["it is the value of one arm", "For the zinc group, pain was 4.1 (p = 0.02) and nausea 2."],
  ["a number tells of a change in one arm", "Pain scores improved in the intervention group (p < 0.05)."],
  [
    "it is of one arm from day to day",
    "No difference was observed in pain in the zinc group from the second day to the fifth.",
  ],
  ["it is granted before something else", "Despite strong effects on pain, zinc did not change sleep."],
  [
    "it is taken out of no difference",
    "No differences were seen between the groups, except for pain, which was higher with zinc.",
  ],
  ["it is a time until the outcome", "The time to pain was longer with zinc than with placebo."],
])("is out of reach where %s", (_, text) => {
  expect(isOutOfReach(text, { outcome: "pain", whole: false })).toBe(true);
});

test("what is measured on coughing is no cough", () => {
  const asked = { outcome: "coughing", whole: false };
  expect(isOutOfReach("Zinc gave better analgesia on coughing than placebo.", asked)).toBe(true);
  expect(isOutOfReach("Zinc gave less coughing than placebo.", asked)).toBe(false);
});

test("deaths of one cause are no deaths of all", () => {
  const asked = { outcome: "mortality", whole: false };
  expect(isOutOfReach("Zinc reduced death from cardiovascular causes.", asked)).toBe(true);
  expect(isOutOfReach("Zinc reduced all-cause mortality.", asked)).toBe(false);
});

test.each([
  ["Zinc reduced pain compared with placebo."],
  ["These results suggest that zinc reduces pain."],
  ["Zinc reduced pain, and may improve sleep."],
  ["There was no difference in pain between the groups."],
  ["Pain showed a significantly greater reduction in the intervention group."],
  ["Pain decreased significantly in the intervention group (2 vs 5 with placebo, p = 0.01)."],
  ["Zinc reduced pain in partial-onset seizures compared with placebo."],
  ["Zinc reduced pain in all subgroups compared with placebo."],
  ["Pain improved in all participants more than with placebo."],
  ["For the zinc group, pain was 4.1 and for the placebo group 6.2 (p = 0.01)."],
  ["Pain was lower with zinc, suggesting a possible effect on nerves."],
])("is within reach: %s", (text) => {
  expect(isOutOfReach(text, { outcome: "pain", whole: false })).toBe(false);
});
