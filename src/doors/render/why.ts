import type { Bundle, BundleTier } from "../../operations/bundle-schema.js";
import type { AnswerWhy, SearchedFor } from "../../operations/why-schema.js";
import { counted, listed, number, sentenceCase } from "./labels.js";
import { tierName } from "./parts.js";
import { plain } from "./plain.js";

/** The heading over why an answer says what it says. */
export const WHY_HEADING = "Why this answer";

/** A line, and those that belong under it. */
export interface WhyLine {
  readonly text: string;
  readonly under: readonly string[];
}

/** One part of the reasons, under its heading. */
export interface WhyBlock {
  readonly heading: string;
  readonly lines: readonly WhyLine[];
}

type TierWhy = AnswerWhy["tiers"][number];
type Moved = TierWhy["statements"][number]["moved"][number];

/** Why an answer says what it says, as a reader meets it; nothing where the bundle does not tell. */
export function whyOf({ why, tiers, parts }: Pick<Bundle, "why" | "tiers" | "parts">): readonly WhyBlock[] {
  if (why === undefined) return [];
  return [
    { heading: "How the question was searched", lines: why.topics.map(searchedLine) },
    ...why.tiers.map((one, at) => ({
      heading: tierName(parts, one.tier, at),
      lines: tierLines(one, tiers[at]?.tier === one.tier ? tiers[at] : undefined),
    })),
  ];
}

/** “gout (also as podagra; narrower: a kind of it: tophus)”: every name of a thing asked for, with what it is to it. */
export function searchedLine({ asked, names }: SearchedFor): WhyLine {
  const kinds = [...new Set(names.filter(({ name }) => name !== asked).map(({ text }) => text))];
  const under = kinds.map((kind) => {
    const of = names.filter(({ text, name }) => text === kind && name !== asked).map(({ name }) => plain(name));
    return `${sentenceCase(plain(kind))}: ${of.join(", ")}`;
  });
  return { text: plain(asked), under };
}

const MOST_APART = 8;

function tierLines(why: TierWhy, tier: BundleTier | undefined): WhyLine[] {
  const line = (text: string, under: readonly string[] = []): WhyLine => ({
    text: plain(text),
    under: under.map(plain),
  });
  const [first, ...rest] = why.lead;
  const apart = why.apart.slice(0, MOST_APART).map(({ title, why: reason }) => `“${title}”: ${reason}`);
  const more = why.apart.length - apart.length;
  return [
    line(`${counted(why.found, "publication")} found for the question’s words, ${number(why.read)} read.`),
    ...(first === undefined ? [] : [line(`What stands first: ${first}`, rest)]),
    ...statementLines(why, tier).map(({ text, under }) => line(text, under)),
    ...why.passedOver.map(({ text, count, examples }) =>
      line(
        `Passed over, ${counted(count, "sentence")}: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
        examples.map(({ quote, title }) => `“${short(quote.text)}” (${title})`),
      ),
    ),
    ...(apart.length === 0
      ? []
      : [
          line(`Read and no evidence here, ${counted(why.apart.length, "publication")}:`, [
            ...apart,
            ...(more > 0 ? [`and ${number(more)} more`] : []),
          ]),
        ]),
  ];
}

/** A line for each statement that stands before “more”. */
function statementLines({ statements }: TierWhy, tier: BundleTier | undefined): WhyLine[] {
  if (tier === undefined) return [];
  const printed = [
    ...("statement" in tier.lead ? [tier.lead.statement] : []),
    ...tier.sections.flatMap((section) => section.statements),
  ];
  return statements.flatMap(({ quote, score, moved, named, text }) => {
    const own = printed.find(({ quotes: [one] }) => one?.source === quote.source && one.start === quote.start);
    if (own === undefined || own.more === true) return [];
    const far = named.filter(({ relation }) => relation !== "same");
    return [
      {
        text: `[${own.references.join(", ")}] “${short(own.text)}”${score === undefined ? "" : ` counts ${score.toFixed(2)}`}`,
        under: [
          ...(text === undefined ? [] : [text]),
          ...movedLines(moved),
          ...far.map(({ asked, found, relation }) => `Names ${found} (${RELATION[relation]}) for ${asked}.`),
        ],
      },
    ];
  });
}

const RELATION: Readonly<Record<TierWhy["statements"][number]["named"][number]["relation"], string>> = {
  same: "the same",
  narrower: "narrower",
  "may-mean": "one meaning",
  underlying: "broader: the disease beneath it",
};

/** What a name is to what was asked, in words. */
export function relationWords(relation: keyof typeof RELATION): string {
  return RELATION[relation];
}

/** “Much for it: its design: randomised trial (+1). A little against it: it is long to read (-0.05).” */
export function movedLines(moved: readonly Moved[]): string[] {
  return (["much", "somewhat", "a little"] as const).flatMap((degree) =>
    [true, false].flatMap((up) => {
      const of = moved.filter((one) => one.degree === degree && one.value > 0 === up);
      if (of.length === 0) return [];
      const parts = of.map(({ text, value }) => `${text} (${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(2)})`);
      return [`${sentenceCase(degree)} ${up ? "for" : "against"} it: ${listed(parts)}.`];
    }),
  );
}

const SHORT = 80;

function short(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, text.lastIndexOf(" ", SHORT))} …`;
}
