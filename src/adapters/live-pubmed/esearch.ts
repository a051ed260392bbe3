import { Fault } from "../../domain/fault.js";

/** What ESearch says: how many there are, the first of their numbers, and where the whole list lies. */
export interface SearchResult {
  readonly count: number;
  readonly ids: readonly string[];
  readonly history?: { readonly environment: string; readonly key: string };
}

const decoder = new TextDecoder();

/** Reads ESearch's XML. Throws `service-down` for an answer that is none, and `bad-input` for a query that PubMed does not take. */
export function readSearch(bytes: Uint8Array): SearchResult {
  const text = decoder.decode(bytes);
  const error = failureIn(bytes);
  const count = /<Count>(\d+)<\/Count>/u.exec(text)?.[1];
  if (error !== undefined && count === undefined)
    throw /overload|temporar|backend|unavailable|try again|resource|server/iu.test(error)
      ? new Fault("service-down", `PubMed is out of order: ${error}`, "Ask again later.")
      : new Fault(
          "bad-input",
          `PubMed does not take this query: ${error}`,
          "Look at its brackets and quotation marks.",
        );
  if (count === undefined)
    throw new Fault(
      "service-down",
      "PubMed's search answered something that is no list of records.",
      "Ask again later.",
    );
  const list = /<IdList>([\s\S]*?)<\/IdList>/u.exec(text)?.[1] ?? "";
  const environment = /<WebEnv>([^<]+)<\/WebEnv>/u.exec(text)?.[1];
  const key = /<QueryKey>(\d+)<\/QueryKey>/u.exec(text)?.[1];
  return {
    count: Number(count),
    ids: [...list.matchAll(/<Id>(\d+)<\/Id>/gu)].map(([, id]) => id ?? ""),
    ...(environment === undefined || key === undefined ? {} : { history: { environment, key } }),
  };
}

/** What an E-utility says went wrong, where its answer is an error. */
export function failureIn(bytes: Uint8Array): string | undefined {
  const head = decoder.decode(bytes.subarray(0, 4000));
  if (!/<e[A-Z]\w+Result\b/u.test(head)) return undefined;
  return /<(?:ERROR|Error)>([^<]*)</u.exec(head)?.[1]?.trim();
}
