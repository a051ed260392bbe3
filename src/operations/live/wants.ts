import { Fault } from "../../domain/fault.js";
import type { Identifier, Scheme } from "../../domain/identifier.js";
import { formatIdentifier, parseIdentifier } from "../../domain/identifier.js";
import type { ServiceName } from "../../ports/http.js";
import type { LiveSource, LiveWish } from "../../ports/live-source.js";
import { safeName } from "../../question/live-terms.js";
import type { LiveTask } from "./bring-in.js";

const KINDS = /^(pubmed|europepmc|trials|label|dailymed|openfda|pmid|pmc|pmcid|doi|nct|spl):(.+)$/isu;

/** Whether an argument asks an outside service (`pubmed:…`, `pmid:…`) and names no file. */
export function isWant(text: string): boolean {
  return KINDS.test(text.trim());
}

/** What the user wants of services, as tasks. `clean` takes identifiers out of a query. Throws `bad-input` for what cannot be meant. */
export function tasksOfWants(
  wants: readonly string[],
  sources: Readonly<Record<ServiceName, LiveSource>>,
  { most, clean }: { readonly most: number; readonly clean: (query: string) => string },
): LiveTask[] {
  const identifiers: Identifier[] = [];
  const tasks: LiveTask[] = [];
  for (const want of wants) {
    const [, named = "", rest = ""] = KINDS.exec(want.trim()) ?? [];
    const kind = named.toLowerCase();
    if (kind === "")
      throw bad(want, "It begins with none of pubmed:, europepmc:, trials:, label:, pmid:, pmc:, doi:, nct:, spl:.");
    if (["pmid", "pmc", "pmcid", "doi", "nct", "spl"].includes(kind))
      identifiers.push(...identifiersOf(kind, rest, want));
    else tasks.push(queryTask(kind, clean(rest.trim()), sources, most, want));
  }
  const once = new Map(identifiers.map((one) => [formatIdentifier(one), one]));
  return [...identifierTasks([...once.values()], sources), ...tasks];
}

function queryTask(
  kind: string,
  query: string,
  sources: Readonly<Record<ServiceName, LiveSource>>,
  most: number,
  want: string,
): LiveTask {
  const drug = safeName(query);
  if ((["label", "dailymed", "openfda"].includes(kind) ? drug : query.replace(/[^\p{L}\p{N}]/gu, "")) === "")
    throw bad(want, "There is nothing left to ask for.");
  const task = (source: LiveSource, aim: string, text: string): LiveTask => ({
    source,
    aim,
    wishes: [{ kind: "query", query: text, most }],
  });
  switch (kind) {
    case "pubmed":
      return task(sources.pubmed, "records", query);
    case "europepmc":
      return task(sources.europepmc, "full texts", query);
    case "trials":
      return task(sources.trials, "studies", query);
    case "openfda":
      return task(sources.openfda, `labels of ${drug}`, drug);
    case "dailymed":
      return task(sources.dailymed, `labels of ${drug}`, drug);
    default:
      return {
        ...task(sources.dailymed, `labels of ${drug}`, drug),
        otherwise: task(sources.openfda, `labels of ${drug}`, drug),
      };
  }
}

function identifiersOf(kind: string, rest: string, want: string): Identifier[] {
  return rest.split(/[\s,;]+/u).flatMap((part) => {
    if (part === "") return [];
    const found = parseIdentifier(`${kind}:${part}`);
    if (found === undefined) throw bad(want, `“${part}” cannot be a ${kind === "pmc" ? "pmcid" : kind}.`);
    return [found];
  });
}

/** Identifiers of one kind are asked for together. A DOI is asked for at PubMed and, for its full text, at Europe PMC. */
export function identifierTasks(
  all: readonly Identifier[],
  sources: Readonly<Record<ServiceName, LiveSource>>,
): LiveTask[] {
  const of = (...schemes: Scheme[]) => all.filter(({ scheme }) => schemes.includes(scheme));
  const task = (source: LiveSource, aim: string, identifiers: readonly Identifier[]): LiveTask[] =>
    identifiers.length === 0
      ? []
      : [{ source, aim, wishes: [{ kind: "identifiers", identifiers } satisfies LiveWish] }];
  return [
    ...task(sources.pubmed, "records", of("pmid", "doi")),
    ...of("pmcid").flatMap((one) =>
      task(sources.europepmc, "full texts", [one]).map((first) => ({
        ...first,
        ...optional(task(sources.pubmed, "full texts", [one])[0]),
      })),
    ),
    ...task(sources.europepmc, "full texts", of("doi")),
    ...task(sources.trials, "studies", of("nct")),
    ...of("spl").flatMap((one) =>
      task(sources.dailymed, "labels", [one]).map((first) => ({
        ...first,
        ...optional(task(sources.openfda, "labels", [one])[0]),
      })),
    ),
  ];
}

function optional(otherwise: LiveTask | undefined): { readonly otherwise?: LiveTask } {
  return otherwise === undefined ? {} : { otherwise };
}

function bad(want: string, why: string): Fault {
  return new Fault(
    "bad-input",
    `“${want}” cannot be fetched. ${why}`,
    'For example: citeside add pubmed:"gout AND colchicine" pmid:31980535 label:colchicine',
  );
}
