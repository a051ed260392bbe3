import { describe, expect, test } from "vitest";
import { parseQuestion } from "../../question/parse.js";
import { libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { sample } from "../../testing/samples.js";
import { byRole, untestedIn } from "./by-role.js";

const LEXICON = lexiconOf({
  kumis: { kind: "drug" },
  zinc: { kind: "drug" },
  acupuncture: { kind: "procedure" },
  "purple nose": {},
});

async function study(title: string, results: readonly string[]) {
  const document = sample({
    identifiers: ["pmid:7"],
    title,
    kind: "abstract",
    sections: { "Abstract / Results": results },
    facts: { design: "randomised trial" },
  });
  const library = await libraryWith([document]);
  const [held] = await library.list({});
  if (held === undefined) throw new Error("the study is not held");
  return { publication: held.publication, source: document.source };
}

/** How a sentence of a study differs from a question by the roles of what is asked about; nothing where it is direct. */
async function differs(asked: string, title: string, results: readonly string[], text = results[0] ?? "") {
  const told = byRole(parseQuestion(asked, LEXICON), { kind: "direct" }, { ...(await study(title, results)), text });
  return told.kind === "indirect" ? told.differs.map((one) => `${one.asked}: ${one.found}`) : [];
}

const ASKED = "Does kumis reduce purple nose?";

describe("what a study did with what is asked about decides how directly it speaks", () => {
  test("what everybody had before was not tested, whatever a sentence says of it", async () => {
    const title = "Effect of zinc on purple nose inadequately controlled by kumis";
    expect(await differs(ASKED, title, ["Purple nose was rarer on zinc and kumis than before."])).toEqual([
      "kumis: given to all or before, not tested",
    ]);
    expect(await differs("Does zinc reduce purple nose?", title, ["Zinc reduced purple nose."])).toEqual([]);
  });

  test("nor what stood in both arms, though the title leaves it out", async () => {
    expect(
      await differs(ASKED, "Zinc for purple nose", ["Zinc plus kumis reduced purple nose more than kumis alone."]),
    ).toEqual(["kumis: given to all or before, not tested"]);
  });

  test("what something else was compared with is told as that, unless the two are asked about", async () => {
    const title = "Zinc or kumis for purple nose";
    const text = ["Zinc reduced purple nose more than kumis."];
    expect(await differs(ASKED, title, text)).toEqual(["kumis: only what something else was compared with"]);
    expect(await differs("Is zinc better than kumis for purple nose?", title, text)).toEqual([]);
    expect(await differs(ASKED, "Zinc versus kumis for purple nose", ["Zinc reduced purple nose."])).toEqual([
      "kumis: only what something else was compared with",
    ]);
  });

  test("a study whose title and abstract do not name it only cites it", async () => {
    expect(await differs(ASKED, "Zinc for purple nose", ["Zinc reduced purple nose."])).toEqual([
      "kumis: named elsewhere in the study",
    ]);
  });

  test("what the question itself tells of as given before is not asked about", async () => {
    const title = "Acupuncture for purple nose after kumis";
    const text = ["Acupuncture reduced purple nose in patients pre-treated with kumis."];
    expect(await differs("Does acupuncture reduce purple nose after kumis?", title, text)).toEqual([]);
  });
});

test("treatments are untested where no study that was read tested one", async () => {
  const question = parseQuestion(ASKED, LEXICON);
  const added = await study("Zinc added to kumis for purple nose", ["Zinc reduced purple nose."]);
  const tested = await study("Kumis for purple nose", ["Kumis reduced purple nose."]);
  expect(untestedIn(question, [added])).toEqual({ names: ["kumis"], compared: false });
  expect(untestedIn(question, [added, tested])).toBeUndefined();
});
