import { afterEach, expect, test } from "vitest";
import type { Answering, FakeService } from "../../testing/fake-service.js";
import { startFakeService } from "../../testing/fake-service.js";
import { liveContext } from "../../testing/live-context.js";
import { pubmedXml } from "../../testing/live-shelf.js";
import { replayServices } from "../../testing/replay-services.js";
import { audit } from "./audit.js";
import { fetchCited } from "./fetch-cited.js";

let service: FakeService | undefined;
afterEach(async () => service?.close());

const RECORD = pubmedXml(
  "9100",
  "Colchicine for gout flares",
  "Colchicine shortened gout flares by 3 days in 80 adults.",
);
const TEXT = [
  "Colchicine shortened gout flares by 3 days in 80 adults (PMID: 9100).",
  "Colchicine shortened gout flares by 9 days in 80 adults (PMID: 9100).",
  "Colchicine is safe for Mrs Winterbottom (PMID: 9199).",
].join(" ");

async function over(...answering: readonly Answering[]) {
  service = await startFakeService(...answering);
  const context = liveContext(service.url);
  const { missing } = await fetchCited.run(context, { name: "a", text: TEXT });
  const { findings } = await audit.run(context, { name: "a", text: TEXT, notFoundOutside: missing });
  return { missing, found: findings.map(({ code, claim, severity }) => [code, claim, severity]), asked: service.asked };
}

const shelf = {
  records: new Map([["9100", RECORD]]),
  found: [],
  articles: new Map(),
  labels: new Map(),
  studies: new Map(),
};

test("what a text cites is fetched and held against its sentences; what no service has is told; the text stays here", async () => {
  const { missing, found, asked } = await over(replayServices(shelf));
  expect(missing).toEqual(["pmid:9199"]);
  expect(found).toContainEqual(["citation-unknown", "c3", "warning"]);
  expect(found).toContainEqual(["citation-mismatch", "c2", "danger"]);
  expect(found.filter(([, claim]) => claim === "c1")).toEqual([]);
  expect(JSON.stringify(asked.map(({ path, parameters }) => [path, [...parameters]]))).not.toMatch(
    /colchicine|winterbottom/iu,
  );
});

test("an outage is never told as an absence", async () => {
  const { missing, found } = await over(() => ({ status: 500, body: "" }));
  expect(missing).toEqual([]);
  expect(found).toContainEqual(["citation-unknown", "c3", "note"]);
});
