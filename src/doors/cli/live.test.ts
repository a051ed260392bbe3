import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Bundle } from "../../operations/bundle-schema.js";
import type { Answering, FakeService, Reply } from "../../testing/fake-service.js";
import { startFakeService } from "../../testing/fake-service.js";
import { GOUT_SHELF, pubmedXml } from "../../testing/live-shelf.js";
import { replayEnvironment, replayServices } from "../../testing/replay-services.js";
import { main } from "./main.js";

const KEY = "made-key-of-tests-0123456789";
const QUESTION =
  "Is colchicine recommended for gout flares in Mr. Thandiwe Mokoena, 74-year-old (DOB 03/04/1951, MRN 4482913, tel. +44 7700 900123, t.mokoena@nhs.net, 12 Maple Street, Leeds LS1 4AP)?";
const HEADERS = ["host", "connection", "user-agent", "accept", "content-type", "content-length"];
const SECRETS = /mokoena|thandiwe|1951|4482913|7700|900123|nhs\.net|maple|leeds|ls1/iu;

let place: string;
let library: string;
let service: FakeService;
let answer: Answering;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "citeside-cli-live-"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(async () => {
  answer = replayServices(GOUT_SHELF);
  service = await startFakeService((asked) => answer(asked));
  library = mkdtempSync(join(place, "library-"));
  const cache = mkdtempSync(join(place, "cache-"));
  for (const [name, value] of Object.entries({ ...replayEnvironment(service.url, cache), NCBI_API_KEY: KEY }))
    vi.stubEnv(name, value);
  await run("library", "make");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  process.exitCode = undefined;
  await service.close();
});

/** Runs the command line as in a pipe, on a library of this test's own that began empty. */
async function run(...args: string[]) {
  let out = "";
  let err = "";
  process.exitCode = undefined;
  const code = await main([...args, "--library", library, "--no-starter"], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    colour: false,
    width: undefined,
    live: false,
  });
  return { code, out, err };
}
const plainRun = async (...args: string[]) => {
  let out = "";
  const code = await main(args, {
    out: (text) => (out += text),
    err: (text) => (out += text),
    colour: false,
    width: undefined,
    live: false,
  });
  return { code, out };
};
const goesOffline = () => vi.stubEnv("CITESIDE_OFFLINE", "1");

describe("a question asked live, from the command line", () => {
  test("shows what is taken out, each request and what came; the answer verifies and is the same again without a network", async () => {
    const file = join(place, "answer.json");
    const asked = await run("ask", "--live", QUESTION, "--format", "json", "--output", file);
    expect(asked).toMatchObject({ code: 0, out: "" });
    expect(asked.err).toContain("Taken out before anything is sent: name “Thandiwe Mokoena”");
    expect(asked.err).toContain("What is left: Is colchicine recommended for gout flares in 74-year-old?");
    expect(asked.err).toMatch(/^→ PubMed: POST .*esearch\.fcgi db=pubmed term=\(\("Colchicine"\[mh\]/mu);
    expect(asked.err).toMatch(/^Europe PMC, full texts: 1 of 1 came, 1 new (?:text )?\(\d{4}-/mu);
    expect(asked.err).not.toContain(KEY);

    const bundle = JSON.parse(readFileSync(file, "utf8")) as Bundle;
    expect(bundle.live?.asked.map(({ service: name }) => name)).toContain("dailymed");
    expect(bundle.references.map(({ publication }) => publication)).toContain("pmid:9001");
    expect(JSON.stringify(bundle)).not.toMatch(SECRETS);
    expect((await run("verify", file)).code).toBe(0);
    const other = mkdtempSync(join(place, "other-"));
    await plainRun("library", "make", "--library", other, "--no-starter");
    const elsewhere = await plainRun("verify", file, "--library", other);
    expect(elsewhere.code).toBe(0);

    await service.close();
    goesOffline();
    const { out } = await run("ask", "Is colchicine recommended for gout flares in 74-year-old?", "--format", "json");
    const { live: _asked, created: _then, ...first } = bundle;
    const { created: _now, ...second } = JSON.parse(out) as Bundle;
    expect(second).toEqual(first);
  });

  test("sends what was shown and nothing else: queries, tool and key", async () => {
    await run("ask", "--live", QUESTION);
    expect(service.asked.length).toBeGreaterThan(8);
    const names = new Set<string>();
    for (const { path, parameters, headers } of service.asked) {
      expect(decodeURIComponent(path) + [...parameters].join() + JSON.stringify(headers)).not.toMatch(SECRETS);
      for (const name of parameters.keys()) names.add(name);
      expect(headers["user-agent"]).toMatch(/^citeside\/[\d.]+$/u);
      for (const name of Object.keys(headers)) expect(HEADERS).toContain(name);
      expect(parameters.has("api_key")).toBe(path.startsWith("/entrez/"));
    }
    expect([...names].sort()).toEqual([
      "WebEnv",
      "api_key",
      "countTotal",
      "cursorMark",
      "db",
      "drug_name",
      "format",
      "page",
      "pageSize",
      "pagesize",
      "query",
      "query.term",
      "query_key",
      "resultType",
      "retmax",
      "retmode",
      "retstart",
      "sort",
      "term",
      "tool",
      "usehistory",
    ]);
  });

  test("shows in a dry run what would be sent, sends nothing and gives no answer", async () => {
    const { code, out, err } = await run("ask", "--live", "--dry-run", QUESTION);
    expect(code).toBe(0);
    expect(out.trim().split("\n").length).toBeGreaterThan(8);
    for (const line of out.trim().split("\n"))
      expect(line).toMatch(/^would ask (?:PubMed|Europe PMC|DailyMed|openFDA|ClinicalTrials\.gov): /u);
    expect(out).not.toMatch(SECRETS);
    expect(out + err).not.toContain(KEY);
    expect(service.connections()).toBe(0);
  });

  test("says on standard error that it is offline, even when it is to be quiet, and answers from the library", async () => {
    await run("add", "pmid:9001");
    goesOffline();
    const connections = service.connections();
    const { code, out, err } = await run("ask", "--live", "--quiet", "Is colchicine recommended for gout flares?");
    expect(code).toBe(0);
    expect(err).toBe("Offline: CITESIDE_OFFLINE is set, and no outside service was asked.\n");
    expect(out).toContain("We strongly recommend colchicine");
    expect(service.connections()).toBe(connections);
  });

  test("made while a service was down says so in the answer, in the bundle and on standard error", async () => {
    service.misbehave(({ path }) => (path.startsWith("/epmc") ? { status: 407, body: "" } : undefined));
    const { code, out, err } = await run("ask", "--live", "Is colchicine recommended for gout flares?");
    expect(code).toBe(0);
    expect(out).toContain("We strongly recommend colchicine");
    expect(out.replace(/\s+/gu, " ")).toContain("Made without what could not be asked: Something between this machine");
    expect(err).toContain("Europe PMC, full texts: not asked to the end.");
    const bundle = JSON.parse(
      (await run("ask", "--live", "Is colchicine recommended for gout flares?", "--format", "json")).out,
    ) as Bundle;
    expect(bundle.live?.asked.filter(({ failed }) => failed !== null)).toMatchObject([
      { service: "europepmc", failed: { code: "network-blocked" } },
    ]);
  });

  test("answers from the library when no service can be reached at all, and says so for each", async () => {
    await run("add", "pmid:9001");
    await service.close();
    const { code, out, err } = await run("ask", "--live", "--fresh", "Is colchicine recommended for gout flares?");
    expect(code).toBe(0);
    expect(out).toContain("We strongly recommend colchicine");
    for (const title of ["PubMed", "Europe PMC", "DailyMed", "openFDA", "ClinicalTrials.gov"])
      expect(err).toMatch(new RegExp(`^${title}, .*not asked to the end.*could not be reached`, "mu"));
  });
});

describe("documents fetched from the command line", () => {
  test.each([
    ['pubmed:gout AND "colchicine"', "PubMed, records: 3 of 3 came, 3 new"],
    ["pmid:9001,9002", "PubMed, records: 2 of 2 came, 2 new"],
    ["pmc:PMC9000001", "Europe PMC, full texts: 1 of 1 came, 1 new"],
    ["doi:10.1000/gout.9002", "PubMed, records: 1 of 1 came, 1 new"],
    ["label:colchicine", "DailyMed, labels of colchicine: 1 of 1 came, 1 new"],
    ['trials:"gout"', "ClinicalTrials.gov, studies: 1 of 1 came, 1 new"],
    ["europepmc:gout", "Europe PMC, full texts: 1 of 1 came, 1 new"],
    ["openfda:colchicine", "openFDA, labels of Colchicine: 1 of 1 came, 1 new"],
  ])("add %s", async (want, line) => {
    const { code, out } = await run("add", want);
    expect(code).toBe(0);
    expect(out.toLowerCase()).toContain(line.toLowerCase());
  });

  test("are shown with where and when they came from", async () => {
    await run("add", "label:colchicine");
    const { out } = await run("show", "spl:aaaaaaaa-0000-4000-8000-000000000001");
    expect(out).toMatch(
      /^from DailyMed on \d{4}-\d\d-\d\d \d\d:\d\d UTC: http:\/\/127\.0\.0\.1:\d+\/dailymed\/spls\//mu,
    );
  });

  test("stand beside files in one command", async () => {
    const file = join(place, "ward9.md");
    writeFileSync(
      file,
      "---\nformat: citeside-note/1\nkey: WARD9\ntitle: Ward 9\ntier: guideline\ndesign: guideline\nseen: whole\n---\n\n## Dose\n\n- Ward 9 rests in gout. {at: p. 2}\n",
    );
    const { code, out } = await run("add", file, "pmid:9001");
    expect(code).toBe(0);
    expect(out.match(/1 added/gu)).toHaveLength(2);
  });

  test("come from the cache the second time, which says how old it is", async () => {
    await run("add", "pmid:9001");
    await run("remove", "pmid:9001");
    const already = service.asked.length;
    const { err } = await run("add", "pmid:9001");
    expect(err).toMatch(/^= PubMed, kept here for \d+ s: POST /mu);
    expect(service.asked.length).toBe(already);
  });

  test("are not sent for in a dry run, and not fetched where the network is forbidden", async () => {
    const dry = await run("add", "pubmed:gout", "--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.out).toMatch(/^would ask PubMed: POST .* term=gout retmax=200 /mu);
    goesOffline();
    const offline = await run("add", "pubmed:gout");
    expect([offline.code, offline.out]).toEqual([15, ""]);
    expect(offline.err).toContain("The network is forbidden by CITESIDE_OFFLINE, and nothing was fetched.");
    expect(service.connections()).toBe(0);
  });

  test.each<[string, Reply, number, string]>([
    ["an outage", { status: 500, body: "" }, 11, "PubMed (127.0.0.1"],
    ["a refused key", { status: 400, body: '{"error":"API key invalid"}' }, 12, "refused the request or its key"],
    ["a quota", { status: 429, body: "", headers: { "retry-after": "3600" } }, 13, "has had enough requests"],
    ["a blocked network", { status: 407, body: "" }, 14, "forbids the request"],
    [
      "an empty result",
      { body: "<eSearchResult><Count>0</Count><IdList></IdList></eSearchResult>" },
      10,
      "Nothing was found under “gout”",
    ],
  ])(
    "%s has an exit code and a message of its own",
    async (_, reply, code, message) => {
      service.misbehave(reply);
      const result = await run("add", "pubmed:gout", "--quiet");
      expect(result.code).toBe(code);
      expect(result.err).toContain(message);
      expect(result.err + result.out).not.toContain(KEY);
    },
    20_000,
  );

  test("a number that PubMed has no record under is named, beside those that come, and alone it is an empty result", async () => {
    const some = await run("add", "pmid:9001,9001,31980535");
    expect(some.code).toBe(0);
    expect(some.out).toContain("PubMed, records: 1 of 2 came, 1 new, 1 not read");
    expect(some.err).toContain("not read pmid:31980535: PubMed has no such record");
    const none = await run("add", "pmid:31980535");
    expect(none.code).toBe(10);
    expect(none.err).toContain("Nothing of what was asked for under “pmid:31980535” could be had.");
  });

  test("what cannot be meant is refused before anything is sent", async () => {
    const { code, err } = await run("add", "pmid:abc");
    expect(code).toBe(2);
    expect(err).toContain("“abc” cannot be a pmid");
    expect(service.connections()).toBe(0);
  });
});

describe("refresh", () => {
  test("tells a retraction, asks by identifiers alone, and a dry run sends nothing", async () => {
    await run("add", "pmid:9001,9002", "label:colchicine");
    const already = service.asked.length;
    const dry = await run("refresh", "--dry-run");
    expect(dry.out).toMatch(/^would ask PubMed: POST .* id=9001,9002 /mu);
    expect(service.asked.length).toBe(already);
    answer = replayServices({
      ...GOUT_SHELF,
      records: new Map([
        ...GOUT_SHELF.records,
        [
          "9002",
          pubmedXml("9002", "Colchicine for acute gout: a systematic review", "Taken back.", {
            types: ["Retracted Publication"],
          }),
        ],
      ]),
    });
    const { code, out } = await run("refresh", "--fresh");
    expect(code).toBe(0);
    expect(out).toContain("pmid:9002  Colchicine for acute gout: a systematic review: retracted, was current");
    expect(out).toContain(
      "3 publications asked about, 1 with another status, 1 with a newer text, 0 without an identifier",
    );
  });

  test("is refused where the network is forbidden", async () => {
    await run("add", "pmid:9001");
    goesOffline();
    expect(await run("refresh")).toMatchObject({ code: 15, out: "" });
  });

  test("names the service that is down and ends with its code, the rest being done", async () => {
    await run("add", "pmid:9001", "label:colchicine");
    service.misbehave(({ path }) => (path.includes("efetch") ? { status: 407, body: "" } : undefined));
    const { code, out, err } = await run("refresh", "--fresh");
    expect(code).toBe(14);
    expect(out).toContain("2 publications asked about");
    expect(err).toContain("PubMed, records: not asked to the end.");
    expect(err).toContain("What came is in the library");
  });
});

test("doctor says which commands use the network, and when it is forbidden", async () => {
  await run("add", "pmid:9001");
  expect((await run("doctor")).out).toContain("network: used only by “ask --live”");
  goesOffline();
  expect((await run("doctor")).out).toContain("network: forbidden: CITESIDE_OFFLINE is set");
});
