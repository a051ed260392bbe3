import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { damaged, inputOf } from "../../testing/readers.js";
import { jsonRecords } from "./json-records.js";

async function read(content: string | Uint8Array, { piece = 7, limits = {} } = {}): Promise<string[]> {
  const said: string[] = [];
  const input = inputOf("a.json", content, piece);
  for await (const one of jsonRecords(input, new Set(["results"]), { limits: { ...DEFAULT_LIMITS, ...limits } }))
    said.push(
      one.kind === "failed"
        ? `${one.code}: ${one.message}`
        : `${one.line}${one.list === undefined ? "" : ` ${one.list}`} ${JSON.stringify(one.value)}`,
    );
  return said;
}

describe("records come one by one", () => {
  test.each<[string, string, string[]]>([
    ["the elements of an array", '[{"a":1},\n{"b":[2,"]"]}, 3 ]', ['1 {"a":1}', '2 {"b":[2,"]"]}', "2 3"]],
    [
      "the elements of a named list, then what stands beside it",
      '{"meta":{"results":{"n":1}},\n"results":[{"a":1},{"b":2}], "z": "x"}',
      ['2 results {"a":1}', '2 results {"b":2}', '1 {"meta":{"results":{"n":1}},"z":"x"}'],
    ],
    ["an object that holds no such list", '{"a":{"results":[1]},"b":null}', ['1 {"a":{"results":[1]},"b":null}']],
    ["JSON lines", '{"a":1}\n{"a":"\\"}{"}\n', ['1 {"a":1}', '2 {"a":"\\"}{"}']],
    ["a list's name on something that is none", '{"results":{"a":1}}', ['1 {"results":{"a":1}}']],
    ["nothing of what is empty", '{"results":[]}[]{}', []],
    ["a lone number", "42", ["1 42"]],
  ])("%s", async (_, text, expected) => {
    for (const piece of [1, 7, 1000]) expect(await read(text, { piece })).toEqual(expected);
  });

  test("whatever the encoding's mark", async () => {
    expect(await read(Buffer.from('\ufeff[{"µ":"≥"}]', "utf16le"))).toEqual(['1 {"µ":"≥"}']);
    expect(await read('\ufeff[{"µ":"≥"}]')).toEqual(['1 {"µ":"≥"}']);
  });

  test("names that reach into prototypes are plain names", async () => {
    const records = jsonRecords(inputOf("a.json", '{"__proto__":{"x":1}}'), new Set(), { limits: DEFAULT_LIMITS });
    for await (const one of records) {
      expect(one).toMatchObject({ kind: "value" });
      expect(Object.getPrototypeOf(one.kind === "value" ? one.value : undefined)).toBe(Object.prototype);
    }
  });
});

describe("faults are told with their line", () => {
  test.each<[string, string, string[]]>([
    [
      "a value that is none, and reading goes on",
      '[{"a":1},\n{"a":tru},\n{"b":2}]',
      ['1 {"a":1}', "not-json: line 2: the value that begins here is not valid JSON", '3 {"b":2}'],
    ],
    [
      "an early end within a record",
      '[{"a":1},\n{"a":',
      ['1 {"a":1}', "truncated: line 2: the file ends before the value that began in line 2"],
    ],
    [
      "an early end between records",
      '{"results":[\n{"a":1},\n',
      ['2 results {"a":1}', "truncated: line 3: the file ends before the value that began in line 1"],
    ],
    ["a wrong bracket", '[{"a":[1}]', ['not-json: line 1: "]" was expected, not "}"']],
    ["a missing comma", '[{"a":1} {"b":2}]', ['1 {"a":1}', 'not-json: line 1: "," or the end was expected, not "{"']],
    ["no JSON at all", "<html>", ['not-json: line 1: a value was expected, not "<"']],
    ["nothing", " \n", ["empty: the file holds no text"]],
  ])("%s", async (_, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test("a byte that is wrong refuses the record it stands in", async () => {
    const bytes = Buffer.concat([Buffer.from('["a",\n"'), Buffer.from([0xff]), Buffer.from('","b"]')]);
    expect(await read(bytes)).toEqual([
      '1 "a"',
      "bad-encoding: line 2: a byte that is not valid in the file's encoding",
      '2 "b"',
    ]);
  });

  test("too deep, too large or too much beside the list, and reading goes on", async () => {
    const deep = `[${"[".repeat(300)}${"]".repeat(300)},7]`;
    expect(await read(deep)).toEqual(["over-limit: line 1: values stand more than 200 deep in each other", "1 7"]);
    const limits = { documentBytes: 20 };
    const large = `["${"x".repeat(100)}",7]`;
    expect(await read(large, { limits })).toEqual([
      "over-limit: line 1: one record has more than 20 characters",
      "1 7",
    ]);
    const many = '{"a":"xxxxxxxxxx","b":"yyyyyyyyyy","results":[7]}';
    expect(await read(many, { limits })).toEqual([
      "over-limit: line 1: one record has more than 20 characters",
      "1 results 7",
      '1 {"a":"xxxxxxxxxx"}',
    ]);
  });
});

test("any JSON array comes back element by element, however it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 20 }), async (values, piece) => {
      const said = await read(JSON.stringify(values), { piece });
      expect(said).toEqual(values.map((value) => `1 ${JSON.stringify(JSON.parse(JSON.stringify(value)))}`));
    }),
    { numRuns: 100 },
  );
});

test("it never throws and always ends, whatever is done to the bytes", async () => {
  const valid = Buffer.from('{"meta":{"n":1},"results":[{"a":"x\\"y","b":[1,2]},{"c":"µ"}]}');
  await fc.assert(
    fc.asyncProperty(damaged(valid), async (bytes) => {
      expect(Array.isArray(await read(bytes))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
