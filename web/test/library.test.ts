import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Stage } from "./kit.js";
import { axeFinds, openPage, stage, whyNoBrowser } from "./kit.js";

const why = whyNoBrowser();

const PAGE = `<!doctype html><html lang="en"><head><title>Cooling for gout: a protocol of our ward</title></head>
<body><h1>Cooling for gout: a protocol of our ward</h1><h2>Treatment</h2>
<p>Local ice for thirty minutes four times a day eased the pain of acute gout in 10 patients.</p></body></html>`;

describe.skipIf(why !== undefined)(`the library in a browser${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(() => on.close());

  test("it is listed, searched and narrowed, and its address keeps that", async () => {
    const { page, errors } = await openPage(on, "/library");
    await page.getByText("84 publications, 307 passages").waitFor();
    await page.getByText("No retraction list is in the library").waitFor();
    await page.getByRole("button", { name: "Show more" }).waitFor();
    expect(await page.locator(".publications > li").count()).toBe(50);
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator(".publications > li").nth(83).waitFor();
    await page.getByLabel("Words of the title").fill("calciphylaxis warfarin");
    await page.keyboard.press("Enter");
    await page.waitForURL(/words=calciphylaxis/u);
    await page.locator(".publications > li").first().waitFor();
    await page.getByLabel("Tier").selectOption({ label: "Drug labels" });
    await page.waitForURL(/tier=label/u);
    await page.getByText("1 publication", { exact: true }).waitFor();
    await page.getByLabel("Words of the title").fill("nothing has this name");
    await page.keyboard.press("Enter");
    await page.getByText("No publication passes these filters.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("a publication shows its facts, its outline and its whole text", async () => {
    const { page, errors } = await openPage(on, "/library/pmid:31302187");
    await page
      .getByRole("heading", { level: 1, name: /Treatment of calcinosis cutis in systemic sclerosis/u })
      .waitFor();
    expect(await page.locator("dd", { hasText: "30 studies, 288 patients" }).count()).toBe(1);
    await page.getByText("low-dose warfarin should not be used").waitFor();
    expect(await page.getByRole("navigation", { name: "Outline" }).getByRole("link").count()).toBeGreaterThan(0);
    expect(await axeFinds(page)).toEqual([]);
    await page.goto(`${on.address}/library/pmid:1`);
    await page.getByText("The library holds nothing under this identifier.").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  });

  test("a file is added with a final account, set by hand, removed, and put back", async () => {
    const folder = await mkdtemp(join(tmpdir(), "citeside-add-"));
    await writeFile(join(folder, "gout.html"), PAGE);
    await writeFile(join(folder, "broken.xml"), "<article><nothing");
    const { page, errors } = await openPage(on, "/library");
    await page.getByRole("button", { name: "Add publications" }).click();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByLabel("Choose files").setInputFiles([join(folder, "gout.html"), join(folder, "broken.xml")]);
    await page.getByText("1 new publication").waitFor();
    await page.getByText("1 refused").waitFor();
    expect(await page.locator(".account").textContent()).toContain("broken.xml");
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page
      .getByText(/^85 publications/u)
      .first()
      .waitFor();
    await page.getByLabel("Words of the title").fill("cooling gout");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /Cooling for gout/u }).click();
    await page.getByText("Local ice for thirty minutes").waitFor();
    await page.getByText("Set by hand", { exact: true }).click();
    await page.getByLabel("Tier").selectOption({ label: "Guidelines" });
    await page.locator(".tier-line", { hasText: "Guidelines" }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove from the library" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await page
      .getByText(/^84 publications/u)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Put it back" }).click();
    await page
      .getByText(/^85 publications/u)
      .first()
      .waitFor();
    // A publication may be asked for while it is being removed: the page says that it is gone, and the browser notes a 404.
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  });

  test("what was removed is put back later, too; what is asked about retractions is shown before it is sent", async () => {
    const { page, errors } = await openPage(on, "/library/pmid:28099971");
    await page.getByText("Set by hand", { exact: true }).click();
    await page.getByRole("button", { name: "Remove from the library" }).click();
    await page.getByRole("button", { name: "Remove it" }).click();
    await page.getByText("Removed: Warfarin-Associated Nonuremic Calciphylaxis").waitFor();
    // Another tab, another day.
    const { page: later } = await openPage(on, "/library");
    await later.getByRole("button", { name: "Removed lately" }).click();
    const drawer = later.getByRole("dialog", { name: "Removed lately" });
    await drawer.getByText("Warfarin-Associated Nonuremic Calciphylaxis").first().waitFor();
    expect(await axeFinds(later)).toEqual([]);
    await drawer.getByRole("button", { name: /^Put back ?: Warfarin-Associated/u }).click();
    await drawer.getByText("Put back: Warfarin-Associated Nonuremic Calciphylaxis").first().waitFor();
    await drawer.getByText("Nothing that was removed can be put back.").waitFor();
    await later.keyboard.press("Escape");
    await later.getByRole("button", { name: "Look for retractions…" }).click();
    await later.getByText(/publications can be asked about/u).waitFor();
    await later.getByText(/requests? would be sent, and nothing else/u).waitFor();
    expect(await axeFinds(later)).toEqual([]);
    await later.getByRole("button", { name: "Send this, and look" }).click();
    await later.getByText("The network is forbidden by CITESIDE_OFFLINE, and nothing was asked.").waitFor();
    expect(errors).toEqual([]);
  });

  test("files dropped on the page are added", async () => {
    const { page } = await openPage(on, "/library");
    await page.getByText(/publications, \d+ passages/u).waitFor();
    const dropped = await page.evaluateHandle((html) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([html.replaceAll("gout", "bursitis")], "bursitis.html", { type: "text/html" }));
      return transfer;
    }, PAGE);
    await page.dispatchEvent(".page", "dragenter", { dataTransfer: dropped });
    await page.getByRole("dialog", { name: "Add publications" }).waitFor();
    await page.dispatchEvent(".drop", "drop", { dataTransfer: dropped });
    await page.getByText("1 new publication").waitFor();
  });

  test("what a search of PubMed would send is shown before anything is sent", async () => {
    const { page } = await openPage(on, "/library");
    await page.getByRole("button", { name: "Add publications" }).click();
    await page.getByLabel(/One a line/u).fill("pmid:31302187\npubmed:calcinosis warfarin");
    await page.getByRole("button", { name: "Show what would be sent" }).click();
    await page.getByText(/requests? would be sent, and nothing else/u).waitFor();
    expect(await page.locator(".planned code").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("calcinosis")]),
    );
    expect(await axeFinds(page)).toEqual([]);
  });
});
