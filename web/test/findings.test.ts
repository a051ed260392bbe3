import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, citeside, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

const note = (key: string, year: number, size: string, said: string) => `---
format: citeside-note/1
key: ${key}
title: "Zinc lozenges for the common cold: a randomised trial (${key})"
year: ${year}
tier: research
design: randomised trial
size: ${size}
population: adults with a common cold
seen: abstract
---

## Treatment

- ${said}
`;
const NOTES = {
  Z1: note("Z1", 1996, "100 patients", "Zinc reduced the duration of the common cold compared with placebo (P<0.001)."),
  Z2: note("Z2", 2020, "253 patients", "Zinc did not reduce the duration of the common cold compared with placebo."),
};

describe.skipIf(why !== undefined)(`findings in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "citeside-findings-"));
    for (const [name, text] of Object.entries(NOTES)) await writeFile(join(folder, `${name}.md`), text);
    const library = join(folder, "library");
    await citeside("add", ...Object.keys(NOTES).map((name) => join(folder, `${name}.md`)), "--library", library);
    on = await stage({ library });
  });
  afterAll(() => on.close());

  test("what studies found stands in a table that sorts, opens its words, fits a phone and is had as CSV", async () => {
    const { page, errors } = await openPage(on, "/?q=Does+zinc+reduce+the+duration+of+the+common+cold%3F", {
      width: 390,
      height: 844,
    });
    const found = page.getByRole("region", { name: "What the studies found" });
    await found.waitFor();
    const results = () => found.locator("tbody tr td:nth-child(7)").allTextContents();
    await found.getByRole("button", { name: "Result" }).click();
    expect(await results()).toEqual(["▲ Better", "= No difference"]);
    await found.getByRole("button", { name: "Result" }).click();
    expect(await results()).toEqual(["= No difference", "▲ Better"]);
    expect(await found.getByRole("columnheader", { name: "Result" }).getAttribute("aria-sort")).toBe("descending");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    expect(await axeFinds(page)).toEqual([]);
    await found.locator(".numbers").first().click();
    expect(await page.locator(".drawer[open] mark").textContent()).toBe(
      "Zinc did not reduce the duration of the common cold compared with placebo.",
    );
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Save, print, share…" }).click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Findings (CSV)" }).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.csv$/u);
    expect(errors).toEqual([]);
  });
});
