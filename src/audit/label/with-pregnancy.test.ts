import { expect, test } from "vitest";
import { withPregnancy } from "./with-pregnancy.js";

test("a trimester and a fetus are of pregnancy", () => {
  expect(withPregnancy("safe in the second trimester")).toBe("safe in the second trimester in pregnancy");
  expect(withPregnancy("harmless to the fetus")).toBe("harmless to the fetus in pregnancy");
  expect(withPregnancy("safe in the first trimester of pregnancy")).toBe("safe in the first trimester of pregnancy");
  expect(withPregnancy("safe in asthma")).toBe("safe in asthma");
});
