import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../ports/reader.js";
import { damaged, inputOf } from "../../testing/readers.js";
import { xmlRecords } from "./xml-records.js";

const SHAPE = {
  records: new Set(["rec"]),
  wrappers: new Set(["set"]),
  ignored: new Set(["skip"]),
  expected: "<rec> or <set>",
};

/** "rec: text" for a record with its remarks, "code: message" for a failure. */
async function told(content: string | Uint8Array, limits: Partial<Limits> = {}, piece = 1000): Promise<string[]> {
  const lines: string[] = [];
  for await (const record of xmlRecords(inputOf("x.xml", content, piece), SHAPE, {
    limits: { ...DEFAULT_LIMITS, ...limits },
  }))
    lines.push(
      record.kind === "failed"
        ? `${record.code}: ${record.message}`
        : [`${record.element.line}: ${JSON.stringify(record.element.children)}`, ...record.remarks].join(" — "),
    );
  return lines;
}

describe("xmlRecords", () => {
  it("gives each record as a small tree, alone or in a set, what is ignored left out", async () => {
    expect(await told('<?xml version="1.0"?><!DOCTYPE rec><rec>a<skip>b<i/></skip><![CDATA[<c>]]></rec>')).toEqual([
      '1: ["a","<c>"]',
    ]);
    expect(await told("<set>\n<head>x</head><rec>1</rec>\n<rec>2</rec></set>")).toEqual(['2: ["1"]', '3: ["2"]']);
  });

  it("reads several documents that were put into one file", async () => {
    expect(await told('<rec>1</rec>\n<?xml version="1.0"?>\n<rec>2</rec>\n')).toEqual(['1: ["1"]', '3: ["2"]']);
  });

  it("knows the characters that DTDs name, and never opens an entity that a file defines", async () => {
    expect(await told("<rec>&alpha;&mdash;&lt;&#x3b2;&#65;</rec>")).toEqual(['1: ["α—<βA"]']);
    const bomb = `<!DOCTYPE rec [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><rec>&b;&c;&constructor;</rec>`;
    expect(await told(bomb)).toEqual([
      '1: ["&b;&c;&constructor;"] — a named character is not known and stands as it was written (3×)',
    ]);
  });

  it.each([
    [
      "<set><rec>1</rec><rec><p>2</q></rec><rec>3</rec></set>",
      "not-xml: line 1, column 30: expected </p>, found </q>",
      1,
    ],
    ["<set><rec>1</rec><rec a=1>2</rec><rec>3</rec></set>", "not-xml: line 1, column 25: unquoted attribute value", 1],
    [
      "<set><rec>1</rec><rec>R&D </rec><rec>3</rec>;</set>",
      "not-xml: line 1, column 45: disallowed character in entity name",
      0,
    ],
  ])("refuses the record in %s and goes on with the next", async (content, failure, after) => {
    for (const piece of [1000, 3])
      expect(await told(content, {}, piece)).toEqual(['1: ["1"]', failure, '1: ["3"]'].slice(0, 2 + after));
  });

  it("counts lines on after a fault", async () => {
    const [, fault, next] = await told("<set>\n<rec>1</rec>\n<rec>\n</b></rec>\n\n<rec>3</rec>\n</set>", {}, 4);
    expect([fault, next]).toEqual(["not-xml: line 4, column 4: expected </rec>, found </b>", '6: ["3"]']);
  });

  it("says where a file ends too early", async () => {
    expect(await told("<set>\n<rec>1</rec>\n<rec>\n<p>words")).toEqual([
      '2: ["1"]',
      "truncated: line 4: the file ends before </p>, which began in line 4",
    ]);
  });

  it.each([
    ["<html><rec/></html>", "wrong-root: line 1, column 6: root element <html>; expected <rec> or <set>"],
    ["just words", "not-xml: there is no element in it; expected <rec> or <set>"],
    ["words <rec/>", 'not-xml: line 1, column 7: text outside of any element: "words"'],
    [" \n ", "empty: the file holds no text"],
    ['<?xml version="1.0" encoding="x-klingon"?><rec/>', 'bad-encoding: the encoding "x-klingon" is not known'],
  ])("says of %j that it is %s", async (content, failure) => {
    expect((await told(content))[0]).toBe(failure);
  });

  it("reads UTF-8 with and without mark, UTF-16 and the encoding that a declaration names, cut anywhere", async () => {
    const text = "<rec>Größe ≥ 5 µg 😀 \ufffd</rec>";
    const plain = [`1: ["Größe ≥ 5 µg 😀 \ufffd"]`];
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    for (const bytes of [text, `\ufeff${text}`, utf16, Buffer.from(utf16).swap16()])
      for (const piece of [1, 2, 3, 1000]) expect(await told(bytes, {}, piece)).toEqual(plain);
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><rec>Größe</rec>', "latin1");
    expect(await told(latin)).toEqual(['1: ["Größe"]']);
  });

  it("refuses the record that holds a wrong byte, and only that one", async () => {
    const bytes = Buffer.from("<set><rec>1</rec><rec>5 @g \ufffd</rec><rec>\ufffd</rec></set>");
    bytes[bytes.indexOf("@")] = 0xb5;
    for (const piece of [1000, 1])
      expect(await told(bytes, {}, piece)).toEqual([
        '1: ["1"]',
        "bad-encoding: line 1, column 25: a byte that is not valid in the file's encoding",
        '1: ["\ufffd"]',
      ]);
  });

  it("holds the limits of depth and size, record by record", async () => {
    expect(await told(`<set><rec>${"<a>".repeat(10)}</rec><rec>2</rec></set>`, { depth: 5 })).toEqual([
      "over-limit: line 1: elements stand more than 5 deep in each other",
      '1: ["2"]',
    ]);
    expect(await told(`<set><rec>${"word ".repeat(2000)}</rec><rec>2</rec></set>`, { documentBytes: 3000 })).toEqual([
      "over-limit: line 1: one document has more than 3000 characters",
      '1: ["2"]',
    ]);
  });

  it("stops when it is aborted", async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const content = `<set>${"<rec>1</rec>".repeat(1000)}</set>`;
    for await (const record of xmlRecords(inputOf("x", content, 100), SHAPE, {
      limits: DEFAULT_LIMITS,
      signal: controller.signal,
    })) {
      seen.push(record.kind);
      controller.abort();
    }
    expect(seen.length).toBeLessThan(20);
  });

  it("gives the same records however the bytes are cut", async () => {
    const content = "<set>\r\n<rec a='é'>x&amp;y<b>€</b></rec>\r\n<rec><c></rec><rec>😀</rec></set>";
    const whole = await told(content);
    expect(whole).toHaveLength(3);
    for (let piece = 1; piece < 40; piece += 1) expect(await told(content, {}, piece)).toEqual(whole);
  });

  it("never throws and always ends, whatever is done to the bytes", async () => {
    const valid = new TextEncoder().encode(
      "<?xml version='1.0'?><!DOCTYPE set [<!ENTITY x 'y'>]><set><!-- c --><rec id='1'>a&lt;<b>µ</b><![CDATA[d]]></rec><?pi?><rec>e</rec></set>",
    );
    await fc.assert(
      fc.asyncProperty(damaged(valid), fc.integer({ min: 1, max: 80 }), async (bytes, piece) => {
        await told(bytes, {}, piece);
      }),
      { numRuns: 1000 },
    );
  });
});
