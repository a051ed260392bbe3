import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, citeside, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

const guideline = (key: string, title: string, year: number, population: string, said: string) => `---
format: citeside-note/1
key: ${key}
title: "${title}"
year: ${year}
tier: guideline
design: guideline
population: ${population}
about: gout
seen: whole text
---

## Treatment

- ${said}
`;
const NOTES = {
  C1: guideline("C1", "EULAR recommendations for gout", 2016, "adults", "We recommend colchicine in gout."),
  C2: guideline(
    ...(["C2", "KDIGO guideline on gout", 2024] as const),
    "people on dialysis",
    "We recommend against colchicine in gout.",
  ),
};

describe.skipIf(why !== undefined)(`conflicts in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "citeside-conflicts-"));
    for (const [name, text] of Object.entries(NOTES)) await writeFile(join(folder, `${name}.md`), text);
    const library = join(folder, "library");
    const files = Object.keys(NOTES).map((name) => join(folder, `${name}.md`));
    await citeside("add", ...files, "--library", library, "--no-starter");
    on = await stage({ library });
  });
  afterAll(() => on.close());

  test("sources that disagree stand side by side over the tiers, each opening its own words", async () => {
    const { page, errors } = await openPage(on, "/?q=Should+colchicine+be+given+in+gout%3F", {
      width: 390,
      height: 844,
      dark: true,
    });
    const conflicts = page.getByRole("region", { name: "Where sources disagree" });
    await conflicts.waitFor();
    expect(await conflicts.textContent()).toContain("EULAR recommends it, KDIGO advises against it.");
    expect(await conflicts.textContent()).toContain("people on dialysis");
    expect(await conflicts.locator("blockquote").count()).toBe(2);
    expect(await axeFinds(page)).toEqual([]);
    for (const side of await conflicts.locator("blockquote").all()) {
      await side.locator(".numbers").click();
      const said = await page.locator(".drawer[open] mark").textContent();
      expect(await side.textContent()).toContain(said);
      await page.keyboard.press("Escape");
    }
    expect(errors).toEqual([]);
  });
});
