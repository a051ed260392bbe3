import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { liveContext } from "../../testing/live-context.js";
import type { FakeService } from "../../testing/fake-service.js";
import { startFakeService } from "../../testing/fake-service.js";
import { GOUT_SHELF, manyRecords } from "../../testing/live-shelf.js";
import { replayServices } from "../../testing/replay-services.js";
import { ask } from "../ask/ask.js";
import { verify } from "../verify/verify.js";
import { faultOf, fetch } from "./fetch.js";
import { live } from "./live.js";

let service: FakeService;
beforeEach(async () => {
  service = await startFakeService(replayServices(GOUT_SHELF));
});
afterEach(async () => {
  delete process.env["CITESIDE_OFFLINE"];
  await service.close();
});

const QUESTION =
  "Is colchicine recommended for gout flares in Mr. Thandiwe Mokoena, 74-year-old (DOB 03/04/1951, MRN 4482913, tel. +44 7700 900123, t.mokoena@nhs.net, 12 Maple Street, Leeds LS1 4AP)?";
const SECRETS = /mokoena|thandiwe|1951|4482913|7700|900123|nhs\.net|maple|leeds|ls1/iu;

describe("a question asked live", () => {
  test("brings guideline, review, trial, full text, label and study, and the answer made from them verifies", async () => {
    const context = liveContext(service.url);
    const { question, trail, account } = await live.run(context, { question: QUESTION });
    expect(question).toBe("Is colchicine recommended for gout flares in 74-year-old?");
    expect(account).toMatchObject({ refused: 0, complete: true });
    expect(trail.asked.map(({ service: name, aim, failed }) => [name, aim, failed])).toEqual([
      ["pubmed", "guidelines", null],
      ["pubmed", "reviews", null],
      ["pubmed", "trials", null],
      ["pubmed", "anything", null],
      ["europepmc", "full texts", null],
      ["trials", "studies", null],
      ["dailymed", "labels of colchicine", null],
    ]);
    const ids = (await context.library.list({})).map(({ publication }) => publication.id);
    expect(ids.sort()).toEqual([
      "nct:NCT09000001",
      "pmid:9001",
      "pmid:9002",
      "pmid:9003",
      "spl:aaaaaaaa-0000-4000-8000-000000000001",
    ]);
    const bundle = await ask.run(context, { question, live: trail });
    expect(bundle.references.map(({ publication }) => publication)).toContain("pmid:9001");
    expect(bundle.live).toEqual(trail);
    expect(await verify.run(context, { bundle })).toMatchObject({ verified: true, failures: [], snapshot: "same" });
  });

  test("lets nothing out that tells who somebody is, and says what it took out", async () => {
    const context = liveContext(service.url);
    const { trail } = await live.run(context, { question: QUESTION });
    expect(service.asked.length).toBeGreaterThan(8);
    for (const { path, parameters, headers } of service.asked)
      expect(decodeURIComponent(path) + [...parameters].join() + JSON.stringify(headers)).not.toMatch(SECRETS);
    expect(trail.removed).toEqual([
      { kind: "name", count: 1 },
      { kind: "date", count: 1 },
      { kind: "record number", count: 1 },
      { kind: "phone number", count: 1 },
      { kind: "e-mail", count: 1 },
      { kind: "address", count: 1 },
    ]);
    const [first] = context.told;
    expect(first?.kind === "removed" && first.removed.map(({ text }) => text)).toContain("Thandiwe Mokoena");
  });

  test("is asked of PubMed with headings, words and filters, tool and key, and without an e-mail address unless there is one", async () => {
    await live.run(liveContext(service.url), { question: "Does colchicine help gout?", services: ["pubmed"] });
    const searches = service.asked.filter(({ path }) => path.includes("esearch"));
    expect(searches.map(({ parameters }) => parameters.get("term"))).toEqual([
      expect.stringMatching(
        /^\(\("Colchicine"\[mh\] OR "colchicine"\[tiab\]\) AND \("[Gg]out"\[mh\] OR "gout"\[tiab\][^)]*\)\) AND \(guideline\[pt\]/,
      ),
      expect.stringContaining("systematic[sb]"),
      expect.stringContaining("randomized controlled trial[pt]"),
      expect.not.stringContaining("[pt]"),
    ]);
    expect(searches[0]?.parameters.get("tool")).toBe("citeside");
    expect(searches[0]?.parameters.get("api_key")).toBe("made-key-of-tests");
    expect(searches[0]?.parameters.has("email")).toBe(false);
  });

  test("gives the same answer later without a network, but for what was asked live", async () => {
    const context = liveContext(service.url);
    const { trail } = await live.run(context, { question: QUESTION });
    const { live: _asked, ...first } = await ask.run(context, { question: QUESTION, live: trail });
    await service.close();
    expect(await ask.run(context, { question: QUESTION })).toEqual(first);
  });

  test("keeps where and when each text came from, without the key", async () => {
    const context = liveContext(service.url);
    await live.run(context, { question: "Does colchicine help gout?" });
    const held = await context.library.held("pmid:9003");
    const origins = held?.sources.flatMap(({ kind, origins: from }) => (from ?? []).map((one) => [kind, one.service]));
    expect(origins).toEqual([
      ["abstract", "pubmed"],
      ["full text", "europepmc"],
    ]);
    expect(JSON.stringify(held)).not.toContain("made-key");
  });

  test("shows what would be sent and sends nothing in a dry run", async () => {
    const context = liveContext(service.url);
    const { planned, account } = await live.run(context, { question: QUESTION, dryRun: true });
    expect(account).toBeNull();
    expect(service.connections()).toBe(0);
    expect(planned.length).toBeGreaterThan(8);
    expect(JSON.stringify(planned)).not.toMatch(SECRETS);
    expect(planned[0]).toMatchObject({ service: "pubmed", method: "POST", also: ["tool=citeside", "api_key=…"] });
    expect(planned.map(({ service: name }) => name)).toContain("openfda");
  });

  test("asks nothing where the network is forbidden, and says so", async () => {
    process.env["CITESIDE_OFFLINE"] = "1";
    const context = liveContext(service.url, { env: { CITESIDE_OFFLINE: "1" } });
    const { trail, account } = await live.run(context, { question: QUESTION });
    expect([trail.asked, account]).toEqual([[], null]);
    expect(context.told.map(({ kind }) => kind)).toEqual(["removed", "offline"]);
    expect(service.connections()).toBe(0);
  });

  test("is made without a service that is down, and says which and why", async () => {
    service.misbehave(({ path }) => (path.startsWith("/epmc") ? { status: 500, body: "" } : undefined));
    const context = liveContext(service.url);
    const { trail, account } = await live.run(context, { question: "Does colchicine help gout?" });
    expect(account?.added).toBeGreaterThan(3);
    expect(trail.asked.filter(({ failed }) => failed !== null)).toMatchObject([
      { service: "europepmc", failed: { code: "service-down" }, came: 0 },
    ]);
  });

  test("asks a service that failed no second time", async () => {
    service.misbehave(({ path }) => (path.includes("esearch") ? { status: 407, body: "" } : undefined));
    const { trail } = await live.run(liveContext(service.url), { question: "Does colchicine help gout?" });
    expect(trail.asked.filter(({ failed }) => failed?.code === "network-blocked")).toHaveLength(4);
    expect(service.asked.filter(({ path }) => path.includes("esearch"))).toHaveLength(1);
  });

  test("takes labels from openFDA where DailyMed has none or is down", async () => {
    service.misbehave(({ path }) => (path.startsWith("/dailymed") ? { status: 503, body: "" } : undefined));
    const { trail } = await live.run(liveContext(service.url), { question: "colchicine dose", services: ["dailymed"] });
    expect(trail.asked.map(({ service: name, came }) => [name, came])).toEqual([
      ["dailymed", 0],
      ["openfda", 1],
    ]);
  });

  test("asks more loosely when the closest query finds nothing", async () => {
    const strict = await startFakeService(replayServices(GOUT_SHELF, (query) => !/pregnan/iu.test(query)));
    const context = liveContext(strict.url);
    const question = "Does colchicine help gout in pregnancy?";
    const { trail } = await live.run(context, { question, services: ["trials"] });
    expect(trail.asked.map(({ found }) => found)).toEqual([0, 1]);
    expect(trail.asked[1]?.query).not.toMatch(/pregnan/iu);
    await strict.close();
  });

  test("is refused when nothing is left to ask for", async () => {
    const context = liveContext(service.url);
    await expect(live.run(context, { question: "Mr John Smith, 54M?" })).rejects.toMatchObject({ code: "bad-input" });
    expect(service.connections()).toBe(0);
  });
});

describe("fetching by query and identifier", () => {
  const wanted = async (...wants: string[]) => {
    const context = liveContext(service.url);
    const result = await fetch.run(context, { wants });
    const ids = (await context.library.list({})).map(({ publication }) => publication.id);
    return { ...result, ids };
  };

  test.each([
    ["pubmed:gout AND colchicine", ["pmid:9001", "pmid:9002", "pmid:9003"]],
    ["pmid:9001,9002", ["pmid:9001", "pmid:9002"]],
    ["pmc:9000001", ["pmid:9003"]],
    ["doi:10.1000/gout.9002", ["pmid:9002"]],
    ["label:colchicine", ["spl:aaaaaaaa-0000-4000-8000-000000000001"]],
    ["openfda:Colchicine", ["spl:aaaaaaaa-0000-4000-8000-000000000001"]],
    ["spl:aaaaaaaa-0000-4000-8000-000000000001", ["spl:aaaaaaaa-0000-4000-8000-000000000001"]],
    ['trials:"gout"', ["nct:NCT09000001"]],
    ["nct:NCT09000001", ["nct:NCT09000001"]],
    ["europepmc:gout", ["pmid:9003"]],
  ])("%s", async (want, ids) => {
    const result = await wanted(want);
    expect(result.ids.sort()).toEqual(ids);
    expect(faultOf(result.asked)).toBeUndefined();
  });

  test("an article that Europe PMC does not give comes from PMC itself", async () => {
    service.misbehave(({ path }) => (path.includes("fullTextXML") ? { status: 404, body: "" } : undefined));
    const result = await wanted("pmc:PMC9000001");
    expect(result.asked.map(({ service: name, came }) => [name, came])).toEqual([
      ["europepmc", 0],
      ["pubmed", 1],
    ]);
    expect(result.ids).toEqual(["pmid:9003"]);
  });

  test("an outage, a refused key, a quota, a blocked network and an empty result are told apart", async () => {
    const codeFor = async (reply: { status: number; body: string }) => {
      service.misbehave(reply, 4);
      const { asked } = await wanted("pubmed:gout");
      const fault = faultOf(asked);
      // Left over answers of this kind must not meet the next.
      service.misbehave({ body: "" }, 0);
      return [fault?.code, fault?.message] as const;
    };
    const faults = [];
    for (const reply of [
      { status: 500, body: "" },
      { status: 400, body: '{"error":"API key invalid"}' },
      { status: 429, body: "" },
      { status: 407, body: "" },
    ]) {
      await service.close();
      service = await startFakeService(replayServices(GOUT_SHELF));
      faults.push(await codeFor(reply));
    }
    await service.close();
    service = await startFakeService(replayServices(GOUT_SHELF, () => false));
    const { asked } = await wanted("pubmed:gout");
    faults.push([faultOf(asked)?.code, faultOf(asked)?.message] as const);
    expect(faults.map(([code]) => code)).toEqual([
      "service-down",
      "service-refused",
      "service-quota",
      "network-blocked",
      "nothing-found",
    ]);
    expect(new Set(faults.map(([, message]) => message)).size).toBe(5);
  });

  test("a query that PubMed does not take is the user's, not an outage", async () => {
    service.misbehave({ body: "<eSearchResult><ERROR>Invalid query syntax</ERROR></eSearchResult>" });
    const { asked } = await wanted("pubmed:((gout");
    expect(faultOf(asked)).toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("Invalid query syntax") as string,
    });
  });

  test("what tells who somebody is goes out of a query too, authors and dates that are searched for stay", async () => {
    await wanted('pubmed:gout AND Ito A[au] AND 2019/01/01:2020/12/31[dp] AND "Mr John Smith" AND a.b@c.org');
    expect(service.asked[0]?.parameters.get("term")).toBe(
      'gout AND Ito A[au] AND 2019/01/01:2020/12/31[dp] AND "Mr " AND',
    );
  });

  test("what cannot be meant is refused before anything is sent", async () => {
    for (const want of ["pmid:abc", "doi:nothing", "label:!!", "spl:12"])
      await expect(wanted(want)).rejects.toMatchObject({ code: "bad-input" });
    expect(service.connections()).toBe(0);
  });

  test("what the library holds is not asked for again, unless asked fresh", async () => {
    const context = liveContext(service.url);
    await fetch.run(context, { wants: ["pmid:9001"] });
    const second = await fetch.run(context, { wants: ["pmid:9001", "pmid:9002"] });
    expect(second.asked).toMatchObject([{ held: 1, came: 1 }]);
    expect(service.asked.map(({ parameters }) => parameters.get("id"))).toEqual(["9001", "9002"]);
    const third = await fetch.run(context, { wants: ["pmid:9001"], fresh: true });
    expect(third.asked).toMatchObject([{ held: 0, came: 1, unchanged: 1 }]);
  });
});

describe("a search with ten thousand hits", () => {
  const many = manyRecords(600);
  const withMany = async () => {
    const searched = replayServices({ ...GOUT_SHELF, records: many });
    return startFakeService((asked) => {
      const reply = searched(asked);
      return reply !== undefined && "body" in reply && asked.path.includes("esearch")
        ? { body: String(reply.body).replace("<Count>600<", "<Count>10000<") }
        : reply;
    });
  };

  test("is taken page by page from the history server, as many as are wanted, and says how many there are", async () => {
    const large = await withMany();
    const { asked, account } = await fetch.run(liveContext(large.url), { wants: ["pubmed:gout"], most: 450 });
    expect(asked).toMatchObject([{ found: 10_000, came: 450 }]);
    expect(account?.added).toBe(450);
    expect(
      large.asked.map(({ parameters }) => [
        parameters.get("retstart"),
        parameters.get("retmax"),
        parameters.get("WebEnv"),
      ]),
    ).toEqual([
      [null, "450", null],
      ["0", "200", "ENV1"],
      ["200", "200", "ENV1"],
      ["400", "50", "ENV1"],
    ]);
    await large.close();
  });

  test("stopped halfway goes on where it was", async () => {
    const large = await withMany();
    const stop = new AbortController();
    const first = liveContext(large.url, { signal: stop.signal });
    const told = first.live?.tell;
    expect(told).toBeDefined();
    large.misbehave(({ parameters }) => {
      if (parameters.get("retstart") !== "200") return undefined;
      setTimeout(() => stop.abort(), 20);
      return { silent: true };
    });
    const began = Date.now();
    await expect(fetch.run(first, { wants: ["pubmed:gout"], most: 600 })).rejects.toMatchObject({ name: "AbortError" });
    expect(Date.now() - began).toBeLessThan(10_000);
    expect((await first.library.counts()).publications).toBe(200);
    await large.close();
    const again = await withMany();
    const second = await fetch.run(liveContext(again.url, { library: first.library }), {
      wants: ["pubmed:gout"],
      most: 600,
    });
    expect(second.asked).toMatchObject([{ held: 200, came: 400 }]);
    expect(again.asked.filter(({ path }) => path.includes("efetch"))).toHaveLength(2);
    expect((await first.library.counts()).publications).toBe(600);
    await again.close();
  });

  test("goes on by the records' numbers when the history server has forgotten it", async () => {
    service.misbehave(({ parameters }) =>
      parameters.has("WebEnv")
        ? { body: "<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>" }
        : undefined,
    );
    const { asked } = await fetch.run(liveContext(service.url), { wants: ["pubmed:gout"] });
    expect(asked).toMatchObject([{ came: 3, failed: null }]);
  });
});
