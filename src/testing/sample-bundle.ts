import type { TierTrail } from "../domain/answer.js";
import { makeAnswer, makeTierAnswer } from "../domain/answer.js";
import type { Certainty } from "../domain/certainty.js";
import type { Difference, Directness } from "../domain/directness.js";
import { InvariantError } from "../domain/fault.js";
import type { Facet } from "../domain/facet.js";
import { makeGap } from "../domain/gap.js";
import { mergePublication } from "../domain/merge.js";
import { factsHash, metadataHash } from "../domain/metadata.js";
import type { Publication } from "../domain/publication.js";
import type { Question } from "../domain/question.js";
import { makeQuote } from "../domain/quote.js";
import { makeSnapshot } from "../domain/snapshot.js";
import type { Statement } from "../domain/statement.js";
import { makeStatement } from "../domain/statement.js";
import type { Bundle } from "../operations/bundle-schema.js";
import type { HeldList } from "../ports/library.js";
import { bundleOf } from "../operations/bundle.js";
import type { SampleDocument } from "./sample-documents.js";
import { ADULTS, COHORT, FRENCH, GUIDELINE, LABEL, RETRACTED, REVIEW, SAMPLE_DOCUMENTS } from "./sample-documents.js";

const QUESTION: Question = {
  text: "Does diltiazm help calcinosis in children with dermatomyositis?",
  form: "effect",
  facets: ["treatment"],
  topics: [
    topic("diltiazem", "drug", ["diltiazem"]),
    topic("calcinosis", "finding", ["calcinosis", "calcinosis cutis", "dystrophic calcification"]),
    topic("dermatomyositis", "condition", ["dermatomyositis", "juvenile dermatomyositis"]),
  ],
  remarks: ["“diltiazm” is read as “diltiazem”"],
};

function topic(label: string, kind: "drug" | "finding" | "condition", names: readonly string[]) {
  const all = names.map((name) => ({ label: name, relation: "same" as const, allOf: [] }));
  return { label, kind, key: true, unsettled: false, names: all };
}

const NO_DRUG: Difference = { element: "intervention", asked: "diltiazem", found: "not named" };
const ADULTS_WITH_SCLEROSIS: readonly [Difference, Difference] = [
  { element: "population", asked: "children", found: "adults" },
  { element: "condition", asked: "dermatomyositis", found: "systemic sclerosis" },
];
const ANGINA: readonly [Difference, Difference] = [
  { element: "condition", asked: "calcinosis", found: "angina" },
  { element: "population", asked: "children", found: "adults" },
];

interface Marks {
  readonly facet: Facet;
  readonly differs?: readonly [Difference, ...Difference[]];
  readonly certainty?: readonly [Certainty["level"], Certainty["basis"]];
}

/** The statement that quotes these words of a document, each found in its text. */
function say({ source, ...document }: SampleDocument, words: readonly string[], marks: Marks): Statement {
  const { facet, differs, certainty } = marks;
  const directness: Directness = differs === undefined ? { kind: "direct" } : { kind: "indirect", differs };
  const support = words.map((text) => {
    const start = source.text.indexOf(text);
    if (start < 0) throw new InvariantError(`the sample does not say "${text}"`);
    return { quote: makeQuote(source, start, start + text.length), publication: published({ source, ...document }) };
  });
  return makeStatement(support, {
    facet,
    directness,
    ...(certainty === undefined
      ? {}
      : { certainty: { level: certainty[0], basis: certainty[1], because: ["as the sample wants it"] } }),
  });
}

function published({ facts, source: { id, kind, date }, override }: SampleDocument): Publication {
  return mergePublication([{ sourceId: id, kind, facts, ...(date === undefined ? {} : { date }) }], override);
}

const GUIDELINES = makeTierAnswer({
  tier: "guideline",
  lead: {
    gap: makeGap(
      "only-indirect",
      { where: "guideline", lookedFor: ["diltiazem", "calcinosis"], publications: 1, passages: 2, naming: 0 },
      () =>
        "The one guideline in the library (2 passages) does not name diltiazem and calcinosis together. What follows is indirect; what differs is said beside it.",
      "Add sources that cover it: citeside add <file or folder>",
    ),
  },
  sections: [
    {
      heading: "What was found",
      facets: ["treatment"],
      statements: [
        say(
          GUIDELINE,
          [
            "Children with juvenile dermatomyositis whose calcinosis grows should have their immunosuppression stepped up.",
          ],
          { facet: "treatment", differs: [NO_DRUG], certainty: ["low", "stated"] },
        ),
      ],
    },
  ],
  gaps: [],
});

const SERIES: Marks = { facet: "treatment", differs: ADULTS_WITH_SCLEROSIS, certainty: ["very low", "inferred"] };

const RESEARCH = makeTierAnswer({
  tier: "research",
  lead: {
    statement: say(REVIEW, ["Calcinosis shrank in 41 of 96 children, and no report had a control group."], {
      facet: "treatment",
      certainty: ["very low", "inferred"],
    }),
  },
  sections: [
    {
      heading: "What was found",
      facets: ["treatment"],
      statements: [
        say(
          COHORT,
          [
            "Lesion area fell by ≥ 25% in 9 of 23 children (39%*) on diltiazem 5 mg/kg/day, P<0.05 & none_relapsed_early.",
          ],
          { facet: "treatment", certainty: ["very low", "inferred"] },
        ),
        say(FRENCH, ["Chez 5 des 12 malades, les dépôts ont diminué en un an."], SERIES),
        say(FRENCH, ["Aucun dépôt n’a disparu."], SERIES),
        say(
          ADULTS,
          ["In adults with systemic sclerosis, 3 of 12 given diltiazem had smaller deposits on films."],
          SERIES,
        ),
      ],
    },
    {
      heading: "Harms",
      facets: ["harm"],
      statements: [
        say(COHORT, ["All 23 stayed in care.", "Two children stopped it because of swollen ankles."], {
          facet: "harm",
          certainty: ["very low", "inferred"],
        }),
      ],
    },
    {
      heading: "What is not known",
      facets: ["gap"],
      statements: [
        say(REVIEW, ["Whether diltiazem helps cannot be said until a controlled trial is done."], { facet: "gap" }),
      ],
    },
  ],
  gaps: [
    makeGap(
      "not-answered",
      { where: "research", lookedFor: ["Dose"], publications: 4, passages: 9, naming: 0 },
      ({ passages }) => `Nothing found on dose in the ${passages} passages read of 4 research publications.`,
    ),
  ],
});

const LABELS = makeTierAnswer({
  tier: "label",
  lead: {
    gap: makeGap(
      "only-indirect",
      { where: "label", lookedFor: ["diltiazem", "calcinosis"], publications: 1, passages: 2, naming: 0 },
      () =>
        "The one drug label in the library (2 passages) does not name calcinosis. What follows is indirect; what differs is said beside it.",
    ),
  },
  sections: [
    {
      heading: "Dose",
      facets: ["dose"],
      statements: [
        say(LABEL, ["For angina in adults, start with 30 mg four times daily before meals and at bedtime."], {
          facet: "dose",
          differs: ANGINA,
        }),
        say(LABEL, ["Safety in children | has not been shown"], { facet: "harm", differs: ANGINA }),
      ],
    },
  ],
  gaps: [],
});

const TRAILS: readonly TierTrail[] = [
  { tier: "guideline", publications: 1, passages: 2, found: 2, read: 1, relevant: 1, setAside: [] },
  {
    tier: "research",
    publications: 5,
    passages: 10,
    found: 10,
    read: 5,
    relevant: 4,
    setAside: [
      {
        publication: "pmid:99000004",
        title: RETRACTED.facts.title,
        why: "retracted by pmid:99000044",
        status: "retracted",
      },
    ],
  },
  { tier: "label", publications: 1, passages: 2, found: 2, read: 1, relevant: 1, setAside: [] },
];

/** A list that is not yet old when the sample was answered. */
const LIST: HeldList = { id: "list:0", title: "retracted.csv", date: "2025-02-01", dateBasis: "name", entries: 3 };

/** The bundle of a whole answer over the sample documents: made through the domain, so every hash and offset in it is real. */
export function sampleBundle(): Bundle {
  const publications = SAMPLE_DOCUMENTS.map(published);
  const answer = makeAnswer({
    question: QUESTION,
    snapshot: makeSnapshot(
      SAMPLE_DOCUMENTS.map(({ facts, source, override = {} }) => ({
        publication: published({ facts, source }).id,
        source: source.id,
        sha256: source.sha256,
        metadata: metadataHash(factsHash(facts, source), override),
      })),
      { citeside: "0.1.0", analyser: "sample/1", lexicon: "sample" },
    ),
    tiers: [GUIDELINES, RESEARCH, LABELS],
    publications: new Map(publications.map((publication) => [publication.id, publication])),
    sources: new Map(SAMPLE_DOCUMENTS.map(({ source }) => [source.id, source])),
    trail: {
      topics: QUESTION.topics.map(({ label, names }) => ({ asked: label, searched: names.map((name) => name.label) })),
      remarks: QUESTION.remarks,
      tiers: TRAILS,
    },
  });
  return bundleOf(answer, "2025-03-01T09:00:00.000Z", [LIST]);
}
