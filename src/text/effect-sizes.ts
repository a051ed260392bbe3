import type { EffectSize, PValue } from "../domain/finding.js";

const NUMBER = "[-−–+]?\\s?(?:\\d+(?:[.·]\\d+)?|[.·]\\d+)";
const RATIOS =
  "(?:adjusted |pooled |crude |summary )?(?:odds|risk|hazards?|rate|prevalence|incidence(?: rate)?) ratios?|relative risks?|\\b(?:a|adj)?(?:OR|RR|HR|IRR|PR)s?\\b|\\b[aA](?:OR|HR|RR)\\b";
const DIFFERENCES =
  "(?:weighted |standardi[sz]ed |adjusted )?(?:mean|risk|rate|between[- ]group|treatment|absolute)? ?(?:differences?|reductions?)|\\b(?:W|S)?MD\\b|\\bES\\b|effect size|Cohen['’]?s? d";
const INTERVAL = "(?:(?:9\\d(?:\\.\\d)?)\\s?%\\s*)?(?:CIs?|C\\.I\\.|CrI|confidence intervals?|credible intervals?)";

/** A value and its interval: "0.85 (0.65-1.12)", "OR 1.8, 95% CI 1.1 to 2.9", "−2.3 [95 % CI −4.1; −0.5]". */
const WITH_INTERVAL = new RegExp(
  `(?:(${RATIOS})|(${DIFFERENCES}))?[\\s,:=()\\]of]{0,8}(${NUMBER})\\s?(%)?[^\\d.;]{0,14}?[\\s,;([]{0,3}(?:${INTERVAL})[\\s,:=([]{0,4}(${NUMBER})\\s?%?\\s*(?:to|through|and|,|;|-|–|—|−|\\/)\\s*(${NUMBER})\\s?%?[\\])]?`,
  "giu",
);
const PRINTED_ALONE = new RegExp(
  `(${NUMBER})\\s*[([]\\s*(${NUMBER})\\s*(?:to|,|;|-|–|—)\\s*(${NUMBER})\\s*[\\])]`,
  "gu",
);
const NAMED = new RegExp(`(?:(${RATIOS})|(${DIFFERENCES}))(?:\\s+(?:of|was|were|is))?[\\s,:=(]{1,3}(${NUMBER})`, "giu");

/** What none of these is printed without. */
const DIGIT = /\d/u;
const OF_INTERVAL = new RegExp(INTERVAL, "iu");

/** Numbers with their intervals, as printed, in order; where a named ratio or difference has no interval, without one. */
export function effectSizesIn(sentence: string): EffectSize[] {
  const found: EffectSize[] = [];
  if (!DIGIT.test(sentence)) return found;
  const take = (
    at: number,
    text: string,
    ratio: boolean,
    difference: boolean,
    numbers: readonly (string | undefined)[],
  ) => {
    const lead = /^[\s,:=(]+/u.exec(text)?.[0].length ?? 0;
    // A bracket that was opened before the number is not its own.
    const alone = /[\])]$/u.test(text) && !/[([]/u.test(text.slice(lead));
    const [start, end] = [at + lead, at + text.length - Number(alone)];
    if (found.some((one) => start < one.end && end > one.start)) return;
    const [value, low, high] = numbers.map((one) => (one === undefined ? undefined : numberOf(one)));
    if (value === undefined || Number.isNaN(value)) return;
    const bounded = low !== undefined && high !== undefined;
    if (bounded && (low > high || value < low - 0.011 * Math.abs(low) || value > high + 0.011 * Math.abs(high))) return;
    found.push({
      text: sentence.slice(start, end),
      start,
      end,
      scale: ratio ? "ratio" : difference ? "difference" : "number",
      value,
      ...(bounded ? { low, high } : {}),
    });
  };
  const intervals = OF_INTERVAL.test(sentence) ? sentence.matchAll(WITH_INTERVAL) : [];
  for (const { index, 0: text, 1: ratio, 2: difference, 3: value, 5: low, 6: high } of intervals)
    take(index, text, ratio !== undefined, difference !== undefined, [value, low, high]);
  for (const { index, 0: text, 1: value, 2: low, 3: high } of sentence.matchAll(PRINTED_ALONE))
    take(index, text, false, false, [value, low, high]);
  for (const { index, 0: text, 1: ratio, 2: difference, 3: value } of sentence.matchAll(NAMED))
    take(index, text, ratio !== undefined, difference !== undefined, [value]);
  return found.sort((a, b) => a.start - b.start);
}

/** Whether an interval leaves out "no difference": below it, above it, on both sides of it; nothing where that cannot be told. */
export function sideOf({ scale, low, high, value }: EffectSize): "below" | "above" | "both" | undefined {
  if (low === undefined || high === undefined) return undefined;
  const none =
    scale === "ratio"
      ? 1
      : scale === "difference"
        ? 0
        : low < 0 || value < 0
          ? 0
          : low > 0 && high < 12
            ? 1
            : undefined;
  if (none === undefined) return undefined;
  return high < none ? "below" : low > none ? "above" : "both";
}

const P_VALUE =
  /(?<![\p{L}\d])[Pp](?:[\s-]?[Vv]alues?)?(?:[\s-]?(?:for )?(?:trend|interaction|adj|difference|log-?rank))?\s*(?:was |of |were )?(=|<|>|≤|≥|⩽|⩾|<=|>=|less than|greater than|:)\s*(?:(0?[.·,]\s?\d+)|(\d(?:[.·]\d+)?\s?[×x]\s?10\S+)|(ns\b)|(0|1(?:\.0+)?)(?![\d.]))|(?<![\p{L}\d])(?:[Pp]\s?[=:]?\s?)?(NS|n\.s\.)(?![\p{L}])/gu;
const CUSTOMARY = 0.05;

/** P values as printed, in order. */
export function pValuesIn(sentence: string): PValue[] {
  return [...sentence.matchAll(P_VALUE)].map((match) => {
    const { index: start, 0: text, 1: sign = "=", 2: plain, 3: power, 5: whole } = match;
    const value =
      power !== undefined
        ? 1e-3
        : plain !== undefined
          ? numberOf(plain.replace(",", "."))
          : whole !== undefined
            ? numberOf(whole)
            : 1;
    const above = /[>≥⩾]|greater/u.test(sign);
    const below = /[<≤⩽]|less/u.test(sign);
    const significant = above ? false : below ? value <= CUSTOMARY : value < CUSTOMARY;
    return { text, start, end: start + text.length, significant };
  });
}

function numberOf(printed: string): number {
  return Number(printed.replace(/\s/gu, "").replace(/[−–]/gu, "-").replace("·", "."));
}
