import { expect, it } from "vitest";
import { stagesIn } from "./tumour-stage.js";

const read = (text: string) => {
  const { stage, t, n, m } = stagesIn(text);
  return `${[...stage].join("")}/${[...t].join("")}/${[...n].join("")}/${[...m].join("")}`;
};

it("reads stages, alone, listed and as a range", () => {
  expect(read("stage II breast cancer")).toBe("2///");
  expect(read("Stage IIB or III")).toBe("23///");
  expect(read("stage I-III")).toBe("123///");
  expect(read("metastatic disease")).toBe("4///");
});

it("reads TNM", () => {
  expect(read("T2 N1 M0")).toBe("/2/1/0");
  expect(read("T1N2M0")).toBe("/1/2/0");
  expect(read("T1-3, N0 or N1")).toBe("/123/01/");
  expect(read("any T, M0")).toBe("/01234//0");
});

it("takes denied spread for no stage", () => {
  expect(read("no evidence of metastatic disease")).toBe("///");
});
