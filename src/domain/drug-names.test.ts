import { expect, it } from "vitest";
import { allDrugNames, sameDrugName } from "./drug-names.js";

it("knows a drug by the names of the United States, of WHO and of older spellings", () => {
  expect(sameDrugName("Indometacin")).toBe("indomethacin");
  expect(sameDrugName("paracetamol")).toBe("acetaminophen");
  expect(sameDrugName("goutamine")).toBe("goutamine");
  expect(allDrugNames("ciclosporin")).toEqual(["cyclosporine", "ciclosporin", "cyclosporin"]);
  expect(allDrugNames("Goutamine")).toEqual(["goutamine"]);
});
