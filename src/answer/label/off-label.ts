import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Topic } from "../../domain/question.js";
import { INDICATION } from "./label-aspects.js";
import { deniesUse, labelNames, usesOf } from "./label-gaps.js";
import { namesOne } from "./label-naming.js";
import { sentencesUnder, type OneLabel } from "./label-sentences.js";
import { usesUnknown, widerUse } from "./use-relation.js";

/**
 * That no label of a drug lists what is asked about among its indications: off label only where the indications of all of them were read and are told in words that the lexicon knows, and none is
 * something that what is asked about is a kind, a cause or a manifestation of. Otherwise what the labels say instead.
 */
export function offLabelGaps(
  drug: string,
  labels: readonly OneLabel[],
  conditions: readonly Topic[],
  lexicon?: Lexicon,
): Gap[] {
  const all = labels.map((label) => ({ label, uses: usesOf(label) }));
  const read = all.filter(({ uses }) => uses.length > 0);
  const silent = all.filter(({ uses }) => uses.length === 0);
  if (read.length === 0 || conditions.length === 0) return [];
  const isTold = ({ label, uses }: (typeof read)[number]) =>
    namesOne(
      conditions,
      [...uses, ...deniedIn(label)].flatMap(({ section, text }) => [...section, text]),
    );
  if (read.some(isTold)) return [];
  const count = {
    where: "label" as const,
    lookedFor: conditions.map(({ label }) => label),
    publications: read.length,
    passages: read.reduce((sum, { uses }) => sum + uses.length, 0),
    naming: 0,
  };
  const said = read.flatMap(({ uses }) => uses.map(({ text }) => text));
  const wide = widerUse(said, conditions, lexicon);
  const unknown = wide === undefined ? usesUnknown(said, conditions, lexicon) : undefined;
  const naming = silent.find(({ label }) => labelNames(label, conditions));
  const other = brandOf((naming ?? silent[0])?.label);
  return [
    makeGap("not-named", count, ({ publications, lookedFor }) => {
      const what = lookedFor.join(" or ");
      const who =
        publications === 1 ? `The label of ${drug} does not list` : `None of ${publications} labels of ${drug} lists`;
      if (wide !== undefined)
        return `${who} ${what} by name; among its uses are “${wide}”, and whether that takes it in is not said.`;
      if (unknown !== undefined)
        return `${who} ${what} by that name; its uses are told in other words (“${unknown}”), and whether they take it in is not known here.`;
      if (silent.length === 0) return `${who} ${what} among its indications: that use is off label.`;
      const few =
        publications === 1 ? `The one label of ${drug} whose indications are in the library does not list` : who;
      return naming === undefined
        ? `${few} ${what} among them; of another label (${other}) the library holds no indications.`
        : `${few} ${what}; another label (${other}) names it, but the library holds no indications of that.`;
    }),
  ];
}

/** What a label says under its indications that its drug is not for. */
function deniedIn(label: OneLabel) {
  return INDICATION.codes.flatMap((code) => sentencesUnder(label, code)).filter(({ text }) => deniesUse(text));
}

function brandOf(label: OneLabel | undefined): string {
  const facts = label?.publication.label;
  return facts?.brands[0] ?? facts?.generics[0] ?? "another";
}
