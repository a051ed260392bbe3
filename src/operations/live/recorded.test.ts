import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { corpus } from "../../testing/corpora.js";
import type { Answering, FakeService, Reply } from "../../testing/fake-service.js";
import { startFakeService } from "../../testing/fake-service.js";
import { liveContext } from "../../testing/live-context.js";
import { GOUT_SHELF } from "../../testing/live-shelf.js";
import { recordedShelf, replayServices } from "../../testing/replay-services.js";
import { show } from "../show/show.js";
import { faultOf, fetch } from "./fetch.js";

let service: FakeService | undefined;
afterEach(async () => service?.close());

/** Fetches over a server that answers so; what became of it, and what the library holds then. */
async function fetched(wants: readonly string[], most: number | undefined, ...answering: readonly Answering[]) {
  service = await startFakeService(...answering);
  const context = liveContext(service.url);
  const result = await fetch.run(context, { wants: [...wants], ...(most === undefined ? {} : { most }) });
  const ids = (await context.library.list({})).map(({ publication }) => publication.id);
  return { ...result, context, ids: ids.sort(), requests: service.asked };
}

/** One body for every request whose path has this in it. */
const on =
  (path: string, reply: Reply): Answering =>
  (asked) =>
    asked.path.includes(path) ? reply : undefined;

const folder = corpus("recorded-api");

describe.skipIf(folder === undefined)("what the services answered once, byte for byte", () => {
  const recorded = (...names: string[]) => readFileSync(join(folder ?? "", ...names), "utf8");

  test("PubMed: a record by its number", async () => {
    const { asked, context } = await fetched(
      ["pmid:23684686"],
      undefined,
      on("efetch", { body: recorded("sul_pub_eutils", "001_efetch.xml") }),
    );
    expect(asked).toMatchObject([{ service: "pubmed", came: 1, refused: 0, failed: null }]);
    const shown = await show.run(context, { id: "pmid:23684686" });
    expect(shown.sources.map(({ origins }) => origins[0]?.service)).toEqual(["pubmed"]);
  });

  test("PubMed: a search without a history server's answer, and its records by their numbers", async () => {
    const shelf = recordedShelf(folder ?? "");
    const listed = [...recorded("sul_pub_eutils", "017_esearch.xml").matchAll(/<Id>(\d+)<\/Id>/gu)].map(([, id]) => id);
    const { asked, requests } = await fetched(
      ["pubmed:Edler Alice[au]"],
      5,
      on("esearch", { body: recorded("sul_pub_eutils", "017_esearch.xml") }),
      replayServices(shelf),
    );
    expect(asked).toMatchObject([{ found: 8, failed: null }]);
    expect(requests.at(-1)?.parameters.get("id")).toBe(listed.slice(0, 5).join(","));
  });

  test("PubMed: every record that was recorded is read and refused by none", async () => {
    const shelf = recordedShelf(folder ?? "");
    const ids = [...shelf.records.keys()].slice(0, 150);
    const { asked, account } = await fetched([`pmid:${ids.join(",")}`], undefined, replayServices(shelf));
    expect(ids.length).toBeGreaterThan(30);
    expect(asked).toMatchObject([{ came: ids.length, refused: 0, failed: null }]);
    expect(account?.refusals).toEqual([]);
  });

  test("PubMed: a query that finds nothing is an empty result and no fault of PubMed's", async () => {
    const empty = recorded("biopython_entrez", "esearch8.xml");
    const { asked } = await fetched(["pubmed:nothing at all"], undefined, on("esearch", { body: empty }));
    expect(faultOf(asked)?.code).toBe("nothing-found");
  });

  test("PMC: articles that Europe PMC does not give", async () => {
    const articles = readdirSync(join(folder ?? "", "biomcp", "ncbi_efetch")).sort();
    expect(articles).toEqual(["pmc3040717.xml", "pmc6329583.xml"]);
    for (const name of articles) {
      const { asked, context } = await fetched(
        [`pmc:${name.replace(/\D/gu, "")}`],
        undefined,
        on("fullTextXML", { status: 404, body: "<error/>" }),
        on("efetch", { body: recorded("biomcp", "ncbi_efetch", name) }),
      );
      expect(asked.at(-1)).toMatchObject({ service: "pubmed", came: 1, failed: null });
      const shown = await show.run(context, { id: name.replace(".xml", "").toUpperCase() });
      expect(shown.sources.map(({ kind }) => kind)).toEqual(["full text"]);
      await service?.close();
    }
  });

  test("Europe PMC: an article that is not open is found and not asked for", async () => {
    const { asked, requests } = await fetched(
      ["europepmc:EXT_ID:20516115 AND SRC:MED"],
      1,
      on("/epmc/search", { body: recorded("biomcp", "europepmc", "search_pmid_20516115.json") }),
    );
    expect(asked).toMatchObject([{ service: "europepmc", found: 1, came: 0, failed: null }]);
    expect(requests).toHaveLength(1);
  });

  test("openFDA: labels, asked for just as they were when they were recorded", async () => {
    const receipts = JSON.parse(recorded("biomcp", "receipts.json")) as {
      path: string;
      receipt: { request: string };
    }[];
    const { asked, requests, ids } = await fetched(
      ["openfda:Keytruda"],
      5,
      on("/fda/drug/label.json", { body: recorded("biomcp", "openfda", "label_keytruda_20260811.json") }),
    );
    const then = receipts.find(({ path }) => path === "openfda/label_keytruda_20260811.json")?.receipt.request ?? "";
    const now = new Map(requests[0]?.parameters);
    now.delete("api_key");
    expect(now).toEqual(new Map(new URL(then).searchParams));
    expect(asked).toMatchObject([{ service: "openfda", found: 2, failed: null }]);
    // The recording was cut down to names: there is a label's identity in it and no text.
    expect(ids.every((id) => id.startsWith("spl:"))).toBe(true);
  });

  test("ClinicalTrials.gov: a search over two pages, the second by the first one's token", async () => {
    const first = recorded("biomcp", "ctgov", "search_phelan_limit5_20260811.json");
    const second = recorded("biomcp", "ctgov", "search_phelan_next_20260811.json");
    const { asked, requests, ids } = await fetched(["trials:Phelan-McDermid Syndrome"], 10, ({ parameters }) => ({
      body: parameters.has("pageToken") ? second : first,
    }));
    expect(asked).toMatchObject([{ service: "trials", found: 21, failed: null }]);
    expect(requests.map(({ parameters }) => parameters.get("pageToken"))).toEqual([
      null,
      "ZVt07cGHkvI2wRk2CJf6_LLq14bEL8swd7KrgP4dnDeTsPkw",
    ]);
    expect(ids).toHaveLength(10);
  });

  test("ClinicalTrials.gov: a study by its number", async () => {
    const { ids } = await fetched(
      ["nct:NCT02576665"],
      undefined,
      on("/trials/studies/NCT02576665", { body: recorded("biomcp", "ctgov", "get_nct02576665_20260811.json") }),
    );
    expect(ids).toEqual(["nct:NCT02576665"]);
  });
});

const labels = corpus("labels");

test.skipIf(labels === undefined)("DailyMed: a real label in SPL, by its set id", async () => {
  const spl = readFileSync(join(labels ?? "", "spl", "bonine_otc.xml"), "utf8");
  const set = /<setId root="([^"]+)"/iu.exec(spl)?.[1]?.toLowerCase() ?? "";
  const { ids } = await fetched([`spl:${set}`], undefined, on(`/spls/${set}.xml`, { body: spl }));
  expect(ids).toEqual([`spl:${set}`]);
});

describe("answers in the services' forms, written by us", () => {
  const [set, label] = [...GOUT_SHELF.labels][0] ?? ["", undefined];

  test.each<[string, string, Answering, string[]]>([
    [
      "PubMed: a search without a history server",
      "pubmed:gout",
      on("esearch", {
        body: '<?xml version="1.0" ?><eSearchResult><Count>1</Count><RetMax>1</RetMax><RetStart>0</RetStart><IdList><Id>9001</Id></IdList><QueryTranslation>gout</QueryTranslation></eSearchResult>',
      }),
      ["pmid:9001"],
    ],
    [
      "Europe PMC: an open article among closed ones",
      "europepmc:gout",
      on("/epmc/search", {
        body: JSON.stringify({
          hitCount: 2,
          nextCursorMark: "*",
          resultList: {
            result: [
              { pmcid: "PMC1", isOpenAccess: "N" },
              { pmcid: "PMC9000001", isOpenAccess: "Y" },
            ],
          },
        }),
      }),
      ["pmid:9003"],
    ],
    [
      "DailyMed: a label by its drug's name",
      "dailymed:colchicine",
      on("/spls.json", {
        body: JSON.stringify({
          data: [{ setid: set.toUpperCase(), title: label?.title, published_date: "Jan 02, 2025" }],
          metadata: { total_elements: "1" },
        }),
      }),
      [`spl:${set}`],
    ],
    [
      "ClinicalTrials.gov: a page that says nothing of a next one",
      "trials:gout",
      (asked) =>
        asked.path.includes("/trials/studies?")
          ? { body: `{"studies":[${[...GOUT_SHELF.studies.values()].join()}],"totalCount":1}` }
          : undefined,
      ["nct:NCT09000001"],
    ],
  ])("%s", async (_, want, answering, ids) => {
    const result = await fetched([want], undefined, answering, replayServices(GOUT_SHELF));
    expect(result.ids).toEqual(ids);
    expect(faultOf(result.asked)).toBeUndefined();
  });

  test.each<[string, string, Reply]>([
    [
      "PubMed",
      "pubmed:zzzz",
      {
        body: "<eSearchResult><Count>0</Count><IdList/><ErrorList><PhraseNotFound>zzzz</PhraseNotFound></ErrorList></eSearchResult>",
      },
    ],
    ["Europe PMC", "europepmc:zzzz", { body: '{"version":"6.9","hitCount":0,"resultList":{"result":[]}}' }],
    ["DailyMed", "dailymed:zzzz", { body: '{"data":[],"metadata":{"total_elements":0}}' }],
    ["openFDA", "openfda:zzzz", { status: 404, body: '{"error":{"code":"NOT_FOUND","message":"No matches found!"}}' }],
    ["ClinicalTrials.gov", "trials:zzzz", { body: '{"studies":[],"totalCount":0}' }],
  ])("%s: nothing found is told as that", async (_, want, reply) => {
    const { asked } = await fetched([want], undefined, () => reply);
    expect(faultOf(asked)).toMatchObject({
      code: "nothing-found",
      message: expect.stringContaining("“zzzz”") as string,
    });
  });
});

test("a search at Europe PMC whose hits are not open ends after twenty pages, and says so", async () => {
  let page = 0;
  const { asked, account, requests } = await fetched(["europepmc:gout"], 3, () => ({
    body: JSON.stringify({
      hitCount: 10_000,
      nextCursorMark: `next${page++}`,
      resultList: { result: Array.from({ length: 10 }, (_, at) => ({ pmcid: `PMC${at}`, isOpenAccess: "N" })) },
    }),
  }));
  expect(requests).toHaveLength(20);
  expect(asked).toMatchObject([{ found: 10_000, came: 0, failed: null }]);
  expect(account?.refusals).toMatchObject([
    { message: "0 open articles among the first 200 of 10000; put OPEN_ACCESS:Y into the query" },
  ]);
});

describe("whatever a service does wrong, in each of them", () => {
  const MISDEEDS: readonly [string, Reply, string][] = [
    ["500", { status: 500, body: "" }, "service-down"],
    ["429", { status: 429, body: "" }, "service-quota"],
    ["a cut connection", { cutAfter: 10, body: "x".repeat(500) }, "service-down"],
    ["a web page", { body: "<!DOCTYPE html><html><body>Maintenance</body></html>" }, "service-down"],
    [
      "a lead to another host",
      { status: 302, body: "", headers: { location: "https://elsewhere.example/" } },
      "network-blocked",
    ],
    ["a refused key", { status: 403, body: '{"error":{"code":"API_KEY_INVALID"}}' }, "service-refused"],
  ];
  const WANTS = ["pubmed:gout", "europepmc:gout", "dailymed:colchicine", "openfda:colchicine", "trials:gout"];

  test.each(WANTS.flatMap((want) => MISDEEDS.map((misdeed) => [want, ...misdeed] as const)))(
    "%s: %s",
    async (want, _, reply, code) => {
      const { asked, ids } = await fetched([want], undefined, () => reply);
      expect([faultOf(asked)?.code, ids]).toEqual([code, []]);
    },
  );
});
