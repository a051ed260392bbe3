import type { Sample } from "../testing/samples.js";
import { termsOf } from "../text/analyse.js";
import type { Library } from "./library.js";

/** Makes a library with these documents in it, for one test; the contract closes it. */
export type LibraryOf = (...samples: Sample[]) => Promise<Library>;

/** A document with two paragraphs under one heading. */
export const NAPROXEN: Sample = {
  identifiers: ["pmid:1"],
  title: "Naproxen in children",
  date: "2019",
  sections: { Dose: ["10 mg per kg of weight a day.", "Divided in two."], Nothing: [] },
};

/** The ids of all publications, in order. */
export async function ids(library: Library): Promise<string[]> {
  return (await library.list({})).map(({ publication }) => publication.id);
}

/** Publication and Source of each research passage that a text finds. */
export async function foundBy(library: Library, text: string): Promise<[string, string][]> {
  const found = await library.search({ tier: "research", terms: termsOf(text), limit: 100 });
  return found.map(({ publication, source }) => [publication, source]);
}
