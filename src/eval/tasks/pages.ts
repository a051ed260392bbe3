import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { VERDICTS } from "../../audit/claims/claim.js";
import { Fault } from "../../domain/fault.js";
import { add } from "../../operations/add/add.js";
import { audit } from "../../operations/audit/audit.js";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { STARTER } from "../../package-files.js";
import { inputsOf } from "../../wiring.js";
import { hashOf, hashOfPath } from "../corpus-files.js";
import type { EvalItem, EvalTask } from "../task.js";

const SPLITS = ["first", "second", "third", "fourth", "fifth", "true", "pairs"] as const;
/** What the library holds, below the folder of the corpora. */
const HELD = ["labels/spl", "labels/epar-pdf", "labels/nlm180/text.tar.gz", "uspstf", "pmc-rct/articles.tar.gz"];

const verdict = z.enum(VERDICTS);
const pageSchema = z.array(
  z.strictObject({
    text: z.string(),
    verdict,
    acceptable: z.array(verdict).default([]),
    /** The publication that decides. */
    publication: z.string().optional(),
    dangerous: z.boolean().default(false),
  }),
);
type Signed = z.infer<typeof pageSchema>[number];

/** What an audit says of a passage of its text. */
interface Said {
  readonly verdict: string;
  readonly warned: boolean;
  /** Publications quoted as nearest. */
  readonly near: readonly string[];
  readonly why: string;
}

/**
 * Pages with a librarian's verdicts on each sentence, held against an audit's: how many are the same, or one that a fair colleague might sign; how
 * often "supported" and "contradicted" are right; how many of the true are borne out, how many warned of and how many contradicted; of what could hurt somebody, how much is warned of and
 * how much called supported; of what is not found, whether the publication that decides is among those quoted as nearest. The control says "not found" of all. The setting `corpora` names the corpora, or the environment's CITESIDE_CORPORA.
 */
export const pages: EvalTask = {
  name: "pages",
  summary: "pages with a librarian's verdicts on every sentence, held against an audit's",
  data: "a folder a part, in it pages (.md) and what a librarian signs of each (.yaml); what they are held against stands in the corpora",
  run: async ({ data, split, settings, libraryOf, say }) => {
    if (!SPLITS.some((known) => known === split))
      throw new Fault("bad-input", `pages has no part “${split}”.`, `Its parts are: ${SPLITS.join(", ")}.`);
    const folder = join(data, split);
    const corpora = settings["corpora"] ?? process.env["CITESIDE_CORPORA"] ?? resolve(data, "../../../shared/corpora");
    for (const needed of [folder, ...HELD.map((name) => join(corpora, name))])
      if (!existsSync(needed))
        throw new Fault(
          "bad-input",
          `There is no ${needed}.`,
          "Name the folder of the pages with --data and that of the corpora with --set corpora=FOLDER.",
        );
    const names = readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .sort();
    const held = HELD.map((name) => join(corpora, name));
    const hashes = held.map(hashOfPath);
    const context = await libraryOf(`pages-1-${hashOf(hashes).slice(0, 12)}`, async (empty) => {
      await add.run(empty, { inputs: inputsOf([STARTER, ...held]) });
    });
    const texts: string[] = [];
    try {
      const items: EvalItem[] = [];
      for (const name of names) {
        const text = readFileSync(join(folder, name), "utf8");
        const table = readFileSync(join(folder, name.replace(/md$/u, "yaml")), "utf8");
        texts.push(text, table);
        const { history: _, ...over } = context;
        const made = await audit.run(over, { name, text });
        for (const [at, signed] of pageSchema.parse(parse(table)).entries())
          items.push(itemOf(`${name} ${at}`, signed, saidOf(made, signed.text)));
        say(`${name}: ${items.length} verdicts held against one another`);
      }
      return { n: items.length, ...figuresOf(items), corpus: hashOf([...hashes, ...texts]), items };
    } finally {
      await context.library.close();
    }
  },
};

/** What the audit says of the claim, or part of one, that shares most with a passage; marks of bold type count for nothing. */
function saidOf({ document, claims, findings, references }: Audit, passage: string): Said {
  const places = Array.from({ length: document.text.length }, (_, at) => at).filter((at) => document.text[at] !== "*");
  const plain = document.text.replaceAll("*", "");
  const words = passage.replaceAll("*", "").trim();
  const from = plain.indexOf(words);
  if (from < 0)
    throw new Fault("bad-input", `The page does not hold “${words}”.`, "A verdict's text must be the page's own.");
  const [start, end] = [places[from] ?? 0, (places[from + words.length - 1] ?? 0) + 1];
  const shared = (one: { readonly start: number; readonly end: number }) =>
    Math.min(end, one.end) - Math.max(start, one.start);
  const units = claims.flatMap((claim) =>
    (claim.parts.length > 0 ? claim.parts : [claim]).map((one) => ({ claim, one, shared: shared(one) })),
  );
  const [best] = units.sort((a, b) => b.shared - a.shared);
  if (best === undefined || best.shared <= 0) return { verdict: "not-checkable", warned: false, near: [], why: "" };
  const warned = findings.some(({ claim, severity }) => claim === best.claim.id && severity !== "note");
  return {
    verdict: best.one.verdict,
    warned: warned || best.one.verdict === "contradicted",
    near: best.claim.quotes
      .filter(({ stance }) => stance === "near")
      .flatMap(({ reference }) => references.find(({ number }) => number === reference)?.publication ?? []),
    why: `${best.one.why} ${best.claim.quotes[0]?.text ?? ""}`,
  };
}

function itemOf(id: string, signed: Signed, said: Said): EvalItem {
  const same = said.verdict === signed.verdict;
  const fair = same || signed.acceptable.some((one) => one === said.verdict);
  const is = (holds: boolean) => (holds ? 1 : 0);
  const told = said.verdict === "supported" || said.verdict === "contradicted" ? said.verdict : undefined;
  const missed = said.verdict === "not-found" && signed.verdict !== "not-found" && signed.publication !== undefined;
  return {
    id,
    metrics: {
      same: is(same),
      fair: is(fair),
      all_not_found: is(signed.verdict === "not-found" || signed.acceptable.includes("not-found")),
      ...(told === undefined ? {} : { [`${told}_right`]: is(fair) }),
      ...(signed.verdict === "supported"
        ? {
            borne_out: is(said.verdict === "supported"),
            true_warned: is(said.warned),
            true_contradicted: is(said.verdict === "contradicted"),
          }
        : {}),
      ...(signed.dangerous ? { warned: is(said.warned), dangers_supported: is(said.verdict === "supported") } : {}),
      ...(missed ? { nearest: is(said.near.includes(signed.publication ?? "")) } : {}),
    },
    got: { text: signed.text, signed: signed.verdict, said: said.verdict, why: said.why },
  };
}

function figuresOf(items: readonly EvalItem[]) {
  const mean = (name: string) => {
    const values = items.flatMap(({ metrics }) => metrics[name] ?? []);
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
  const names = [
    "same",
    "fair",
    "supported_right",
    "contradicted_right",
    "borne_out",
    "true_warned",
    "true_contradicted",
    "warned",
    "dangers_supported",
    "nearest",
  ];
  return {
    metrics: Object.fromEntries(names.map((name) => [name, mean(name)])),
    controls: { all_not_found: mean("all_not_found") },
  };
}
