import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Library } from "../../ports/library.js";
import { libraryWith } from "../../testing/asking.js";
import type { FakeService } from "../../testing/fake-service.js";
import { startFakeService } from "../../testing/fake-service.js";
import { liveContext } from "../../testing/live-context.js";
import { GOUT_SHELF, pubmedXml } from "../../testing/live-shelf.js";
import { madeNote } from "../../testing/notes.js";
import type { Shelf } from "../../testing/replay-services.js";
import { replayServices } from "../../testing/replay-services.js";
import { ask } from "../ask/ask.js";
import { fetch } from "../live/fetch.js";
import { refresh } from "./refresh.js";

const LABEL = "spl:aaaaaaaa-0000-4000-8000-000000000001";
const RETRACTED = pubmedXml(
  "9002",
  "Colchicine for acute gout: a systematic review",
  "Four trials with 803 participants were included. Low-dose colchicine relieved pain in gout compared with placebo (moderate certainty).",
  {
    types: ["Journal Article", "Systematic Review", "Retracted Publication"],
    corrections:
      '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Gout. 2025</RefSource><PMID>9999</PMID></CommentsCorrections></CommentsCorrectionsList>',
    revised: "2025",
  },
);

/** What the services have later: the review retracted, the label with a new version. */
function later(): Shelf {
  const [[set, label] = ["", undefined]] = GOUT_SHELF.labels;
  if (label === undefined) throw new Error("the shelf has no label");
  const spl = label.spl
    .replace('versionNumber value="3"', 'versionNumber value="4"')
    .replace('effectiveTime value="20240105"', 'effectiveTime value="20250601"')
    .replace("000000000002", "000000000003")
    .replace("1.2 mg at the first sign", "0.6 mg at the first sign");
  return {
    ...GOUT_SHELF,
    records: new Map([...GOUT_SHELF.records, ["9002", RETRACTED]]),
    labels: new Map([[set, { ...label, spl }]]),
  };
}

let service: FakeService;
let shelf: Shelf;
beforeEach(async () => {
  shelf = GOUT_SHELF;
  service = await startFakeService((asked) => replayServices(shelf)(asked));
});
afterEach(async () => {
  delete process.env["CITESIDE_OFFLINE"];
  await service.close();
});

/** A library with what the services had first; the services go on to what they have later. */
async function held(...wants: string[]): Promise<Library> {
  const context = liveContext(service.url);
  await fetch.run(context, { wants });
  shelf = later();
  return context.library;
}
const statusOf = async (library: Library, id: string) => (await library.held(id))?.publication.status.kind;
const kindsOf = async (library: Library, id: string) => (await library.held(id))?.sources.map(({ kind }) => kind);

describe("what has become of publications", () => {
  test("a retraction is brought, told, and keeps the publication out of answers from then on", async () => {
    const library = await held("pmid:9001,9002");
    const question = { question: "Does low-dose colchicine relieve pain in gout?" };
    const before = await ask.run(liveContext(service.url, { library }), question);
    expect(before.references.map(({ publication }) => publication)).toContain("pmid:9002");
    const context = liveContext(service.url, { library });
    expect(await refresh.run(context, {})).toMatchObject({
      checked: 2,
      unknown: 0,
      statuses: [
        {
          publication: "pmid:9002",
          title: "Colchicine for acute gout: a systematic review",
          was: "current",
          now: "retracted",
        },
      ],
      newer: [],
      refusals: [],
    });
    const after = await ask.run(context, question);
    expect(after.references.map(({ publication }) => publication)).not.toContain("pmid:9002");
  });

  test("a newer version of a label is brought and stands first, and the older one is kept", async () => {
    const library = await held("label:colchicine");
    const { newer, statuses } = await refresh.run(liveContext(service.url, { library }), {});
    expect(newer).toEqual([{ publication: LABEL, title: "COLCHICINE tablets" }]);
    expect(statuses).toEqual([]);
    const sources = (await library.held(LABEL))?.sources ?? [];
    expect(sources.map(({ date }) => date)).toEqual(["2025-06-01", "2024-01-05"]);
    expect(sources[0]?.origins).toMatchObject([{ service: "dailymed" }]);
  });

  test("nothing is changed or told where nothing has changed", async () => {
    const library = await held("pmid:9001", "label:colchicine");
    shelf = GOUT_SHELF;
    const before = (await library.snapshot()).id;
    const result = await refresh.run(liveContext(service.url, { library }), {});
    expect([result.checked, result.statuses, result.newer]).toEqual([2, [], []]);
    expect((await library.snapshot()).id).toBe(before);
  });

  test("a publication of which only the full text is held gets its status, and no abstract", async () => {
    const library = await held("pmc:9000001");
    expect(await kindsOf(library, "pmid:9003")).toEqual(["full text"]);
    shelf = {
      ...GOUT_SHELF,
      records: new Map([
        [
          "9003",
          pubmedXml("9003", "Colchicine twice daily in gout flares: a randomised trial", "Withdrawn.", {
            types: ["Journal Article", "Retracted Publication"],
            pmcid: "PMC9000001",
          }),
        ],
      ]),
    };
    await refresh.run(liveContext(service.url, { library }), {});
    expect(await statusOf(library, "pmid:9003")).toBe("retracted");
    expect(await kindsOf(library, "pmid:9003")).toEqual(["full text"]);
  });
});

describe("what is sent", () => {
  test("the identifiers of what is held, and nothing of its titles, texts or of local documents", async () => {
    const library = await held("pmid:9001,9002", "label:colchicine", "nct:NCT09000001");
    const note = madeNote({ id: "local:WARD9", title: "Ward 9 gout protocol", says: { treatment: ["Rest eases."] } });
    await library.add(note);
    const already = service.asked.length;
    const result = await refresh.run(liveContext(service.url, { library }), {});
    expect([result.checked, result.unknown]).toEqual([4, 1]);
    const sent = service.asked
      .slice(already)
      .map(({ path, parameters }) => `${decodeURIComponent(path)} ${[...parameters].join(" ")}`);
    expect(sent.join("\n")).toMatch(/id,9001,9002/u);
    expect(sent.join("\n")).not.toMatch(/gout|colchicine|ward|guideline|review/iu);
  });

  test("nothing where no publication has an identifier", async () => {
    const library = await libraryWith([
      madeNote({ id: "local:W", title: "Ward protocol", says: { treatment: ["Rest."] } }),
    ]);
    expect(await refresh.run(liveContext(service.url, { library }), {})).toMatchObject({ checked: 0, unknown: 1 });
    expect(service.connections()).toBe(0);
  });

  test("nothing in a dry run, which shows it", async () => {
    const library = await held("pmid:9001");
    const already = service.asked.length;
    const { planned, asked } = await refresh.run(liveContext(service.url, { library }), { dryRun: true });
    expect(planned).toMatchObject([{ service: "pubmed", method: "POST", form: { db: "pubmed", id: "9001" } }]);
    expect([asked, service.asked.length]).toEqual([[], already]);
  });

  test("nothing where the network is forbidden, and that is told", async () => {
    const library = await held("pmid:9001");
    const already = service.asked.length;
    process.env["CITESIDE_OFFLINE"] = "1";
    const context = liveContext(service.url, { library, env: { CITESIDE_OFFLINE: "1" } });
    await expect(refresh.run(context, {})).rejects.toMatchObject({ code: "offline" });
    expect(context.told).toEqual([{ kind: "offline" }]);
    expect(service.asked.length).toBe(already);
  });

  test("only for the publications that are named, and one that is not held is refused before", async () => {
    const library = await held("pmid:9001,9002");
    const already = service.asked.length;
    const context = liveContext(service.url, { library });
    await expect(refresh.run(context, { publications: ["pmid:1"] })).rejects.toMatchObject({ code: "not-found" });
    expect(service.asked.length).toBe(already);
    expect((await refresh.run(context, { publications: ["doi:10.1000/gout.9001"] })).checked).toBe(1);
    expect(service.asked.at(-1)?.parameters.get("id")).toBe("9001");
  });
});

describe("a service that is down", () => {
  test("takes nothing away: what the others have comes, what is held stays, and the next time it goes on", async () => {
    const library = await held("pmid:9001,9002", "label:colchicine");
    service.misbehave(({ path }) => (path.includes("efetch") ? { status: 500, body: "" } : undefined), 4);
    const first = await refresh.run(liveContext(service.url, { library }), {});
    expect(first.asked.map(({ service: name, failed }) => [name, failed?.code])).toEqual([
      ["pubmed", "service-down"],
      ["dailymed", undefined],
    ]);
    expect(first.newer).toMatchObject([{ publication: LABEL }]);
    expect(first.statuses).toEqual([]);
    expect((await library.counts()).publications).toBe(3);
    expect(await statusOf(library, "pmid:9002")).toBe("current");
    const second = await refresh.run(liveContext(service.url, { library }), {});
    expect(second.statuses).toMatchObject([{ publication: "pmid:9002", now: "retracted" }]);
    expect(second.newer).toEqual([]);
  });

  test("that answers nothing useful changes no status", async () => {
    const library = await held("pmid:9002");
    service.misbehave({ body: "<PubmedArticleSet></PubmedArticleSet>" });
    const result = await refresh.run(liveContext(service.url, { library }), {});
    expect([result.statuses, await statusOf(library, "pmid:9002")]).toEqual([[], "current"]);
    expect(result.refusals).toEqual([{ name: "pmid:9002", message: "PubMed has no such record" }]);
  });
});
