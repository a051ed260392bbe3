import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { readLexicon } from "./lexicon-files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "citeside-lexicon-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function refusal(more: readonly string[] = []): { code: string; message: string } | undefined {
  try {
    readLexicon(folder, more);
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: error.code, message: error.message };
  }
}

describe("a lexicon", () => {
  test("is every entry of every .yaml file of a folder, by id", () => {
    file("b.yaml", "- { id: gout, kind: condition, preferred: gout, synonyms: [podagra], provenance: [editors] }\n");
    file("a.yaml", "- { id: asthma, preferred: asthma }\n");
    file("notes.txt", "not a word list");
    const { concepts } = readLexicon(folder);
    expect([...concepts.keys()]).toEqual(["asthma", "gout"]);
    expect(concepts.get("gout")).toEqual({
      id: "gout",
      kind: "condition",
      preferred: "gout",
      synonyms: ["podagra"],
      broader: [],
      narrower: [],
      manifestationOf: [],
      allOf: [],
      mayMean: [],
      provenance: ["editors"],
    });
    expect(concepts.get("asthma")?.kind).toBe("other");
  });

  test("knows what other things hold a name of an entry, whichever list says so", () => {
    file("a.yaml", "- { id: stroke, preferred: stroke, not-in: [stroke volume] }\n");
    const more = file("more", "- { id: stroke, not-in: [heat stroke] }\n");
    expect(readLexicon(folder, [more]).concepts.get("stroke")?.notIn).toEqual(["stroke volume", "heat stroke"]);
  });

  test("knows a relation from either side", () => {
    file(
      "a.yaml",
      "- { id: gout, preferred: gout, broader: [arthritis] }\n- { id: arthritis, preferred: arthritis }\n",
    );
    expect(readLexicon(folder).concepts.get("arthritis")?.narrower).toEqual(["gout"]);
  });

  test("is added to by a further file, without losing what is there", () => {
    file("a.yaml", "- { id: gout, kind: condition, preferred: gout, synonyms: [podagra] }\n");
    const own = file("own.txt", "- { id: gout, synonyms: [podagra, joint fire] }\n- { id: hay, preferred: hay }\n");
    const { concepts } = readLexicon(folder, [own]);
    expect(concepts.get("gout")?.synonyms).toEqual(["podagra", "joint fire"]);
    expect(concepts.get("gout")?.kind).toBe("condition");
    expect(concepts.has("hay")).toBe(true);
  });

  test("is empty for an empty folder or file", () => {
    file("a.yaml", "# nothing yet\n");
    expect(readLexicon(folder).concepts.size).toBe(0);
  });

  test("has a version that goes by its content alone", () => {
    file("a.yaml", "- { id: gout, preferred: gout }\n- { id: asthma, preferred: asthma }\n");
    const { version } = readLexicon(folder);
    expect(version).toMatch(/^lex:[0-9a-f]{16}$/);
    file("a.yaml", "- { id: asthma, preferred: asthma } # turned round\n- { id: gout, preferred: gout }\n");
    expect(readLexicon(folder).version).toBe(version);
    file("a.yaml", "- { id: asthma, preferred: asthma }\n- { id: gout, preferred: gout, synonyms: [podagra] }\n");
    expect(readLexicon(folder).version).not.toBe(version);
  });
});

describe("a word list is refused, with its file and the place in it,", () => {
  test.each([
    ["that is not YAML", "- { id: gout\n", /bad\.yaml is not YAML: /],
    ["with an unknown key", "- id: gout\n  preferred: gout\n  synonym: [podagra]\n", /bad\.yaml, .*synonym/],
    ["with an unknown kind", "- id: ok\n  preferred: ok\n- id: gout\n  kind: illness\n", /bad\.yaml, line 4: /],
    [
      "with an id that is none",
      "- { id: Gout, preferred: gout }\n",
      /bad\.yaml, line 1: an id is made of small letters/,
    ],
    ["that is no list", "id: gout\n", /bad\.yaml, .*expected array/],
    ["whose entry has no name", "- { id: gout }\n", /bad\.yaml: “gout” has no preferred name\./],
    [
      "that names what is no entry",
      "- { id: gout, preferred: gout, may-mean: [pain] }\n",
      /bad\.yaml: “gout” names “pain” under may-mean, which is no entry\./,
    ],
  ])("%s", (_what, text, message) => {
    file("bad.yaml", text);
    expect(refusal()?.code).toBe("bad-input");
    expect(refusal()?.message).toMatch(message);
  });

  test("that is not there", () => {
    expect(refusal([join(folder, "mine.yaml")])?.message).toMatch(/mine\.yaml cannot be read\.$/);
  });
});
