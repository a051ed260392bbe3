import { z } from "zod";
import { makeAnswer, statementsOf } from "../../domain/answer.js";
import { DESIGNS } from "../../domain/design.js";
import { TIERS } from "../../domain/tier.js";
import { findingTable } from "../../answer/finding-table.js";
import { Account } from "../../answer/account.js";
import { composeTier } from "../../answer/compose-tier.js";
import type { Filter } from "../../ports/library.js";
import { withoutAmounts } from "../../question/amounts.js";
import { withMainWords } from "../../question/main-words.js";
import { withLikeliest } from "../../answer/likeliest.js";
import { LONGEST_QUESTION, canonicalQuestion, parseQuestion } from "../../question/parse.js";
import { bundleOf } from "../bundle.js";
import { bundleSchema } from "../bundle-schema.js";
import { liveTrailSchema } from "../live/live-schema.js";
import { defineOperation } from "../operation.js";
import { conflictsIn } from "../../answer/conflicts.js";
import { labelTier } from "../../answer/label-tier.js";
import { drugLabels, drugsAsked } from "./drug-labels.js";
import { brandsAsked, withGenerics } from "./brands.js";
import { patientSchema } from "./patient-schema.js";
import { safetyNotes } from "./safety-notes.js";
import { withoutLaboratory } from "./clinical.js";
import { crossCheck } from "./cross-check.js";
import { lexiconFor } from "../search/lexicon-for.js";
import { askedOf, perhapsNotMedical } from "./asked.js";
import { countTier, gather } from "./gather.js";
import { likelySentences } from "./likely-sentences.js";
import { usableIn, withLeftOut } from "./left-out.js";
import { narrowing } from "./narrowing.js";
import { readAs } from "./read-as.js";
import { personOf, withKidneysAsked, withoutFacts } from "./told.js";
import { withMore } from "./reading-length.js";
import { withWhy } from "./with-why.js";

/** Answers a question from the library. */
export const ask = defineOperation({
  name: "ask",
  summary: "Answer a clinical question from the library, tier by tier, with a quote for every sentence",
  input: z.object({
    question: z.string().describe(`The question, at most ${LONGEST_QUESTION} characters`),
    fromYear: z.int().optional().describe("Only publications of this year or later"),
    toYear: z.int().optional().describe("Only publications of this year or earlier"),
    designs: z.array(z.enum(DESIGNS)).optional().describe("Only publications of these designs"),
    patient: patientSchema.optional(),
    allInteractions: z
      .boolean()
      .optional()
      .describe("Also tell of interactions that a list marks as not worth interrupting for"),
    why: z
      .boolean()
      .optional()
      .describe("Also tell why each statement stands where it stands, and what was passed over and why"),
    live: liveTrailSchema
      .optional()
      .describe("What “live” asked of outside services just before; it goes into the bundle"),
  }),
  output: bundleSchema,
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "library-missing", "library-damaged"],
  run: async (context, input) => {
    const { library } = context;
    const filter: Filter = {
      ...(input.fromYear === undefined ? {} : { fromYear: input.fromYear }),
      ...(input.toYear === undefined ? {} : { toYear: input.toYear }),
      ...(input.designs === undefined ? {} : { designs: input.designs }),
    };
    parseQuestion(input.question, context.lexicon);
    const lexicon = await lexiconFor(input.question, context.lexicon, library);
    const asked = askedOf(input.question, lexicon);
    const words = withoutAmounts(asked.words);
    const parsed = parseQuestion(words, lexicon, await readAs(words, lexicon, library));
    const person = await personOf(library, asked.text, lexicon, input.patient);
    const told = { ...parsed, text: canonicalQuestion(asked.text), remarks: [...asked.remarks, ...parsed.remarks] };
    const generic = withoutFacts(withGenerics(told, await brandsAsked(library, parsed)), person);
    const plain = withKidneysAsked(generic, person, lexicon);
    const question = withMainWords(plain);
    const held = await library.counts(filter);
    const gathered = [];
    for (const tier of TIERS) {
      context.signal?.throwIfAborted();
      context.report({ stage: "searching", done: gathered.length, total: TIERS.length, unit: "tiers", note: tier });
      const one = withoutLaboratory(question.text, await gather(library, question, tier, filter));
      const count = held.byTier[tier];
      const usable = { ...usableIn(held, tier), ...narrowing(filter) };
      const account = input.why === true ? new Account() : undefined;
      const composed = await composeTier({
        ...(account === undefined ? {} : { account }),
        question,
        lexicon,
        tier,
        held: usable,
        count: () => countTier(library, question, tier, filter),
        weights: one.ranked.weights,
        evidence: one.evidence,
        besides: one.besides,
      });
      const likely =
        tier === "research" && usable.publications > 0 && !("statement" in composed.lead)
          ? await likelySentences(context, asked.words, filter)
          : [];
      const answered = withLikeliest(composed, plain, likely, account);
      const answer = withLeftOut(answered, question, usable, one.setAside);
      gathered.push({ ...one, account, count, likely, answer });
    }
    context.report({ stage: "searching", done: TIERS.length, total: TIERS.length, unit: "tiers" });
    const evidence = [
      ...gathered.flatMap((one) => one.evidence),
      ...gathered.flatMap(({ likely }) =>
        likely.map(({ publication, source }) => ({ publication, sources: [{ source, passages: [], blocks: [] }] })),
      ),
    ];
    const patient = person?.facts;
    const ofAsked = await drugLabels(library, drugsAsked(question));
    const spoken = gathered.map(({ answer: one }) => (one.tier === "label" ? labelTier(question, ofAsked, one) : one));
    const checked = await crossCheck(
      library,
      spoken,
      [
        ...evidence,
        ...ofAsked.map((label) => ({
          publication: label.publication,
          sources: [{ source: label.source, blocks: [] }],
        })),
      ],
      patient?.weight === undefined ? {} : { weight: String(patient.weight) },
    );
    const { tiers } = checked;
    const printed = tiers.flatMap(statementsOf).flatMap(({ doses = [] }) => doses.flatMap(({ drug }) => drug ?? []));
    const safety =
      patient === undefined
        ? undefined
        : await safetyNotes(library, { question, patient, printed, all: input.allInteractions === true });
    const labels = [...ofAsked, ...checked.labels, ...(safety?.quoted ?? [])];
    const findings = findingTable(
      question,
      gathered.flatMap((one) => (one.ranked.tier === "research" ? one.evidence : [])),
    );
    const publications = new Map([...evidence, ...labels].map(({ publication }) => [publication.id, publication]));
    const remarks = [...question.remarks, ...perhapsNotMedical(question, evidence.length)];
    const answer = makeAnswer({
      question: { ...question, remarks },
      snapshot: await library.snapshot(),
      tiers,
      publications,
      conflicts: conflictsIn(question, tiers, findings, publications),
      sources: new Map(
        [...evidence.flatMap(({ sources }) => sources), ...labels].map(({ source }) => [source.id, source]),
      ),
      ...(findings === undefined ? {} : { findings }),
      ...(safety === undefined ? {} : { safety: safety.notes }),
      trail: {
        topics: question.topics.map(({ label, names }) => ({
          asked: label,
          searched: names.map((name) => name.label),
        })),
        remarks,
        tiers: gathered.map(({ ranked, count, read, setAside, evidence: relevant }) => ({
          tier: ranked.tier,
          publications: count.publications,
          passages: count.passages,
          found: ranked.passages.length,
          read,
          relevant: relevant.length,
          setAside,
        })),
      },
    });
    context.report({ stage: "answered", done: answer.tiers.flatMap(statementsOf).length, unit: "statements" });
    const made = withWhy(withMore(bundleOf(answer, context.now(), await library.lists())), question, gathered, spoken);
    const bundle =
      person === undefined
        ? made
        : {
            ...made,
            patient: {
              text: person.text,
              told: person.told,
              ...(person.read.length === 0 ? {} : { read: [...person.read] }),
            },
          };
    return input.live === undefined ? bundle : { ...bundle, live: input.live };
  },
});
