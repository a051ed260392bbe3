import { identifier } from "../../domain/identifier.js";
import { eachOnce } from "../../domain/label-facts.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { makeSource } from "../../domain/source.js";
import type { Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { peekText } from "../../text/encoding.js";
import { jsonRecords } from "../json/json-records.js";
import { asObject, namesIn, textAt, type JsonObject } from "../json/json-value.js";
import { topicBlocks } from "./uspstf-blocks.js";
import { linkOf, peopleOf, topicsOf, type Topic } from "./uspstf-topics.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "uspstf", version: 1 };
const BODY = "U.S. Preventive Services Task Force";

/** Reads the recommendations of the U.S. Preventive Services Task Force as its Prevention TaskForce service gives them. */
export const uspstfReader: Reader = {
  ...READER,
  accepts: (_name, head) => {
    const names = namesIn(peekText(head));
    return names !== undefined && (names.has("specificRecommendations") || names.has("generalRecommendations"));
  },
  async *read(input, options) {
    // Recommendations name topics that stand elsewhere in the file, so that it is read as one record.
    for await (const record of jsonRecords(input, new Set(), options)) {
      const file = record.kind === "value" ? (asObject(record.value) ?? {}) : {};
      const topics = topicsOf(file);
      if (record.kind === "failed")
        yield { kind: "refused", name: input.name, code: record.code, message: record.message };
      else if (topics.length === 0)
        yield {
          kind: "refused",
          name: input.name,
          code: "empty",
          message: "the file holds no specific recommendations",
        };
      for (const topic of topics) {
        if (options.signal?.aborted === true) return;
        yield readTopic(input.name, topic, file, options.limits);
      }
    }
  },
};

function readTopic(file: string, topic: Topic, all: JsonObject, limits: Limits): Read {
  const name = `${file}!${inShort(topic.key)}`;
  const refuse = (code: Refusal["code"], message: string): Refusal => ({
    kind: "refused",
    name,
    code,
    message: `topic ${inShort(topic.key)}: ${message}`,
  });
  if (topic.title === "") return refuse("no-title", "its recommendations have no title");
  const id = identifier("local", `uspstf/${topic.key}`);
  if (id === undefined) return refuse("no-identifier", "its number is none that can be kept");
  const blocks = topicBlocks(topic, all);
  if (!blocks.some(({ kind }) => kind === "paragraph" || kind === "item"))
    return refuse("no-text", "its recommendations have no text");
  if (blocks.some(({ text }) => text.length > limits.blockCharacters))
    return refuse("over-limit", `one block has more than ${limits.blockCharacters} characters`);
  const date = dateOf(topic.general);
  const link = linkOf(topic);
  const population = eachOnce(
    topic.recommendations.map((one) => {
      const { sex, ages, weight } = peopleOf(one);
      return [sex, ages, weight].filter((part) => part !== "").join(", ");
    }),
  ).join("; ");
  const keywords = textAt(topic.general, "keywords").split("|");
  const facts: PublicationFacts = {
    identifiers: [id],
    title: topic.title,
    titleBasis: "printed",
    authors: [BODY],
    container: "Prevention TaskForce",
    ...(date === undefined ? {} : { date, year: Number(date.slice(0, 4)) }),
    tier: "guideline",
    design: "guideline",
    designBasis: "USPSTF recommendation",
    language: "en",
    ...(population === "" ? {} : { population }),
    ...(link === undefined ? {} : { link }),
    ...(eachOnce(keywords).length === 0 ? {} : { keywords: eachOnce(keywords) }),
  };
  const source = makeSource({
    kind: "abstract",
    document: `local:${id.value}`,
    blocks,
    reader: READER,
    language: "en",
    ...(date === undefined ? {} : { date }),
  });
  const remarks = date === undefined ? ["the file does not say when it was published"] : [];
  return { kind: "document", name, facts, source, remarks };
}

function dateOf(general: JsonObject): string | undefined {
  const dates = [textAt(general, "pubDate"), textAt(general, "topicYear")];
  return dates.find((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date));
}
