import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import type { HttpRequest, RequestLine } from "../../ports/http.js";
import type { FakeService, Reply } from "../../testing/fake-service.js";
import { mostWithin, startFakeService } from "../../testing/fake-service.js";
import { waitAsked } from "./failures.js";
import type { HttpClientOptions, ServiceRules } from "./http-client.js";
import { httpClient } from "./http-client.js";
import { whatIsWrong } from "./looks-right.js";

const root = mkdtempSync(join(tmpdir(), "citeside-http-"));
const SET = "<?xml version='1.0'?>\n<Set><One/></Set>\n";
const fast: ServiceRules = { limit: { most: 1000, within: 1000 } };
let service: FakeService;

beforeEach(async () => {
  service = await startFakeService(({ path }) => (path.startsWith("/ok") ? { body: SET } : undefined));
});
afterEach(async () => {
  delete process.env["CITESIDE_OFFLINE"];
  await service.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const clientOf = (more: Partial<HttpClientOptions> = {}, pubmed: ServiceRules = fast) =>
  httpClient({
    folder: mkdtempSync(join(root, "c")),
    services: { pubmed, europepmc: fast, dailymed: fast, openfda: fast, trials: fast },
    userAgent: "citeside/test",
    firstWait: 5,
    ...more,
  });
const asking = (path = "/ok", more: Partial<HttpRequest> = {}): HttpRequest => ({
  service: "pubmed",
  url: service.url + path,
  expect: "xml",
  ...more,
});
const fault = async (work: Promise<unknown>): Promise<Fault> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw new Error(`not a Fault: ${String(error)}`);
  return error;
};

describe("one exchange", () => {
  test("gives the bytes as they came and when", async () => {
    const answer = await clientOf().get(asking());
    expect(new TextDecoder().decode(answer.bytes)).toBe(SET);
    expect(answer.found).toBe(true);
    expect(answer.age).toBeUndefined();
    expect(Date.now() - Date.parse(answer.at)).toBeLessThan(60_000);
  });

  test("sends a form as a POST, with tool and key, and neither in what is listed", async () => {
    const lines: RequestLine[] = [];
    const rules = { ...fast, also: { tool: "citeside" }, key: { parameter: "api_key", value: "SECRET123" } };
    const request = asking("/ok", { form: { term: "gout & “π”" } });
    await clientOf({}, rules).get(request, { listed: (line) => lines.push(line) });
    expect(service.asked[0]?.method).toBe("POST");
    expect([...(service.asked[0]?.parameters ?? [])]).toEqual([
      ["term", "gout & “π”"],
      ["tool", "citeside"],
      ["api_key", "SECRET123"],
    ]);
    expect(service.asked[0]?.headers["user-agent"]).toBe("citeside/test");
    expect(lines).toEqual([
      {
        service: "pubmed",
        method: "POST",
        address: `${service.url}/ok`,
        form: { term: "gout & “π”" },
        also: ["tool=citeside", "api_key=…"],
        outcome: "sent",
      },
    ]);
  });

  test("tells that there is none from that something failed", async () => {
    expect((await clientOf().get(asking("/nothing"))).found).toBe(false);
    expect(service.asked).toHaveLength(1);
  });
});

describe("what goes wrong is told apart", () => {
  const page = "<!DOCTYPE html><html><body>Sign in</body></html>";
  test.each<[string, Reply, string, number]>([
    ["an outage", { status: 500, body: "oops" }, "service-down", 4],
    ["a web page instead of XML", { body: page }, "service-down", 4],
    ["XML that breaks off", { body: "<Set><One/>" }, "service-down", 4],
    ["a connection cut before the head", { cutAfter: 0, body: "" }, "service-down", 4],
    ["a connection cut in the body", { cutAfter: 10, body: SET }, "service-down", 4],
    ["a refused key", { status: 400, body: '{"error":"API key invalid","api-key":"x"}' }, "service-refused", 1],
    [
      "a request that is not allowed",
      { status: 403, body: '{"error":{"code":"API_KEY_INVALID"}}' },
      "service-refused",
      1,
    ],
    ["a quota", { status: 429, body: '{"error":"API rate limit exceeded"}' }, "service-quota", 4],
    ["a proxy's page", { status: 403, body: page }, "network-blocked", 1],
    ["a proxy's own sign-in", { status: 407, body: "" }, "network-blocked", 1],
    [
      "a lead to another host",
      { status: 302, body: "", headers: { location: "https://example.org/x" } },
      "network-blocked",
      1,
    ],
    [
      "a lead to another port",
      { status: 302, body: "", headers: { location: "http://127.0.0.1:9/x" } },
      "network-blocked",
      1,
    ],
    ["a lead in a circle", { status: 302, body: "", headers: { location: "/again" } }, "network-blocked", 4],
    ["a lead from a form to an address", { status: 301, body: "", headers: { location: "/ok" } }, "", 2],
  ])("%s", async (_, reply, code, requests) => {
    service.misbehave(reply, code === "" ? 1 : Infinity);
    if (code === "") expect((await clientOf().get(asking())).found).toBe(true);
    else expect((await fault(clientOf().get(asking()))).code).toBe(code);
    expect(service.asked).toHaveLength(requests);
  });

  test("each of the five has a message of its own, that names the service and no key", async () => {
    const rules = { ...fast, key: { parameter: "api_key", value: "K".repeat(36) } };
    const messages = new Set<string>();
    for (const reply of [
      { status: 500, body: "" },
      { status: 400, body: `{"error":"API key invalid","api-key":"${"K".repeat(36)}"}` },
      { status: 429, body: "" },
      { status: 407, body: "" },
    ]) {
      service.misbehave(reply, 1);
      const { message, remedy } = await fault(clientOf({ tries: 1 }, rules).get(asking()));
      expect(message).toContain("PubMed");
      expect(message + String(remedy)).not.toContain("KKKK");
      messages.add(message.replace(/\d+/g, ""));
    }
    expect(messages.size).toBe(4);
  });

  test("a host that nobody answers at is a blocked network", async () => {
    const closed = await startFakeService();
    await closed.close();
    const found = await fault(clientOf().get(asking("/ok", { url: `${closed.url}/ok` })));
    expect(found.code).toBe("network-blocked");
    expect(found.message).toContain("ECONNREFUSED");
  });

  test("an address without https is not asked, unless it is this machine's", async () => {
    expect((await fault(clientOf().get(asking("", { url: "http://192.0.2.1/x" })))).code).toBe("bad-input");
    expect(service.connections()).toBe(0);
  });

  test("a lead within the same host is followed, its key with it", async () => {
    service.misbehave({ status: 301, body: "", headers: { location: "/ok?moved=1" } }, 1);
    expect((await clientOf().get(asking("/old"))).found).toBe(true);
    expect(service.asked.map(({ path }) => path)).toEqual(["/old", "/ok?moved=1"]);
  });
});

describe("asking again", () => {
  test("helps over a short outage, and each try is listed with its reason", async () => {
    const lines: RequestLine[] = [];
    service.misbehave({ status: 503, body: "" }, 2);
    expect((await clientOf().get(asking(), { listed: (line) => lines.push(line) })).found).toBe(true);
    expect(lines.map(({ outcome, because }) => [outcome, because])).toEqual([
      ["sent", undefined],
      ["again", "status 503"],
      ["sent", undefined],
      ["again", "status 503"],
      ["sent", undefined],
    ]);
  });

  test("waits as long as the service asks for", async () => {
    service.misbehave({ status: 429, body: "", headers: { "retry-after": "1" } }, 1);
    expect((await clientOf().get(asking())).found).toBe(true);
    const [first, second] = service.asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test("is left when the service asks for more than half a minute, and the message says until when", async () => {
    service.misbehave({ status: 429, body: "", headers: { "retry-after": "3600" } });
    const found = await fault(clientOf().get(asking()));
    expect(found.code).toBe("service-quota");
    expect(found.remedy).toMatch(/before \d{4}-\d\d-\d\dT/);
    expect(service.asked).toHaveLength(1);
  });

  test("reads Retry-After as seconds or as a date", () => {
    expect(waitAsked("7", 0)).toBe(7000);
    expect(waitAsked("Thu, 01 Jan 1970 00:00:09 GMT", 4000)).toBe(5000);
    expect(waitAsked("Thu, 01 Jan 1970 00:00:01 GMT", 4000)).toBe(0);
    expect(waitAsked("soon", 0)).toBeUndefined();
    expect(waitAsked(undefined, 0)).toBeUndefined();
  });
});

describe("bounds", () => {
  test("a body that never ends is cut off at the bound and not asked for again", async () => {
    service.misbehave({ every: 1 });
    const found = await fault(clientOf({ bounds: { bytes: 200_000 } }).get(asking()));
    expect(found.code).toBe("service-down");
    expect(found.message).toContain("more than 200000 bytes");
    expect(service.asked).toHaveLength(1);
  });

  test.each<[string, Reply]>([
    ["slow bytes", { every: 30, body: SET.repeat(20) }],
    ["no answer at all", { silent: true }],
  ])("%s end at the time limit", async (_, reply) => {
    service.misbehave(reply);
    const found = await fault(clientOf({ tries: 2, bounds: { whole: 200 } }).get(asking()));
    expect(found.code).toBe("service-down");
    expect(service.asked).toHaveLength(2);
  });

  test("a stopped request ends at once with the reason it was stopped for", async () => {
    service.misbehave({ silent: true });
    const stop = new AbortController();
    const began = Date.now();
    const work = clientOf().get(asking(), { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("enough")), 50);
    await expect(work).rejects.toThrow("enough");
    expect(Date.now() - began).toBeLessThan(1000);
  });

  test("a wait for a turn is stopped as well", async () => {
    const client = clientOf({}, { limit: { most: 1, within: 60_000 } });
    await client.get(asking());
    const stop = new AbortController();
    const work = client.get(asking("/ok2"), { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(service.asked).toHaveLength(1);
  });
});

describe("what is kept", () => {
  test("is given again without asking, with its age, and only once asked fresh", async () => {
    const folder = mkdtempSync(join(root, "c"));
    const lines: RequestLine[] = [];
    const first = await clientOf({ folder }).get(asking());
    const kept = await clientOf({ folder }).get(asking(), { listed: (line) => lines.push(line) });
    expect(kept).toEqual({ ...first, age: kept.age });
    expect(kept.age).toBeLessThan(60);
    expect(lines.map(({ outcome }) => outcome)).toEqual(["kept"]);
    expect(service.asked).toHaveLength(1);
    await clientOf({ folder }).get(asking(), { fresh: true });
    expect(service.asked).toHaveLength(2);
  });

  test("is asked for again when it is too old", async () => {
    const client = clientOf({ goodFor: 1 });
    await client.get(asking());
    await new Promise((resolve) => setTimeout(resolve, 5));
    await client.get(asking());
    expect(service.asked).toHaveLength(2);
  });

  test("goes by its name where the address changes each time", async () => {
    const client = clientOf();
    await client.get(asking("/ok?env=1", { keepAs: "page 1" }));
    await client.get(asking("/ok?env=2", { keepAs: "page 1" }));
    expect(service.asked).toHaveLength(1);
  });

  test("holds no failures", async () => {
    const client = clientOf({ tries: 1 });
    service.misbehave({ status: 500, body: "" }, 1);
    await fault(client.get(asking()));
    expect((await client.get(asking())).found).toBe(true);
  });

  test("stays within its size, the oldest going first", async () => {
    const folder = mkdtempSync(join(root, "c"));
    const noise = Array.from({ length: 3000 }, (_, at) => Math.imul(at + 1, 2654435761).toString(36)).join("");
    service.misbehave(({ path }) => ({ body: `<Set>${path}${noise}</Set>` }));
    const client = clientOf({ folder, mostKept: 60_000 });
    for (let page = 0; page < 12; page++) await client.get(asking(`/big${page}`));
    await client.get(asking("/big11"));
    expect(service.asked).toHaveLength(12);
    await client.get(asking("/big0"));
    expect(service.asked).toHaveLength(13);
    expect(statSync(join(folder, "answers.db")).size).toBeLessThan(200_000);
  });

  test("holds neither key nor question in the open", async () => {
    const folder = mkdtempSync(join(root, "c"));
    const rules = { ...fast, key: { parameter: "api_key", value: "SECRET123" } };
    await clientOf({ folder }, rules).get(asking("/ok", { form: { term: "rarewordindeed" } }));
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    expect(files.join("")).not.toMatch(/SECRET123|rarewordindeed/);
  });

  test("is not tied to the key", async () => {
    const folder = mkdtempSync(join(root, "c"));
    await clientOf({ folder }).get(asking());
    await clientOf({ folder }, { ...fast, key: { parameter: "api_key", value: "other" } }).get(asking());
    expect(service.asked).toHaveLength(1);
  });
});

describe("a forbidden network", () => {
  test("opens no connection, whatever is asked", async () => {
    process.env["CITESIDE_OFFLINE"] = "1";
    expect((await fault(clientOf().get(asking()))).code).toBe("offline");
    expect(service.connections()).toBe(0);
  });

  test("still gives what is kept", async () => {
    const folder = mkdtempSync(join(root, "c"));
    await clientOf({ folder }).get(asking());
    process.env["CITESIDE_OFFLINE"] = "1";
    expect((await clientOf({ folder }).get(asking())).found).toBe(true);
  });
});

test("requests of two clients over one folder leave within the limit together", async () => {
  const folder = mkdtempSync(join(root, "c"));
  const clients = [0, 1].map(() => clientOf({ folder }, { limit: { most: 10, within: 1000 } }));
  await Promise.all(
    clients.flatMap((client, at) => [1, 2, 3, 4, 5, 6].map((page) => client.get(asking(`/ok${at}-${page}`)))),
  );
  expect(service.asked).toHaveLength(12);
  expect(mostWithin(service.asked, 1000)).toBeLessThanOrEqual(10);
});

describe("whether an answer is whole", () => {
  test.each([
    ["<a><b/></a>\n", "xml", undefined],
    ["<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c>'>]><a>x</a><!-- end -->", "xml", undefined],
    ["<a/>", "xml", undefined],
    ["\ufeff<a></a>", "xml", undefined],
    ["<a><b>", "xml", "XML that breaks off before </a>"],
    ["", "xml", "an empty answer"],
    ["Error", "xml", "text instead of XML"],
    ["<html><a></a></html>", "xml", "a web page instead of XML"],
    ["<!doctype HTML>", "json", "a web page instead of JSON"],
    ['{"a":1}', "json", undefined],
    ['{"a":', "json", "JSON that breaks off or is none"],
  ] as const)("%j as %s", (text, kind, wrong) => {
    expect(whatIsWrong(new TextEncoder().encode(text), kind)).toBe(wrong);
  });
});
