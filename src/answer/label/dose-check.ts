import { checkRegimen, statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { BodySize, StatedRegimen } from "../../appraise/regimens/compare-regimens.js";
import type { DrugNames } from "../../appraise/regimens/read-regimens.js";
import { frequencyWords, perDayWords } from "../../appraise/regimens/regimen-show.js";
import type { DoseAgainst, StatedDose } from "../../domain/dose.js";
import type { Publication } from "../../domain/publication.js";
import { makeQuote } from "../../domain/quote.js";
import type { Regimen } from "../../domain/regimen.js";
import type { Source } from "../../domain/source.js";
import type { Statement } from "../../domain/statement.js";
import type { Tier } from "../../domain/tier.js";
import { bareDrug, drugsOfLabel, type HeldDose } from "./dose-evidence.js";

/** The doses that a statement prints, with what stands around its quote for those whose drug or use it does not say itself. */
export function dosesOf(
  statement: Statement,
  source: Source | undefined,
  publication: Publication | undefined,
  names: DrugNames,
): StatedRegimen[] {
  const own = publication?.label === undefined ? [] : drugsOfLabel(publication.label);
  const [drug] = own.length === 1 ? own : [];
  const block = source?.blocks[statement.quotes[0].block];
  return statedRegimens(statement.text, {
    names,
    ...(drug === undefined ? {} : { drug }),
    ...(source?.kind === "label" && block !== undefined ? { section: block.section } : {}),
  });
}

/** The words of the dose itself, without its drug and role. */
function printed(
  { text }: Statement,
  { amount, frequency, strength }: Regimen,
): Pick<StatedDose, "text" | "start" | "end"> {
  const parts = [amount, frequency, strength].filter((one) => one !== undefined);
  const start = Math.min(...parts.map((one) => one.start));
  const end = Math.max(...parts.map((one) => one.end));
  return { text: text.slice(start, end), start, end };
}

const OTHERS: readonly Tier[] = ["label", "guideline", "research"];
const TIER_WORDS: Readonly<Record<Tier, readonly [string, string]>> = {
  label: ["the label", "no label in the library gives a dose of"],
  guideline: ["a guideline", "no guideline that was read gives a dose of"],
  research: ["research", "no research that was read gives a dose of"],
};

/**
 * Sets each dose of a statement beside those of the label and of the other tiers, never beside its own tier's. Where a tier
 * gives no dose of the drug that is said of the label alone, for which absence matters most.
 */
export function checkedDoses(
  statement: Statement,
  stated: readonly StatedRegimen[],
  held: readonly HeldDose[],
  size: BodySize,
): StatedDose[] {
  const own = new Set(statement.publications);
  return stated.map(({ regimen, indication, population }) => {
    const drug = regimen.drug === undefined ? undefined : bareDrug(regimen.drug.value);
    const frequency = regimen.frequency && frequencyWords(regimen.frequency.value);
    return {
      drug: drug ?? null,
      ...printed(statement, regimen),
      indication: indication ?? null,
      route: regimen.route?.value ?? null,
      frequency: frequency ?? null,
      perDay: perDayWords(regimen) ?? null,
      checks: isAdvisedAgainst(statement, regimen)
        ? [{ against: "label" as const, verdict: "not comparable" as const, text: AGAINST }]
        : OTHERS.filter((tier) => tier !== statement.tier).flatMap(
            (tier) =>
              against(
                {
                  regimen,
                  ...(indication === undefined ? {} : { indication }),
                  ...(population === undefined ? {} : { population }),
                },
                tier,
                held.filter((one) => one.tier === tier && !own.has(one.publication.id)),
                size,
              ) ?? [],
          ),
    };
  });
}

const AGAINST = "not compared: the sentence advises against it";

/** Whether a sentence advises against the dose: what nobody is to be given is neither too much nor too little. */
function isAdvisedAgainst({ text, facet }: Statement, { start }: Regimen): boolean {
  if (facet === "harm") return false;
  const before =
    text
      .slice(0, start)
      .split(/;|\bbut\b|\binstead\b/u)
      .at(-1) ?? "";
  return /\brecommend(?:s|ed|ing)? against\b|\b(?:not recommended?|advise[sd]? against|should not (?:be (?:given|offered|used)|receive|take))\b/iu.test(
    before,
  );
}

function against(
  stated: StatedRegimen,
  tier: Tier,
  held: readonly HeldDose[],
  size: BodySize,
): DoseAgainst | undefined {
  const { code, because, references } = checkRegimen(stated, held, size);
  const [name, none] = TIER_WORDS[tier];
  const first = held[references[0] ?? -1];
  if (code === "not-found" || first === undefined) {
    if (tier !== "label") return undefined;
    const { drug } = stated.regimen;
    const said = code !== "not-found" ? because : drug === undefined ? because : `${none} ${drug.value}`;
    return { against: tier, verdict: "not comparable", text: `not comparable with ${name}: ${said}` };
  }
  const { publication, source, from, to } = first;
  const verdict =
    code === "other-indication" ? "other indication" : code === "not-comparable" ? "not comparable" : code;
  const lead = {
    within: `within ${name}`,
    above: `above ${name}`,
    below: `below ${name}`,
    "other indication": `${name} gives it for another use`,
    "not comparable": `not comparable with ${name}`,
  } as const;
  const use =
    stated.indication === undefined && first.indication !== undefined ? ` (a dose for ${first.indication})` : "";
  return {
    against: tier,
    verdict,
    text: `${lead[verdict]}: ${because}${use}`,
    quote: makeQuote(source, from, to),
    publication: publication.id,
  };
}
