import { expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { onlyDenies } from "./term-use.js";

const LEXICON = lexiconOf({ "glassy-knee": { mayMean: ["gout"] }, gout: {} });
const [TOPIC] = parseQuestion("glassy knee", LEXICON).topics;

test.each<[string, boolean, string[]]>([
  ["a denial", true, ['No entity called "glassy knee" appears in the list.']],
  ["a denial in other words", true, ["There is no such condition as glassy knee."]],
  ["two denials", true, ["Glass is hard.", "No code for glassy knee exists.", "No separate entry names glassy knee."]],
  ["a use", false, ["Glassy knee hurt in 4 of 9 workers."]],
  ["a use beside a denial", false, ["No code for glassy knee exists.", "Glassy knee hurt in 4 of 9 workers."]],
  ["a use that denies something else", false, ["Glassy knee was seen, but no code for gout."]],
  ["a treatment that fails", false, ["No drug helped in glassy knee."]],
  ["neither", false, ["No entity called gout appears in the list."]],
])("%s: %s", (_what, denies, says) => {
  const { source } = madeNote({ id: "pmid:1", title: "A list", says: { definition: says } });
  expect(TOPIC === undefined ? undefined : onlyDenies(source, TOPIC)).toBe(denies);
});

test("a title that uses the term is a use", () => {
  const { source } = madeNote({
    id: "pmid:1",
    title: "Glassy knee in workers",
    says: { definition: ["No code for glassy knee exists."] },
  });
  expect(TOPIC === undefined ? undefined : onlyDenies(source, TOPIC)).toBe(false);
});
