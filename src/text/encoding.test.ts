import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, encodingOf, peekText } from "./encoding.js";

const bytes = (text: string, encoding: "utf8" | "utf16le", swap = false) => {
  const buffer = Buffer.from(text, encoding);
  return swap ? buffer.swap16() : buffer;
};

describe("encodings", () => {
  it.each([
    [bytes("a", "utf8"), "utf-8", 0],
    [bytes("\ufeffa", "utf8"), "utf-8", 3],
    [bytes("\ufeffa", "utf16le"), "utf-16le", 2],
    [bytes("\ufeffa", "utf16le", true), "utf-16be", 2],
    [bytes("<a", "utf16le"), "utf-16le", 0],
    [bytes("<a", "utf16le", true), "utf-16be", 0],
    [new Uint8Array(0), "utf-8", 0],
  ])("are read off the first bytes %j", (head, label, mark) => {
    expect(encodingOf(head)).toEqual({ label, mark });
  });

  it("give any text back, with its mark or without", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.constantFrom("utf8", "utf16le"),
        (text, encoding) => {
          expect(decodeText(bytes(`\ufeff${text}`, encoding))).toEqual({ text });
        },
      ),
    );
  });

  it("name the line of the first wrong byte", () => {
    expect(decodeText(Uint8Array.from([0x61, 0x0a, 0x62, 0xff]))).toEqual({
      problem: "line 2: not UTF-8 text; save the file as UTF-8",
    });
  });

  it("let the start of a file be looked at though a character is cut", () => {
    expect(peekText(bytes("aé", "utf8").subarray(0, 2))).toBe("a\ufffd");
  });
});
