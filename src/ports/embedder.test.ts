import { hashingEmbedder } from "../testing/hashing-embedder.js";
import { embedderContract } from "./embedder.contract.js";

embedderContract("embedder by hashing", () => Promise.resolve(hashingEmbedder()));
