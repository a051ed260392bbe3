import { expect, test } from "vitest";
import { participants } from "./participants.js";

test.each<[string | undefined, number | undefined]>([
  [undefined, undefined],
  ["", undefined],
  ["30 studies, 288 patients", 288],
  ["78 patients", 78],
  ["1 patient", 1],
  ["5 children", 5],
  ["1,153 patients", 1153],
  ["25 871 participants", 25871],
  ["25\u2009871 adults", 25871],
  ["4 trials, 1153 patients", 1153],
  ["4 trials with 1,153 postmenopausal women", 1153],
  ["120 patients with dermatomyositis and 50 controls", 120],
  ["study 1: 20 men; study 2: 35 men", 35],
  ["12 cases", 12],
  ["3 healthy adult volunteers and 14 adults", 14],
  ["37 English-language cases", 37],
  ["case report of 1 child and 2 adults", 2],
  ["60 type 2 diabetic patients", 60],
  ["504 (328 women, 126 men) inactive adults", 504],
  ["Sixty type 1 diabetic runners", 60],
  ["n = 42", 42],
  ["42", 42],
  ["1", 1],
  ["target 15 patients", 15],
  ["67 women and ten men", 77],
  ["8 healthy men and 9 women", 17],
  ["20 men and 35 men", 35],
  ["12 trials", undefined],
  ["213 papers reviewed", undefined],
  ["27-member task force, 17 countries", undefined],
  ["no patients", undefined],
  ["0 patients", undefined],
])("%j is about %s people", (size, people) => {
  expect(participants(size)).toBe(people);
});
