import { z } from "zod";
import type { Topic } from "../domain/question.js";
import { TIERS } from "../domain/tier.js";

const offset = z.int().nonnegative();
const RELATIONS = ["same", "narrower", "may-mean", "underlying"] as const;

/** What a name is to what was asked; none is broader without its saying so. */
const RELATION_WORDS: Readonly<Record<(typeof RELATIONS)[number], string>> = {
  same: "another name of it",
  narrower: "narrower: a kind of it",
  "may-mean": "one thing that the unsettled term may mean",
  underlying: "broader: the disease beneath it, shown apart and never as direct",
};

const relationSchema = z.enum(RELATIONS).describe("How the name stands to what was asked");

export const movedSchema = z.object({
  signal: z.string().describe("Its name"),
  text: z.string().describe("What it was, in words"),
  value: z.number().describe("By how much: up above 0, down below; in the units of the score it is part of"),
  degree: z.enum(["much", "somewhat", "a little"]),
});

export const namedSchema = z.object({
  asked: z.string(),
  found: z.string().describe("The name by which it was found"),
  relation: relationSchema,
  where: z.array(z.string()),
});

export const searchedSchema = z.object({
  asked: z.string(),
  names: z.array(
    z.object({ name: z.string(), relation: relationSchema, text: z.string().describe("The relation in words") }),
  ),
});
export type SearchedFor = z.infer<typeof searchedSchema>;

const placeSchema = z.object({ source: z.string(), start: offset, end: offset });

const tierWhySchema = z.object({
  tier: z.enum(TIERS),
  found: z.int().nonnegative().describe("Publications that the index gave for the question's words"),
  read: z.int().nonnegative().describe("How many of them were read"),
  lead: z.array(z.string()).describe("Why its lead leads, or why no statement does"),
  statements: z
    .array(
      z.object({
        quote: placeSchema,
        score: z.number().optional().describe("Absent for what was not chosen by counting"),
        moved: z.array(movedSchema).describe("The parts of its score"),
        named: z.array(namedSchema),
        text: z.string().optional(),
      }),
    )
    .describe("One for each statement of the tier, in the order in which they stand, the lead first"),
  passedOver: z
    .array(
      z.object({
        reason: z.string(),
        text: z.string(),
        count: z.int().positive(),
        examples: z.array(
          z.object({
            publication: z.string(),
            title: z.string(),
            quote: placeSchema.extend({ text: z.string() }),
            like: placeSchema.optional().describe("The statement that says the same"),
          }),
        ),
      }),
    )
    .describe("Sentences that were read and do not stand in the answer"),
  apart: z
    .array(z.object({ publication: z.string(), title: z.string(), why: z.string() }))
    .describe("Publications that were read and are no evidence here"),
});

/** Why an answer says what it says: how the question was searched, and tier by tier what counted and what was passed over. */
export const answerWhySchema = z
  .object({ topics: z.array(searchedSchema), tiers: z.array(tierWhySchema) })
  .describe("Why the answer says what it says; there where it was asked for");
export type AnswerWhy = z.infer<typeof answerWhySchema>;

/** Every name by which a question's topics were searched, with what it is to what was asked. */
export function searchedNames(topics: readonly Topic[]): SearchedFor[] {
  return topics.map(({ label, names }) => {
    const seen = new Set<string>();
    return {
      asked: label,
      names: names.flatMap(({ label: name, relation }) => {
        if (seen.has(name)) return [];
        seen.add(name);
        return [{ name, relation, text: name === label ? "as asked" : RELATION_WORDS[relation] }];
      }),
    };
  });
}
