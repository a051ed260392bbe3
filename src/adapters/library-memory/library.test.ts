import { libraryContract } from "../../ports/library.contract.js";
import { MemoryLibrary } from "./library.js";

libraryContract("library in memory", async () => new MemoryLibrary({ citeside: "0", analyser: "0", lexicon: "0" }));
