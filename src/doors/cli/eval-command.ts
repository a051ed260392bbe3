import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { Terminal } from "./terminal.js";

interface EvalCommandOptions {
  readonly data: string;
  readonly split: string;
  readonly distractors?: string;
  readonly goldSnippets?: boolean;
  readonly set?: Record<string, string>;
  readonly items?: string;
  readonly keep?: string;
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

/** `citeside eval <task> --data DIR --split NAME` and `citeside eval-compare A B`. */
export function evalCommand(program: Command, terminal: Terminal): void {
  program
    .command("eval")
    .summary("Measure this installation on a test collection")
    .description("Measure this installation on a test collection; the last line printed is the result as JSON.")
    .argument("<task>", "the measurement (docs/retrieval.md lists them)")
    .requiredOption("--data <folder>", "the collection")
    .requiredOption("--split <name>", "the part of it to measure")
    .option("--distractors <folder>", "articles that answer none of the questions, to search among")
    .option("--gold-snippets", "answer from the snippets that experts chose instead of searching (bioasq-answers)")
    .option("--set <name=value>", "a setting of the measurement; may be given again", setting, {})
    .option("--items <file>", "write each item's result to a file, one JSON object a line")
    .option("--keep <folder>", "keep the libraries that are filled, for another run")
    .addOption(
      new Option("-f, --format <format>", "text adds a table before the last line")
        .choices(["text", "json"])
        .default("text"),
    )
    .option("-q, --quiet", "say nothing but the result")
    .action(async (task: string, options: EvalCommandOptions) => {
      const { runEval } = await import("../../eval/run.js");
      const { data, split, distractors, set, items, keep } = options;
      const { items: _, ...result } = await runEval({
        task,
        data,
        split,
        settings: { ...set, ...(options.goldSnippets === true ? { "gold-snippets": "yes" } : {}) },
        ...(distractors === undefined ? {} : { distractors }),
        ...(items === undefined ? {} : { items }),
        ...(keep === undefined ? {} : { keep }),
        say: (line) => {
          if (options.quiet !== true) terminal.err(`${line}\n`);
        },
      });
      if (options.format === "text")
        for (const [name, value] of Object.entries(result.metrics))
          terminal.out(`${name.padEnd(24)} ${value.toFixed(4)}\n`);
      terminal.out(`${JSON.stringify({ task, split, ...result })}\n`);
    });
  program
    .command("eval-compare")
    .summary("Compare two measurements item by item")
    .description("Compare two measurements item by item: mean difference with the paired bootstrap's 95 % interval.")
    .argument("<first>", "a file that “citeside eval … --items” wrote")
    .argument("<second>", "another, of the same task and part")
    .addOption(
      new Option("-f, --format <format>", "how the result is written").choices(["text", "json"]).default("text"),
    )
    .action(async (first: string, second: string, options: { readonly format: "text" | "json" }) => {
      const { compareRuns } = await import("../../eval/compare.js");
      const found = compareRuns(first, second);
      if (options.format === "json") {
        terminal.out(`${JSON.stringify(found)}\n`);
        return;
      }
      const signed = (value: number) => `${value < 0 ? "" : "+"}${value.toFixed(4)}`;
      for (const [name, { n, difference, low, high, better, worse }] of Object.entries(found))
        terminal.out(
          `${name.padEnd(16)} ${signed(difference)} [${signed(low)}, ${signed(high)}]  ${better} better, ${worse} worse of ${n}\n`,
        );
    });
}

function setting(value: string, before: Record<string, string>): Record<string, string> {
  const at = value.indexOf("=");
  if (at <= 0) throw new InvalidArgumentError("A setting is written name=value.");
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) };
}
