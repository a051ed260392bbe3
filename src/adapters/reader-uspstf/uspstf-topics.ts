import { asObject, objectsAt, textAt, type JsonObject } from "../json/json-value.js";
import { htmlWords } from "../json/html-pieces.js";

/** One topic of the Task Force: its recommendations for each group of people, and what is said of all of them. */
export interface Topic {
  /** The file's own number of the topic. */
  readonly key: string;
  readonly title: string;
  readonly recommendations: readonly JsonObject[];
  /** Rationale, considerations and dates; empty where the file leaves them out. */
  readonly general: JsonObject;
}

/** The topics of a file in the order of their first recommendation. */
export function topicsOf(file: JsonObject): Topic[] {
  const byTopic = new Map<string, JsonObject[]>();
  for (const one of objectsAt(file, "specificRecommendations")) {
    const key = textAt(one, "general") || `recommendation ${textAt(one, "id")}`;
    byTopic.set(key, [...(byTopic.get(key) ?? []), one]);
  }
  const generals = asObject(file["generalRecommendations"]) ?? {};
  return [...byTopic].map(([key, recommendations]) => {
    const general = asObject(Object.hasOwn(generals, key) ? generals[key] : undefined) ?? {};
    return {
      key,
      recommendations,
      general,
      title: htmlWords(textAt(general, "title")) || commonTitle(recommendations),
    };
  });
}

/** "Cervical Cancer: Screening -- Women older than 65 years" is about "Cervical Cancer: Screening". */
function commonTitle(recommendations: readonly JsonObject[]): string {
  const titles = recommendations.map((one) => htmlWords(textAt(one, "title"))).filter((title) => title !== "");
  const [first = ""] = titles;
  const stem = first.split(/\s+--\s+/u)[0] ?? first;
  return titles.every((title) => title.startsWith(stem)) ? stem : first;
}

/** For whom a recommendation is: "women, 21 to 30 years, overweight". The file writes 99 for ages without an end. */
export function peopleOf(recommendation: JsonObject): {
  readonly sex: string;
  readonly ages: string;
  readonly weight: string;
} {
  const range = recommendation["ageRange"];
  const [from, to] = (Array.isArray(range) ? range : []).map(Number);
  const ages =
    from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)
      ? ""
      : to < 99
        ? `${from} to ${to} years`
        : from > 0
          ? `${from} years and older`
          : "all ages";
  const sex = textAt(recommendation, "sex") || textAt(recommendation, "gender");
  const weight = WEIGHTS[textAt(recommendation, "bmi")] ?? "";
  return { sex: sex === "female" ? "women" : sex === "male" ? "men" : sex, ages, weight };
}

/** The file's classes of body weight. Source: Prevention TaskForce, Data API, field "bmi". */
const WEIGHTS: Readonly<Record<string, string>> = {
  UW: "underweight",
  N: "normal weight",
  O: "overweight",
  OB: "obese",
};

/** The topic's page at the Task Force, where the file names it. */
export function linkOf({ general, recommendations }: Topic): string | undefined {
  const given = [textAt(general, "clinicalUrl"), textAt(general, "otherUrl")].find((address) => HOME.test(address));
  if (given !== undefined) return given;
  const alias = textAt(general, "uspstfAlias");
  if (/^[\w-]+$/.test(alias)) return `https://www.uspreventiveservicestaskforce.org/uspstf/recommendation/${alias}`;
  const texts = recommendations.flatMap((one) =>
    ["text", "servFreq", "riskText", "rationale"].map((name) => textAt(one, name)),
  );
  const pages = new Set(texts.flatMap((text) => [...text.matchAll(STATEMENT)].map((match) => match[0])));
  return pages.size === 1 ? [...pages][0] : undefined;
}

const HOME = /^https?:\/\/(?:www\.)?uspreventiveservicestaskforce\.org\//i;
const STATEMENT =
  /https?:\/\/www\.uspreventiveservicestaskforce\.org\/Page\/Document\/RecommendationStatementFinal\/[\w-]+/gi;
