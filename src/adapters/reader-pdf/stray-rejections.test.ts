import { describe, expect, it } from "vitest";
import type { Read } from "../../ports/reader.js";
import { inputOf, readAll } from "../../testing/readers.js";
import { smallPdf } from "../../testing/small-pdf.js";
import { unhandledIn } from "../../testing/unhandled.js";
import { pdfReader } from "./reader-pdf.js";
import { isStray } from "./stray-rejections.js";

describe("promises that pdf.js leaves unhandled", () => {
  it("do not end the process, and the file is read or refused as any other", async () => {
    const words = "Colchicine relieves the pain of acute gout.";
    const pages = [1, 2].map(() => ({ texts: [{ x: 60, y: 700, text: words }] }));
    const whole = Buffer.from(smallPdf(pages, { title: "Gout: a guideline" })).toString("latin1");
    // Both pages stand three bytes behind the places that the file's table gives for them.
    const moved = whole.replace("\n3 0 obj", "   \n3 0 obj").replace("(Gout: a", "(Gout");
    expect(moved.length).toBe(whole.length);
    const reads: Read[] = [];
    const strays = await unhandledIn(async () => {
      reads.push(...(await readAll(pdfReader, inputOf("a.pdf", Buffer.from(moved, "latin1")))));
    });
    expect(reads).toHaveLength(1);
    expect(strays.length).toBeGreaterThan(0);
    expect(strays.every(isStray)).toBe(true);
  });

  it("are told from those of other code", () => {
    expect(isStray(new Error("ours"))).toBe(false);
    expect(isStray("words")).toBe(false);
  });
});
