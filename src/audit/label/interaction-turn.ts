import { allDrugNames, sameDrugName } from "../../domain/drug-names.js";
import type { Question } from "../../domain/question.js";
import type { Candidate } from "../candidate.js";
import { actingOn } from "../doses/dose-turn.js";
import type { LimitClash } from "./limit.js";
import { shown } from "./limit.js";
import { ownNames } from "./product-names.js";

const UP =
  /\b(?:rais(?:es?|ed|ing)|increas\w+|elevat\w+|boost\w*|doubl\w+|tripl\w+|higher|potentiat\w+|enhanc\w+|strengthen\w*|prolong\w*|(?:push|drive)\w*\b.{0,30}\bup)\b/iu;
const DOWN =
  /\b(?:lower(?:s|ed|ing)?|reduc\w+|decreas\w+|weaken\w*|diminish\w*|halv\w+|blunt\w*|impair\w*|revers\w+|neutrali[sz]\w+|block\w*|antagoni[sz]\w+|abolish\w*|(?:push|bring|drive)\w*\b.{0,30}\bdown)\b/iu;
const NONE = /\b(?:not|no|neither|nor|without|cannot|unaffected|unchanged)\b|n['’]t\b/iu;
const LEVEL =
  "(?:(?:plasma|serum|blood|drug|peak|steady-state|anticoagulant|antihypertensive|systemic)\\s){0,2}(?:levels?|concentrations?|exposure|effects?|activity|clearance|bioavailability|AUC)";
/** What stands between a drug's effect and what is said of it cannot be told in clauses that go several ways. */
const SEVERAL = /\b(?:but|however|whereas|while|although|respectively|unless)\b/iu;

/** "Makes A stronger" reads "raises the effect of A". */
export function inEffectWords(text: string): string {
  return text
    .replace(
      /\bmakes?\s([\p{L}\d-]+)\s(?:stronger|more (?:potent|effective|active))\b|\bstrengthens?\s([\p{L}\d-]+)/giu,
      (_, a?: string, b?: string) => `raises the effect of ${a ?? b ?? ""}`,
    )
    .replace(
      /\bmakes?\s([\p{L}\d-]+)\s(?:weaker|less (?:potent|effective|active))\b|\bweakens?\s([\p{L}\d-]+)/giu,
      (_, a?: string, b?: string) => `lowers the effect of ${a ?? b ?? ""}`,
    );
}

type Way = "up" | "down" | "none";

function wayOf(text: string): Way | undefined {
  if (NONE.test(text)) return "none";
  const [up, down] = [UP.test(text), DOWN.test(text)];
  return up === down ? undefined : up ? "up" : "down";
}

/** Whether a text speaks of the level or effect of something called by one of these names. */
function isOnLevel(text: string, names: readonly string[]): boolean {
  const name = `(?:${names.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|")})`;
  return new RegExp(String.raw`\b${name}(?:['’]s)?\s${LEVEL}\b|\b${LEVEL}\s(?:of|to)\s(?:the\s)?${name}\b`, "iu").test(
    text,
  );
}

/**
 * Where a claim says that something raises the level or effect of a drug, and the drug's label that it lowers it or leaves it as it is, or the other way round; nothing where
 * one of the label's sentences on the two says what the claim says.
 */
export function interactionTurned(given: string, question: Question, sentences: readonly Candidate[]): LimitClash[] {
  const words = inEffectWords(given);
  const said = SEVERAL.test(words) ? undefined : wayOf(words);
  const [first] = sentences;
  if (said === undefined || said === "none" || first === undefined) return [];
  const own = ownNames(first.publication, words)?.said ?? [];
  const others = actingOn(question, sentences, isEmpty).flatMap((at) => question.topics[at]?.label ?? []);
  const [other] = others;
  if (own.length === 0 || other === undefined || others.length > 1 || !isOnLevel(words, own)) return [];
  const names = allDrugNames(sameDrugName(other));
  const shape = new RegExp(
    String.raw`\b(?:${names.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|")})\b`,
    "iu",
  );
  const told = sentences.flatMap((source) => {
    if (!shape.test(source.text) || SEVERAL.test(source.text)) return [];
    const its = ownNames(source.publication, source.text)?.said ?? [];
    const way = its.length > 0 && isOnLevel(source.text, its) ? wayOf(source.text) : undefined;
    return way === undefined ? [] : [{ source, way }];
  });
  const [one] = told;
  return one === undefined || told.some(({ way }) => way === said)
    ? []
    : [{ kind: "interaction", said: shown(words), found: shown(one.source.text), source: one.source }];
}

/** Words of the effect itself. */
function isEmpty(word: string): boolean {
  return /^(?:rais\w+|increas\w+|lower\w*|reduc\w+|decreas\w+|revers\w+|levels?|effects?|concentrations?|exposure|quick\w*|rapid\w*|strong\w*|clear\w*|mark\w+|blood|plasma|serum|anticoagulant|activity|clearance|about|by|patients?|\d.*)$/iu.test(
    word,
  );
}
