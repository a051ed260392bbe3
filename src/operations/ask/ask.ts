import { z } from "zod";
import { makeAnswer, statementsOf } from "../../domain/answer.js";
import { DESIGNS } from "../../domain/design.js";
import type { Filter } from "../../ports/library.js";
import { withoutAmounts } from "../../question/amounts.js";
import { withMainWords } from "../../question/main-words.js";
import { LONGEST_QUESTION, canonicalQuestion, parseQuestion } from "../../question/parse.js";
import { withPeopleTold } from "../../question/people-told.js";
import { writtenOut } from "../../question/shorthand.js";
import { splitQuestion } from "../../question/split.js";
import { bundleOf } from "../bundle.js";
import { bundleSchema } from "../bundle-schema.js";
import { liveTrailSchema } from "../live/live-schema.js";
import { defineOperation } from "../operation.js";
import { conflictsIn } from "../../answer/conflict/conflicts.js";
import { opposedRecommendations } from "../../answer/conflict/opposed.js";
import { brandsAsked, withBothNames, withElementsMeasured, withGenerics } from "./brands.js";
import { patientSchema } from "./patient-schema.js";
import { NOBODY, safetyNotes } from "./safety-notes.js";
import { lexiconFor } from "../search/lexicon-for.js";
import { answerPart, evidenceIn, type PartAnswered } from "./answer-part.js";
import { withNamesHeld } from "./held-together.js";
import { askedTogether } from "./asked-together.js";
import { EMERGENCY_REMARK, askedOf, perhapsNotMedical } from "./asked.js";
import { readAs } from "./read-as.js";
import { personOf, toldBeside, withKidneysAsked, withoutFacts } from "./told.js";
import { withMore } from "./reading-length.js";
import { wholeQuestion } from "./whole-question.js";
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
    const lexicon = await lexiconFor(writtenOut(input.question).text, context.lexicon, library);
    const asked = askedOf(input.question, lexicon);
    const person = await personOf(library, asked.text, lexicon, input.patient, input.question);
    const by = { lexicon, filter, held: await library.counts(filter), person, why: input.why === true };
    const told = splitQuestion(asked.words);
    const parts: (PartAnswered & { readonly text: string })[] = [];
    for (const part of told) {
      const words = told.length === 1 ? asked.words : part.readAs;
      const counted = withoutAmounts(words);
      const parsed = parseQuestion(counted, lexicon, await readAs(counted, lexicon, library));
      const asksNothing = asked.remarks.includes(EMERGENCY_REMARK) && parsed.form === "broad";
      const text = canonicalQuestion(told.length === 1 ? asked.text : part.readAs);
      const whole = { ...parsed, ...toldBeside(text, input.patient), text };
      const named = withBothNames(
        withElementsMeasured(withGenerics(whole, await brandsAsked(library, parsed, lexicon))),
      );
      const generic = withoutFacts(named, person);
      const ofPeople = withPeopleTold(generic);
      const plain = await withNamesHeld(library, withKidneysAsked(ofPeople, person, lexicon));
      const asking = { plain, question: withMainWords(plain), words };
      const answered = await answerPart(context, asking, asksNothing ? { ...by, onlyGuidelines: true } : by);
      parts.push({ ...answered, text: part.text });
    }
    const question = wholeQuestion(asked, parts);
    const gathered = parts.flatMap((one) => one.gathered);
    const evidence = evidenceIn(gathered);
    const tiers = parts.flatMap((one) => one.tiers);
    // Asked whether drugs go together, labels are read for anybody who takes them all.
    const together = person === undefined ? askedTogether(question) : [];
    const patient = person?.facts ?? (together.length === 0 ? undefined : NOBODY);
    const printed = tiers.flatMap(statementsOf).flatMap(({ doses = [] }) => doses.flatMap(({ drug }) => drug ?? []));
    const tellsTaken = person?.read.some(({ fact }) => fact === "drugs") ?? true;
    const all = input.allInteractions === true;
    const raised =
      patient === undefined
        ? undefined
        : await safetyNotes(library, { question, patient, printed, lexicon, tellsTaken, all });
    const ofLabels = parts.flatMap((one) => one.labels).length > 0;
    const answered = tiers.some(({ tier, lead }) => tier === "label" && "statement" in lead);
    // That nothing was found on a person whom the question only tells of is said where labels were looked into, and said nothing.
    const isQuiet = person === undefined || (input.patient === undefined && (answered || !ofLabels));
    const safety = isQuiet && raised?.notes.length === 0 ? undefined : raised;
    const labels = [...parts.flatMap((one) => one.labels), ...(safety?.quoted ?? [])];
    const publications = new Map([...evidence, ...labels].map(({ publication }) => [publication.id, publication]));
    const remarks = [...question.remarks, ...perhapsNotMedical(question, evidence.length)];
    const answer = makeAnswer({
      question: { ...question, remarks },
      ...(parts.length === 1 ? {} : { parts: parts.map(({ text, question: one }) => ({ text, question: one })) }),
      snapshot: await library.snapshot(),
      tiers,
      publications,
      conflicts: parts.flatMap((one) => {
        const findings = one.tiers.find((tier) => tier.findings !== undefined)?.findings;
        const opposed = opposedRecommendations(
          one.question,
          one.gathered.flatMap((tier) => tier.evidence),
        );
        return conflictsIn(one.question, one.tiers, findings, publications, opposed);
      }),
      sources: new Map(
        [...evidence.flatMap(({ sources }) => sources), ...labels].map(({ source }) => [source.id, source]),
      ),
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
    const made = withWhy(withMore(bundleOf(answer, context.now(), await library.lists())), question, parts);
    const anybody = { text: `anybody who takes ${together.join(" and ")}`, told: {}, read: [] };
    const about = person ?? (safety === undefined ? undefined : anybody);
    const bundle =
      about === undefined
        ? made
        : {
            ...made,
            patient: {
              text: about.text,
              told: about.told,
              ...(about.read.length === 0 ? {} : { read: [...about.read] }),
            },
          };
    return input.live === undefined ? bundle : { ...bundle, live: input.live };
  },
});
