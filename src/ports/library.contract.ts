import { afterEach } from "vitest";
import { sample } from "../testing/samples.js";
import { holdingContract } from "./library-holding.contract.js";
import { recordsContract } from "./library-records.contract.js";
import type { LibraryOf } from "./library-kit.contract.js";
import { originsContract } from "./library-origins.contract.js";
import { orderContract } from "./library-order.contract.js";
import { searchingContract } from "./library-searching.contract.js";
import { vocabularyContract } from "./library-vocabulary.contract.js";
import type { Library } from "./library.js";

/** What every Library promises, whatever keeps it. `open` gives an empty library; the contract closes it. */
export function libraryContract(name: string, open: () => Promise<Library>): void {
  const opened: Library[] = [];
  const libraryOf: LibraryOf = async (...samples) => {
    const library = await open();
    opened.push(library);
    for (const one of samples) await library.add(sample(one));
    return library;
  };
  afterEach(async () => {
    for (const library of opened.splice(0)) await library.close();
  });

  holdingContract(name, libraryOf);
  recordsContract(name, libraryOf);
  originsContract(name, libraryOf);
  searchingContract(name, libraryOf);
  orderContract(name, libraryOf);
  vocabularyContract(name, libraryOf);
}
