import { expect, test } from "vitest";
import { sample } from "../../testing/samples.js";
import { contextOf, libraryWith, tierOf } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { ask } from "./ask.js";
import { narrowing } from "./narrowing.js";

test.each([
  [{}, undefined],
  [{ fromYear: 2015 }, "of 2015 or later"],
  [{ toYear: 2015 }, "of 2015 or earlier"],
  [{ fromYear: 2015, toYear: 2020 }, "of 2015 to 2020"],
  [{ fromYear: 2015, toYear: 2015 }, "of 2015"],
  [{ designs: ["cohort" as const, "case-control" as const] }, "of design cohort or case-control"],
  [{ fromYear: 2015, designs: ["cohort" as const] }, "of 2015 or later and of design cohort"],
])("a filter %j is said as %s", (filter, said) => {
  expect(narrowing(filter).only).toBe(said);
});

test("what is absent is counted among the publications that were asked for, and says so", async () => {
  const library = await libraryWith([
    sample({ identifiers: ["pmid:1"], title: "Gout", facts: { year: 2010 } }),
    sample({ identifiers: ["pmid:2"], title: "Asthma", facts: { year: 2020 } }),
  ]);
  const bundle = await ask.run(contextOf(library, lexiconOf({})), { question: "What is gout?", fromYear: 2015 });
  const { lead } = tierOf(bundle, "research");
  expect(lead).toMatchObject({ gap: { count: { publications: 1, naming: 0, only: "of 2015 or later" } } });
  expect("gap" in lead && lead.gap.text).toBe(
    "The one research publication of 2015 or later in the library (1 passage) does not name gout.",
  );
});
