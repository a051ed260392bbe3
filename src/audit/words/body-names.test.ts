import { expect, test } from "vitest";
import { bodyIn, isOfBody, withoutBody } from "./body-names.js";

test("the body that says something is no matter of what it says", () => {
  expect(withoutBody("The US Preventive Services Task Force recommends against screening for gout.")).toBe(
    "recommends against screening for gout.",
  );
  expect(withoutBody("Screening is recommended by the American Heart Association.")).toBe("Screening is recommended .");
  expect(withoutBody("The USPSTF found insufficient evidence.")).toBe("found insufficient evidence.");
  expect(withoutBody("Heart failure is treated with carvedilol.")).toBe("Heart failure is treated with carvedilol.");
  expect(withoutBody("A NICE guideline")).toBe("A guideline");
});

test("a body is known by its name and by its initials", () => {
  expect(bodyIn("The US Preventive Services Task Force recommends it.")).toBe("US Preventive Services Task Force");
  expect(bodyIn("The ACP recommends it.")).toBe("ACP");
  expect(bodyIn("Doctors recommend it.")).toBeUndefined();
  expect(isOfBody("US Preventive Services Task Force", "The USPSTF recommends screening.")).toBe(true);
  expect(isOfBody("American Cancer Society", "The USPSTF recommends screening.")).toBe(false);
});
