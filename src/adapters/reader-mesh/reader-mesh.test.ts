import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { MESH } from "../../testing/mesh.js";
import { damaged, inputOf, readAll } from "../../testing/readers.js";
import { meshReader } from "./reader-mesh.js";

const read = (content: string, name = "desc2026.xml") => readAll(meshReader, inputOf(name, content, 37));

describe("the MeSH descriptors", () => {
  test("are one vocabulary: entry terms of the preferred concept, narrower ones apart, broader and related ones left out", async () => {
    expect(await read(MESH, "/data/desc2026.xml")).toEqual([
      {
        kind: "vocabulary",
        name: "/data/desc2026.xml",
        vocabulary: {
          title: "desc2026.xml",
          headings: [
            {
              id: "D000068",
              name: "Urticaria",
              terms: ["Hives", "Nettle Rash & Wheals"],
              narrower: [["Dermographism", "Skin Writing"]],
              trees: ["C17.800.862.945", "C20.543.480.904"],
            },
            { id: "D000069", name: "Pruritus", terms: [], narrower: [], trees: [] },
          ],
        },
        remarks: ["1 of its records have no code or no name, and are left out"],
      },
    ]);
  });

  test("are known by their root element, or because somebody says so", async () => {
    const head = (text: string) => new TextEncoder().encode(text);
    expect(meshReader.accepts("any.xml", head(MESH.slice(0, 200)))).toBe(true);
    expect(meshReader.accepts("any.xml", head("<PubmedArticleSet>"))).toBe(false);
    expect(meshReader.accepts("mesh:any.xml", head("<PubmedArticleSet>"))).toBe(true);
    const [said] = await read(MESH, "mesh:/data/desc2026.xml");
    expect(said).toMatchObject({
      kind: "vocabulary",
      name: "/data/desc2026.xml",
      vocabulary: { title: "desc2026.xml" },
    });
  });

  test.each([
    [
      "cut short",
      MESH.slice(0, MESH.indexOf("<DescriptorUI>D000069")),
      "truncated",
      /ends before <\/DescriptorRecord>/,
    ],
    ["that is something else", "<PubmedArticleSet></PubmedArticleSet>", "wrong-root", /DescriptorRecordSet/],
    ["without a heading", "<DescriptorRecordSet></DescriptorRecordSet>", "empty", /no heading/],
    ["broken", MESH.replace("</TreeNumberList>", "</Wrong>"), "not-xml", /line \d+/],
    ["of no bytes", "", "empty", /holds no text/],
  ])("a file %s is refused whole", async (_what, content, code, message) => {
    expect(await read(content)).toEqual([
      { kind: "refused", name: "desc2026.xml", code, message: expect.stringMatching(message) as string },
    ]);
  });

  test("a damaged file gives one vocabulary or one refusal, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(new TextEncoder().encode(MESH)), async (bytes) => {
        const reads = [];
        for await (const one of meshReader.read(inputOf("a.xml", bytes), { limits: DEFAULT_LIMITS }))
          reads.push(one.kind);
        expect(reads).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
