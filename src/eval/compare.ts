import { readFileSync } from "node:fs";
import { z } from "zod";
import { Fault } from "../domain/fault.js";
import { jsonLines } from "./corpus-files.js";
import type { PairedDifference } from "./statistics.js";
import { pairedBootstrap } from "./statistics.js";

const itemSchema = z.object({ id: z.string(), metrics: z.record(z.string(), z.number().nullable()) });

/** Compares two saved runs item by item, metric by metric; items that only one of them has are left out. */
export function compareRuns(first: string, second: string): Record<string, PairedDifference> {
  const [a, b] = [readRun(first), readRun(second)];
  const ids = [...a.keys()].filter((id) => b.has(id));
  const names = new Set([...a.values()].flatMap((metrics) => Object.keys(metrics)));
  return Object.fromEntries(
    [...names].map((name): [string, PairedDifference] => {
      const pairs = ids.flatMap((id): [number, number][] => {
        const [x, y] = [a.get(id)?.[name], b.get(id)?.[name]];
        return typeof x === "number" && typeof y === "number" ? [[x, y]] : [];
      });
      return [
        name,
        pairedBootstrap(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        ),
      ];
    }),
  );
}

function readRun(file: string): Map<string, Record<string, number | null>> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new Fault("bad-input", `${file} cannot be read.`, "Name a file that “citeside eval … --items” wrote.", {
      cause,
    });
  }
  return new Map(
    jsonLines(text, file)
      .map((line) => itemSchema.parse(line))
      .map(({ id, metrics }) => [id, metrics]),
  );
}
