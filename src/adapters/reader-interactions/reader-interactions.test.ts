import { expect, test } from "vitest";
import { DEFAULT_LIMITS, type Read } from "../../ports/reader.js";
import { interactionsReader } from "./reader-interactions.js";

async function read(name: string, text: string): Promise<Read[]> {
  const bytes = (async function* () {
    yield await Promise.resolve(new TextEncoder().encode(text));
  })();
  const found: Read[] = [];
  for await (const one of interactionsReader.read({ name, bytes }, { limits: DEFAULT_LIMITS })) found.push(one);
  return found;
}
const accepts = (name: string, text: string) => interactionsReader.accepts(name, new TextEncoder().encode(text));

test("a table of pairs beside DrugBank ids is a list; the same pair the other way round is one", async () => {
  const [one, ...more] = await read(
    "x/ONC_High_Priority_Mapped.csv",
    "\ufeffSparfloxacin$DB01208$Erythromycin$DB00199$\r\nErythromycin$DB00199$Sparfloxacin$DB01208$\r\nAmiodarone$DB01118$Pimozide$DB01100$\r\n",
  );
  expect(more).toEqual([]);
  if (one?.kind !== "document") throw new Error("no document");
  expect(one.source.text).toBe(
    "Amiodarone (DB01118) + Pimozide (DB01100); Sparfloxacin (DB01208) + Erythromycin (DB00199)",
  );
  expect(one.facts).toMatchObject({
    title: "Drug interaction list: ONC High Priority Mapped",
    tier: "label",
    keywords: ["drug interaction list", "high priority"],
  });
});

test("a table with heads keeps what it says of each pair, without the signs that part pairs", async () => {
  const [one] = await read(
    "ours.csv",
    'Drug 1,Drug 2,Severity,Description\nWarfarin,Aspirin,major,"Bleeding; watch INR"\n',
  );
  if (one?.kind !== "document") throw new Error("no document");
  expect(one.source.text).toBe("Warfarin + Aspirin: major, Bleeding, watch INR");
  expect(one.facts.keywords).toEqual(["drug interaction list", "priority not stated"]);
});

test("only tables that name two drugs a row are taken, and one without any is refused", async () => {
  expect(accepts("a.csv", "Sparfloxacin$DB01208$Erythromycin$DB00199$\n")).toBe(true);
  expect(accepts("a.csv", "1,ACE inhibitors,benazepril,DB00542,u,b,Salicylates,Niclosamide,DB06803,u,b\n")).toBe(true);
  expect(accepts("a.csv", "pmid,title\n1,A trial of 5 mg\n")).toBe(false);
  expect(accepts("a.xml", "Sparfloxacin$DB01208$Erythromycin$DB00199$\n")).toBe(false);
  expect(await read("a.csv", "drug a,drug b\nwarfarin,\n")).toMatchObject([{ kind: "refused", code: "empty" }]);
});
