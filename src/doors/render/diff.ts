import type { Diff } from "../../operations/diff/diff-schema.js";
import { TIER_HEADINGS } from "./labels.js";
import { plain } from "./plain.js";
import { SAFETY_HEADING } from "./safety.js";
import type { Style } from "../cli/terminal.js";

/** What two answers say differently, for a terminal; `style` colours a piece of text. */
export function renderDiff(diff: Diff, style: (style: Style, text: string) => string): string {
  const { before, after } = diff.snapshot;
  const head = [
    `${plain(diff.question.before)}${diff.question.after === diff.question.before ? "" : `\n${plain(diff.question.after)}`}`,
    `${diff.created.before.slice(0, 10)} → ${diff.created.after.slice(0, 10)}; ${before === after ? "the same library" : "another library content"}`,
  ];
  if (diff.same) return `${[...head, "Nothing differs."].join("\n")}\n`;
  const tiers = diff.tiers.flatMap(({ tier, gained, lost, changed, kept, gaps, conclusion }) => {
    const lines = [
      ...(conclusion.before === conclusion.after
        ? []
        : [
            `${style("yellow", "~")} ${plain(conclusion.after ?? "No table of findings.")}`,
            `    before: ${plain(conclusion.before ?? "no table of findings")}`,
          ]),
      ...gained.map(({ text, because }) => `${style("green", "+")} ${plain(text)}\n    ${plain(because)}`),
      ...lost.map(({ text, because }) => `${style("red", "−")} ${plain(text)}\n    ${plain(because)}`),
      ...changed.map((one) =>
        [
          `${style("yellow", "~")} ${plain(one.after.text)}`,
          ...(one.before.text === one.after.text ? [] : [`    before: ${plain(one.before.text)}`]),
          `    ${plain(one.because)}`,
        ].join("\n"),
      ),
      ...gaps.gained.map((text) => `${style("green", "+")} gap: ${plain(text)}`),
      ...gaps.lost.map((text) => `${style("red", "−")} gap: ${plain(text)}`),
    ];
    const same = `${kept} ${kept === 1 ? "statement" : "statements"} as before`;
    return lines.length === 0 ? [] : [`\n${style("bold", TIER_HEADINGS[tier])} (${same})`, ...lines];
  });
  const safety = [
    ...diff.safety.gained.map((text) => `${style("green", "+")} ${plain(text)}`),
    ...diff.safety.lost.map((text) => `${style("red", "−")} ${plain(text)}`),
  ];
  const person = safety.length === 0 ? [] : [`\n${style("bold", SAFETY_HEADING)}`, ...safety];
  const changed = diff.publications.changed.map(({ id, title, what }) => `${id} ${plain(title)}: ${plain(what)}`);
  const cited = changed.length === 0 ? [] : [`\n${style("bold", "Cited publications")}`, ...changed];
  return `${[...head, ...person, ...tiers, ...cited].join("\n")}\n`;
}
