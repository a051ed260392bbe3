import { resolve } from "node:path";
import { pairNotes } from "../../appraise/safety/safety-pairs.js";
import { sameDrugName } from "../../domain/drug-names.js";
import { Fault } from "../../domain/fault.js";
import { mergePublication } from "../../domain/merge.js";
import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { READERS } from "../../readers.js";
import { fileText, hashOf } from "../corpus-files.js";
import type { EvalItem, EvalTask } from "../task.js";

const LAYOUT = "ONC-High-Priority and ONC-Non-Interuptive, each with its list of pairs of drugs";
const FILES = ["ONC-High-Priority/ONC_High_Priority_Mapped.csv", "ONC-Non-Interuptive/ONC_Non_Interuptive_Mapped.csv"];

type Pair = readonly [string, string];

/**
 * Every pair of two lists of drug interactions asked for as the two drugs of one person: the high-priority ones must be raised as dangers; the
 * others must be silent unless they are asked for. The control pairs drugs of the list that are on neither list together: nothing may be raised.
 */
export const interactions: EvalTask = {
  name: "interactions",
  summary: "Pairs of drugs from lists of interactions: high priority raised, non-interruptive silent unless asked",
  data: LAYOUT,
  run: async ({ data, split, say }) => {
    if (split !== "all")
      throw new Fault("bad-input", `interactions has no part named “${split}”.`, "Its part is: all.");
    const texts = FILES.map((file) => fileText(data, file, LAYOUT));
    const lists = await Promise.all(FILES.map((file, at) => listOf(file, texts[at] ?? "")));
    const [high = [], low = []] = texts.map(pairsOf);
    const grave = new Set(high.map(keyOf));
    const onlyLow = low.filter((pair) => !grave.has(keyOf(pair)));
    say(`${high.length} pairs of high priority, ${onlyLow.length} that are non-interruptive alone (${resolve(data)})`);
    const raised = (pair: Pair, all: boolean) =>
      lists.flatMap(({ publication, source }) => pairNotes(publication, source, new Set(pair), all));
    const isDanger = (pair: Pair) => raised(pair, false).some(({ severity }) => severity === "danger");
    const share = (pairs: readonly Pair[], holds: (pair: Pair) => boolean) =>
      pairs.length === 0 ? 0 : pairs.filter(holds).length / pairs.length;
    const found = new Set(high.filter(isDanger).map(keyOf));
    const listed = new Set([...high, ...low].map(keyOf));
    const apart = high
      .map(([first], at): Pair => [first, high[(at * 7 + 211) % high.length]?.[1] ?? ""])
      .filter((pair) => pair[0] !== pair[1] && !listed.has(keyOf(pair)));
    return {
      n: high.length + onlyLow.length,
      metrics: {
        high_priority_found: share(high, (pair) => found.has(keyOf(pair))),
        non_interruptive_silent: share(onlyLow, (pair) => raised(pair, false).length === 0),
        non_interruptive_found_when_asked: share(onlyLow, (pair) =>
          raised(pair, true).some(({ severity }) => severity === "note"),
        ),
      },
      controls: { pairs_on_no_list_raised: share(apart, (pair) => raised(pair, true).length > 0) },
      corpus: hashOf(texts),
      items: high.map((pair): EvalItem => ({ id: keyOf(pair), metrics: { found: found.has(keyOf(pair)) ? 1 : 0 } })),
    };
  },
};

const keyOf = (pair: Pair) => [...pair].sort().join(" + ");

/** Straight from the rows of the file, so that what the reader drops counts as not found. */
function pairsOf(text: string): Pair[] {
  return text
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .map((row) => row.split("$"))
    .filter((cells) => cells.length >= 4)
    .map(([one = "", , two = ""]): Pair => [sameDrugName(one), sameDrugName(two)]);
}

async function listOf(file: string, text: string): Promise<{ publication: Publication; source: Source }> {
  const bytes = (async function* () {
    yield await Promise.resolve(new TextEncoder().encode(text));
  })();
  const reader = READERS.find(({ name }) => name.includes("interactions"));
  if (reader !== undefined)
    for await (const read of reader.read({ name: file, bytes }, { limits: DEFAULT_LIMITS }))
      if (read.kind === "document") {
        const { facts, source } = read;
        return { publication: mergePublication([{ sourceId: source.id, kind: source.kind, facts }]), source };
      }
  throw new Fault("bad-input", `${file} was not read as a list of interactions.`);
}
