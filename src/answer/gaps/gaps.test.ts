import { describe, expect, test } from "vitest";
import type { Topic } from "../../domain/question.js";
import { parseQuestion } from "../../question/parse.js";
import { lexiconOf } from "../../testing/lexicons.js";
import type { TierCount, TopicCount } from "./gaps.js";
import {
  counted,
  emptySectionsGap,
  emptyTierGap,
  notAnsweredGap,
  notNamedGap,
  onlyIndirectGap,
  unnamedWordsGap,
  unsettledTermGap,
} from "./gaps.js";
import { FINDINGS } from "../plan.js";

const LEXICON = lexiconOf({
  colchicine: { kind: "drug" },
  gout: {},
  bursitis: {},
  "glassy-knee": { mayMean: ["gout", "bursitis"] },
});
const topicOf = (name: string): Topic => {
  const [topic] = parseQuestion(name, LEXICON).topics;
  if (topic === undefined) throw new Error(`no topic in ${name}`);
  return topic;
};

function topicCount(name: string, asked: readonly string[], more: Partial<TopicCount> = {}): TopicCount {
  return { topic: topicOf(name), asked, anyhow: asked, denying: [], meanings: [], ...more };
}
function tierCount(topics: readonly TopicCount[], more: Partial<TierCount> = {}): TierCount {
  return { tier: "guideline", publications: 12, passages: 431, topics, namingAll: 0, namingAllAnyhow: 0, ...more };
}

test("a gap tells how many trials are registered, the first ones by name", () => {
  const none = tierCount([topicCount("gout", [])]);
  expect(notNamedGap(none, [], ["nct:1", "nct:2"]).next).toBe(
    "2 trials are registered: nct:1 and nct:2. Add sources that cover it: citeside add <file or folder>; or ask outside services too: --live",
  );
  expect(
    notNamedGap(
      none,
      [],
      ["a", "b", "c", "d", "e", "f", "g"].map((id) => `nct:${id}`),
    ).next,
  ).toContain("7 trials are registered: nct:a, nct:b, nct:c, nct:d, nct:e and 2 more.");
});

test("where some of it is spoken of, a gap says that not all is, and that what comes nearest follows", () => {
  const named = tierCount([topicCount("gout", ["nct:1"])], { namingAll: 1, namingAllAnyhow: 1 });
  const question = parseQuestion("dose of colchicine for gout", LEXICON);
  expect(notAnsweredGap(named, question, [], [], true).text).toMatch(
    /but no sentence read in it answers all of the question; what comes nearest follows\.$/u,
  );
  expect(notAnsweredGap(named, question).text).toMatch(/speaks of dose\.$/u);
});

test("asked of nothing but drugs together, a gap says so", () => {
  const lexicon = lexiconOf({ colchicine: { kind: "drug" }, zinc: { kind: "drug" } });
  const named = tierCount([topicCount("colchicine", ["pmid:1"])], { namingAll: 1, namingAllAnyhow: 1 });
  expect(notAnsweredGap(named, parseQuestion("can I give colchicine with zinc", lexicon)).text).toMatch(
    /tells whether they may be given together\.$/u,
  );
});

test("what comes closest is told by what it is about, and what its text names in passing as such", () => {
  const none = tierCount([topicCount("gout", [])]);
  const closest = { id: "pmid:1", title: "Gout", names: ["gout"], mentions: ["colchicine"] };
  expect(notNamedGap(none, [closest]).next).toMatch(/“Gout” \(pmid:1\) names gout, and colchicine only in passing\./u);
});

test("a protocol that was published is no entry in a registry, and is told apart", () => {
  const none = tierCount([topicCount("gout", [])]);
  expect(notNamedGap(none, [], ["nct:1", "pmid:2"]).next).toMatch(
    /^1 trial is registered: nct:1\. 1 protocol of a trial is published: pmid:2\. Add/u,
  );
});

test("publications are counted by their tier's word", () => {
  expect([counted("guideline", 1), counted("research", 2), counted("label", 0)]).toEqual([
    "1 guideline",
    "2 research publications",
    "0 drug labels",
  ]);
});

describe("a gap says what was counted", () => {
  test("where a tier is empty", () => {
    const gap = emptyTierGap(parseQuestion("gout", LEXICON), "guideline", { publications: 0, passages: 0 });
    expect([gap.kind, gap.text, gap.count.lookedFor]).toEqual([
      "tier-empty",
      "The library holds no guidelines.",
      ["gout"],
    ]);
  });

  test("where nothing names the one thing asked", () => {
    const gap = notNamedGap(tierCount([topicCount("gout", [])]));
    expect(gap.text).toBe("None of the 12 guidelines in the library (431 passages) names gout.");
  });

  test("where nothing names both things asked, each counted for itself", () => {
    const gap = notNamedGap(tierCount([topicCount("colchicine", []), topicCount("gout", ["pmid:1", "pmid:2"])]));
    expect(gap.text).toBe(
      "None of the 12 guidelines in the library (431 passages) names both colchicine and gout: none names colchicine and 2 name gout.",
    );
    expect(gap.count).toEqual({
      where: "guideline",
      lookedFor: ["colchicine", "gout"],
      publications: 12,
      passages: 431,
      naming: 0,
      each: [
        { name: "colchicine", naming: 0 },
        { name: "gout", naming: 2 },
      ],
    });
  });

  test("where nothing names any of the things asked, which are told once", () => {
    const gap = notNamedGap(tierCount([topicCount("colchicine", []), topicCount("gout", [])]));
    expect(gap.text).toBe("None of the 12 guidelines in the library (431 passages) names colchicine or gout.");
  });

  test("where some of the things asked are named by none, these together", () => {
    const gap = notNamedGap(
      tierCount([topicCount("zinc", []), topicCount("hives", ["pmid:1"]), topicCount("gout", [])]),
    );
    expect(gap.text).toBe(
      "None of the 12 guidelines in the library (431 passages) names all of zinc, hives and gout: none names zinc or gout and 1 names hives.",
    );
  });

  test("of a tier that has one publication with one passage", () => {
    const gap = notNamedGap(tierCount([topicCount("gout", [])], { publications: 1, passages: 1 }));
    expect(gap.text).toBe("The one guideline in the library (1 passage) does not name gout.");
  });

  test("where what was asked is named but not answered", () => {
    const gap = notAnsweredGap(
      tierCount([topicCount("gout", ["pmid:1", "pmid:2"])], { namingAll: 2, namingAllAnyhow: 2 }),
      parseQuestion("dose and harms in gout", LEXICON),
    );
    expect(gap.text).toBe(
      "2 of the 12 guidelines in the library name gout, but no sentence read in them speaks of dose or harm.",
    );
    expect(gap.count.naming).toBe(2);
  });

  test("where all that is there is indirect", () => {
    const topics = [topicCount("colchicine", ["pmid:3"]), topicCount("gout", [])];
    expect(onlyIndirectGap(tierCount(topics)).text).toBe(
      "None of the 12 guidelines in the library (431 passages) names colchicine and gout together: none names gout and 1 names colchicine. What follows is indirect; what differs is said beside it.",
    );
  });

  test("where the question had nothing to look for", () => {
    expect(notNamedGap(tierCount([])).text).toBe(
      "None of the 12 guidelines in the library (431 passages) names the question's words.",
    );
  });

  test("where the only publication names it and does not answer", () => {
    const only = tierCount([topicCount("gout", ["a"])], {
      publications: 1,
      passages: 9,
      namingAll: 1,
      namingAllAnyhow: 1,
    });
    expect(notAnsweredGap(only, parseQuestion("What is gout?", LEXICON)).text).toBe(
      "The one guideline in the library names gout, but no sentence read in it says what it is.",
    );
  });

  test("where sections have nothing", () => {
    const gap = emptySectionsGap("guideline", [FINDINGS, "Dose"], 3, 14);
    expect(gap.text).toBe("Nothing on whether it works or dose in the 14 passages read of 3 guidelines.");
    expect(gap.count).toMatchObject({ publications: 3, passages: 14, naming: 0 });
  });

  test("where words of the question are nowhere", () => {
    expect(unnamedWordsGap("research", ["hip", "knee"], 2, 9).text).toBe(
      "None of the 2 research publications read for this answer names “hip” or “knee”.",
    );
  });
});

describe("a term whose meaning is not settled", () => {
  const meanings = [
    { name: "gout", naming: 3 },
    { name: "bursitis", naming: 0 },
  ];

  test("is said not to be used, with what is named instead", () => {
    const knee = topicCount("glassy knee", [], { anyhow: ["pmid:1", "pmid:2", "pmid:3"], meanings });
    expect(unsettledTermGap(tierCount([knee]), knee).text).toBe(
      "None of the 12 guidelines in the library (431 passages) uses the term “glassy knee”. 3 name what it may stand for: gout (3).",
    );
  });

  test("is counted apart where it is only denied", () => {
    const knee = topicCount("glassy knee", ["pmid:9"], { anyhow: ["pmid:9"], denying: ["pmid:9"], meanings: [] });
    const gap = unsettledTermGap(tierCount([knee]), {
      ...knee,
      meanings: meanings.map((one) => ({ ...one, naming: 0 })),
    });
    expect(gap.text).toBe(
      "None of the 12 guidelines in the library (431 passages) uses the term “glassy knee”; 1 mentions it only to say that there is no such entity. Nor does any name what it may stand for: gout or bursitis.",
    );
    expect(gap.count).toMatchObject({ naming: 0, denying: 1 });
  });
});
