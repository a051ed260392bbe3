import { describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import type { SETTABLE } from "./set.js";
import { set } from "./set.js";

const context = async () =>
  contextOf(
    await libraryWith([
      madeNote({
        id: "pmid:1",
        title: "Gout",
        status: { kind: "corrected", by: ["pmid:5"] },
        says: { treatment: ["Rest eased gout."] },
      }),
    ]),
    lexiconOf({}),
  );

type What = (typeof SETTABLE)[number];

async function after(what: What, value?: string, publication = "pmid:1") {
  return set.run(await context(), { publication, what, ...(value === undefined ? {} : { value }) });
}

describe("the owner sets", () => {
  test.each<[What, string | undefined, object]>([
    ["tier", "guideline", { tier: "guideline", override: { tier: "guideline" } }],
    ["design", "Randomised Trial", { design: "randomised trial", override: { design: "randomised trial" } }],
    ["status", "retracted", { status: { kind: "retracted" }, override: { status: "retracted" } }],
    ["exclude", undefined, { excluded: true, override: { exclude: true } }],
    ["exclude", "yes", { excluded: true, override: { exclude: true } }],
    ["exclude", "no", { excluded: false, override: null }],
    [
      "superseded-by",
      "https://doi.org/10.1000/NEW",
      { status: { kind: "superseded", by: ["doi:10.1000/new"] }, override: { supersededBy: "doi:10.1000/new" } },
    ],
  ])("%s to %s", async (what, value, expected) => {
    expect(await after(what, value)).toMatchObject(expected);
  });

  test.each<What>(["tier", "design", "status", "exclude", "superseded-by"])("and takes back: %s", async (what) => {
    const made = await context();
    const value = { tier: "label", design: "cohort", status: "current", exclude: "yes", "superseded-by": "pmid:9" };
    const before = await set.run(made, { publication: "pmid:1", what, value: value[what] });
    expect(before.override).not.toBeNull();
    const back = await set.run(made, { publication: "pmid:1", what, value: "none" });
    expect(back).toMatchObject({ override: null, tier: "research", status: { kind: "corrected", by: ["pmid:5"] } });
  });
});

describe("it is refused, and nothing is set,", () => {
  test.each<[string, What, string | undefined, string, RegExp]>([
    ["for a tier that is none", "tier", "gossip", "bad-input", /“gossip” is no value of tier/],
    ["without a value", "design", undefined, "bad-input", /design needs a value\./],
    ["for a status that is none", "status", "gone", "bad-input", /“gone” is no value of status/],
    ["for neither yes nor no", "exclude", "maybe", "bad-input", /“maybe”/],
    ["for what is no identifier", "superseded-by", "the new one", "bad-input", /“the new one” is not an identifier\./],
  ])("%s", async (_what, what, value, code, message) => {
    const made = await context();
    const refused = await set
      .run(made, { publication: "pmid:1", what, ...(value === undefined ? {} : { value }) })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Fault);
    expect(refused).toMatchObject({ code });
    expect(refused instanceof Fault ? refused.message : "").toMatch(message);
    expect((await made.library.held("pmid:1"))?.publication.override).toBeUndefined();
  });

  test("for a publication that is not there", async () => {
    const refused = await after("tier", "label", "pmid:404").catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "not-found", message: "The library holds nothing under “pmid:404”." });
  });
});
