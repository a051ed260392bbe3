import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleIdentifier } from "../testing/samples.js";
import { InvariantError } from "./fault.js";
import type { FactsOfSource } from "./merge.js";
import { graver, invertRelation, mergePublication } from "./merge.js";
import type { Override, PublicationFacts, Relation, Status } from "./publication.js";
import { RELATION_KINDS, STATUS_KINDS } from "./publication.js";
import type { SourceKind } from "./source.js";
import { SOURCE_KINDS } from "./source.js";

const PMID = sampleIdentifier("pmid:1");
const DOI = sampleIdentifier("doi:10.1000/a");
const NOTICE = sampleIdentifier("pmid:99");

function text(
  kind: SourceKind,
  facts: Partial<PublicationFacts> = {},
  date?: string,
  sourceId?: string,
): FactsOfSource {
  return {
    sourceId: sourceId ?? `src:${kind}`,
    kind,
    ...(date === undefined ? {} : { date }),
    facts: {
      identifiers: [PMID],
      title: `Title of the ${kind}`,
      titleBasis: "printed",
      authors: [],
      tier: "research",
      design: "unknown",
      language: "und",
      ...facts,
    },
  };
}

describe("a publication of several texts", () => {
  test("has each fact from the most trusted text that has it: record, article, label, note", () => {
    const merged = mergePublication([
      text("note", { year: 2001, authors: ["Note A"], size: "12 patients", caution: "Only the abstract was seen." }),
      text("full text", { year: 2002, authors: ["Text B"], design: "cohort", language: "en" }),
      text("abstract", { year: 2003 }),
    ]);
    expect(merged).toEqual({
      id: "pmid:1",
      identifiers: [PMID],
      title: "Title of the abstract",
      titleBasis: "printed",
      year: 2003,
      authors: ["Text B"],
      design: "cohort",
      language: "en",
      size: "12 patients",
      caution: "Only the abstract was seen.",
      tier: "research",
      status: { kind: "current" },
    });
  });

  test("has design and tier together, from the most trusted text that knows the design", () => {
    const merged = mergePublication([
      text("abstract"),
      text("full text", { design: "guideline", designBasis: "title: guideline", tier: "guideline" }),
      text("note", { design: "cohort", designBasis: "stated in the note" }),
    ]);
    expect(merged).toMatchObject({ design: "guideline", designBasis: "title: guideline", tier: "guideline" });
  });

  test("has a printed title rather than a paraphrase", () => {
    const ours = text("note", { title: "In our words", titleBasis: "ours", authors: ["Ito A"] });
    const reference = text("abstract", { title: "As printed", secondHand: true, authors: ["Ito Anna"] });
    expect(mergePublication([ours, reference])).toMatchObject({
      title: "As printed",
      titleBasis: "printed",
      authors: ["Ito A"],
    });
  });

  test("believes what is second hand last, and does not pass it on as its own mark", () => {
    const reference = text("abstract", { year: 2001, volume: "7", secondHand: true }, "2024");
    const merged = mergePublication([reference, text("note", { year: 2002 })]);
    expect(merged).toMatchObject({ year: 2002, volume: "7" });
    expect(merged).not.toHaveProperty("secondHand");
    expect(mergePublication([reference]).secondHand).toBe(true);
  });

  test("believes the newer of two texts of one kind, an undated one last", () => {
    const merged = mergePublication([
      text("abstract", { year: 2001 }, undefined, "src:a"),
      text("abstract", { year: 2002 }, "2002-05", "src:b"),
      text("abstract", { year: 2003 }, "2003", "src:c"),
    ]);
    expect(merged.year).toBe(2003);
  });

  test("has all their identifiers once, and is known by the strongest", () => {
    const merged = mergePublication([
      text("note", { identifiers: [sampleIdentifier("local:a"), DOI] }),
      text("abstract", { identifiers: [DOI, PMID] }),
    ]);
    expect(merged.id).toBe("pmid:1");
    expect(merged.identifiers).toEqual([PMID, DOI, sampleIdentifier("local:a")]);
  });

  test("needs one", () => {
    expect(() => mergePublication([])).toThrow(InvariantError);
  });

  test("is the same in whatever order they come", () => {
    const relation = fc.record({
      kind: fc.constantFrom(...RELATION_KINDS),
      target: fc.constantFrom(NOTICE, sampleIdentifier("pmid:98"), sampleIdentifier("doi:10.1000/n")),
    });
    const status: fc.Arbitrary<Status> = fc.record({
      kind: fc.constantFrom(...STATUS_KINDS),
      by: fc.array(fc.constantFrom("pmid:99", "pmid:98"), { maxLength: 2 }),
    });
    const facts = fc.record(
      {
        identifiers: fc.constantFrom([PMID], [PMID, DOI], [DOI, PMID, sampleIdentifier("local:x")]),
        title: fc.constantFrom("A", "B"),
        authors: fc.constantFrom([], ["Ito A"], ["Eze N", "Ito A"]),
        year: fc.integer({ min: 1990, max: 2024 }),
        design: fc.constantFrom("unknown" as const, "cohort" as const, "case report" as const),
        language: fc.constantFrom("und", "en", "fr"),
        status,
        relations: fc.array(relation, { maxLength: 2 }),
      },
      { requiredKeys: ["identifiers"] },
    );
    const texts = fc
      .array(
        fc.tuple(
          fc.constantFrom(...SOURCE_KINDS),
          facts,
          fc.option(fc.constantFrom("2001", "2002-03"), { nil: undefined }),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((all) => all.map(([kind, more, date], at) => text(kind, more, date, `src:${at}`)));
    const twice = texts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(twice, ([one, other]) => {
        expect(mergePublication(other)).toEqual(mergePublication(one));
      }),
    );
  });
});

describe("the status of a publication", () => {
  const retracted: Relation = { kind: "retracted-by", target: NOTICE };

  test("is current when nothing says otherwise", () => {
    expect(mergePublication([text("abstract")]).status).toEqual({ kind: "current" });
  });

  test("is the gravest that any text gives", () => {
    const merged = mergePublication([
      text("abstract", { status: { kind: "corrected", by: ["pmid:50"] } }),
      text("note", { status: { kind: "retracted", by: ["pmid:51"], asOf: "2020" } }),
      text("full text", { status: { kind: "current" } }),
    ]);
    expect(merged.status).toEqual({ kind: "retracted", by: ["pmid:51"], asOf: "2020" });
  });

  test.each<[Relation["kind"], Status]>([
    ["retracted-by", { kind: "retracted", by: ["pmid:99"] }],
    ["superseded-by", { kind: "superseded", by: ["pmid:99"] }],
    ["corrected-by", { kind: "corrected", by: ["pmid:99"] }],
    ["concern-by", { kind: "concern", by: ["pmid:99"] }],
    ["concerns", { kind: "current" }],
    ["retracts", { kind: "current" }],
    ["corrects", { kind: "current" }],
    ["supersedes", { kind: "current" }],
  ])("follows from its being %s another", (kind, status) => {
    expect(mergePublication([text("abstract", { relations: [{ kind, target: NOTICE }] })]).status).toEqual(status);
  });

  test("follows from what another publication declares, which is listed with its own relations", () => {
    const merged = mergePublication([text("abstract")], undefined, [retracted]);
    expect(merged.status).toEqual({ kind: "retracted", by: ["pmid:99"] });
    expect(merged.relations).toEqual([retracted]);
  });

  test("names the notice in its own words when nothing identifies it", () => {
    const relations: Relation[] = [{ kind: "retracted-by", label: "Lancet 2010;375:445" }];
    expect(mergePublication([text("abstract", { relations })]).status.by).toEqual(["Lancet 2010;375:445"]);
  });

  test("is the gravest that a retraction list gives, too", () => {
    const listed: Status[] = [{ kind: "corrected" }, { kind: "retracted", by: ["doi:10.1000/n"], asOf: "2020-05-01" }];
    expect(mergePublication([text("abstract")], undefined, [], listed).status).toEqual(listed[1]);
  });

  test("has the witnesses of both where two are equally grave, and the later date", () => {
    const one: Status = { kind: "corrected", by: ["pmid:5", "pmid:2"], asOf: "2019-05" };
    const other: Status = { kind: "corrected", by: ["pmid:2", "pmid:3"], asOf: "2020" };
    const both: Status = { kind: "corrected", by: ["pmid:2", "pmid:3", "pmid:5"], asOf: "2020" };
    expect(graver(one, other)).toEqual(both);
    expect(graver(other, one)).toEqual(both);
  });

  test("is graver in the order current, corrected, concern, superseded, retracted", () => {
    STATUS_KINDS.forEach((lighter, at) => {
      for (const heavier of STATUS_KINDS.slice(at)) {
        expect(graver({ kind: lighter }, { kind: heavier }).kind).toBe(heavier);
        expect(graver({ kind: heavier }, { kind: lighter }).kind).toBe(heavier);
      }
    });
  });
});

describe("a relation seen from the other side", () => {
  test.each<[Relation["kind"], Relation["kind"] | undefined]>([
    ["retracts", "retracted-by"],
    ["corrects", "corrected-by"],
    ["supersedes", "superseded-by"],
    ["concerns", "concern-by"],
    ["retracted-by", undefined],
    ["corrected-by", undefined],
    ["superseded-by", undefined],
    ["concern-by", undefined],
  ])("%s is %s", (kind, turned) => {
    expect(invertRelation({ kind, target: PMID }, [NOTICE])?.kind).toBe(turned);
  });

  test("points to the strongest identifier of the publication that declares it", () => {
    const from = [sampleIdentifier("local:notice"), sampleIdentifier("doi:10.1000/n"), NOTICE];
    expect(invertRelation({ kind: "retracts", target: PMID }, from)).toEqual({ kind: "retracted-by", target: NOTICE });
  });

  test("is none when the one that declares it has no identifier", () => {
    expect(invertRelation({ kind: "retracts", target: PMID }, [])).toBeUndefined();
  });
});

describe("what the owner set by hand", () => {
  const read = [text("abstract", { design: "cohort", status: { kind: "retracted", by: ["pmid:99"] } })];

  test.each<[string, Override, object]>([
    ["tier", { tier: "guideline" }, { tier: "guideline" }],
    ["design", { design: "case series" }, { design: "case series" }],
    ["status", { status: "current" }, { status: { kind: "current" } }],
    ["newer publication", { supersededBy: "pmid:7" }, { status: { kind: "superseded", by: ["pmid:7"] } }],
    ["exclusion", { exclude: true }, { override: { exclude: true } }],
  ])("stands above what was read: %s", (_what, override, expected) => {
    expect(mergePublication(read, override)).toMatchObject({ ...expected, override });
  });

  test("stands above what other publications declare", () => {
    const merged = mergePublication([text("abstract")], { status: "current" }, [
      { kind: "retracted-by", target: NOTICE },
    ]);
    expect(merged.status).toEqual({ kind: "current" });
  });

  test("leaves no mark when nothing is set", () => {
    expect(mergePublication(read, {})).not.toHaveProperty("override");
    expect(mergePublication(read)).toMatchObject({ design: "cohort", status: { kind: "retracted" } });
  });
});
