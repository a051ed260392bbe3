import { describe, expect, test } from "vitest";
import { contextOf, libraryWith } from "../../testing/asking.js";
import { lexiconOf } from "../../testing/lexicons.js";
import { madeNote } from "../../testing/notes.js";
import { smallHistory } from "../../testing/small-history.js";
import type { History } from "../../ports/history.js";
import { forget } from "../history/answers.js";
import { claimMarks, markClaim } from "../marks/mark-claim.js";
import { unmark } from "../marks/marks.js";
import type { Context } from "../operation.js";
import { audit } from "./audit.js";

const LEXICON = lexiconOf({
  migraine: { kind: "condition", preferred: "migraine" },
  propranolol: { kind: "drug", preferred: "propranolol" },
});
const NOTE = madeNote({
  id: "pmid:111",
  title: "Propranolol for migraine: a randomised trial",
  design: "randomised trial",
  says: { treatment: ["Propranolol reduced migraine attacks by 44% in 80 adults over 12 weeks."] },
});
const TEXT =
  "Propranolol reduced migraine attacks by 64% in 80 adults over 12 weeks. Turmeric tastes of earth and wood.";
const MOVED = `Intro words that say little.\n\n${TEXT}`;

/** The keys under which a history was asked and told of judgements. */
function watched(history: History, kept: Set<string>): History {
  return Object.assign(Object.create(history) as History, {
    keepJudged: (snapshot: string, judged: ReadonlyMap<string, unknown>) => {
      for (const key of judged.keys()) kept.add(key);
      return history.keepJudged(snapshot, judged);
    },
  });
}

async function made() {
  const library = await libraryWith([NOTE]);
  const kept = new Set<string>();
  const history = watched(smallHistory(), kept);
  const context: Context = { ...contextOf(library, LEXICON), history };
  return { library, kept, context, plain: contextOf(library, LEXICON) };
}

describe("claims that were judged before", () => {
  test("are told from what is kept, to the same bytes as when judged, wherever they stand in a text", async () => {
    const { kept, context, plain } = await made();
    const first = await audit.run(context, { name: "a", text: TEXT });
    expect(kept.size).toBe(2);
    kept.clear();
    expect(JSON.stringify(await audit.run(context, { name: "a", text: TEXT }))).toBe(JSON.stringify(first));
    expect(JSON.stringify(await audit.run(context, { name: "a", text: MOVED }))).toBe(
      JSON.stringify(await audit.run(plain, { name: "a", text: MOVED })),
    );
    expect(kept.size).toBe(1);
  });

  test("are judged anew when the library has grown, and when everything is forgotten", async () => {
    const { library, kept, context } = await made();
    await audit.run(context, { name: "a", text: TEXT });
    await library.add(madeNote({ id: "pmid:112", says: { treatment: ["Turmeric tastes of earth and wood."] } }));
    kept.clear();
    const { claims } = await audit.run(context, { name: "a", text: TEXT });
    expect([kept.size, claims[1]?.verdict]).toEqual([2, "supported"]);
    await forget.run(context, {});
    kept.clear();
    await audit.run(context, { name: "a", text: TEXT });
    expect(kept.size).toBe(2);
  });

  test("are judged as ever where nothing can be kept", async () => {
    const { plain } = await made();
    const broken = Object.assign(smallHistory(), {
      judged: () => Promise.reject(new Error("no disk")),
      keepJudged: () => Promise.reject(new Error("no disk")),
      claimMarks: () => Promise.reject(new Error("no disk")),
    });
    const { claims } = await audit.run({ ...plain, history: broken }, { name: "a", text: TEXT });
    expect(claims.map(({ verdict }) => verdict)).toEqual(["contradicted", "not-found"]);
  });
});

describe("marks on claims", () => {
  test("are shown whenever the same claim is audited, until they are taken back", async () => {
    const { context } = await made();
    const [claim] = (await audit.run(context, { name: "a", text: TEXT })).claims;
    const { id } = await markClaim.run(context, {
      claim: claim?.text ?? "",
      of: claim?.inherits.map(({ text }) => text) ?? [],
      verdict: "supported",
      reason: "the erratum says 64%",
      given: "contradicted",
    });
    expect((await claimMarks.run(context, {})).items.map(({ given, verdict }) => [given, verdict])).toEqual([
      ["contradicted", "supported"],
    ]);
    const again = (await audit.run(context, { name: "b", text: MOVED.replace("64% in", "64%\nin") })).claims;
    expect(again.map(({ mark, verdict }) => [mark?.reason ?? null, verdict])).toContainEqual([
      "the erratum says 64%",
      "contradicted",
    ]);
    expect(again.filter(({ mark }) => mark !== null)).toHaveLength(1);
    await unmark.run(context, { id });
    expect((await audit.run(context, { name: "a", text: TEXT })).claims.map(({ mark }) => mark)).toEqual([null, null]);
  });
});
