import { recordHash } from "../../domain/bare-record.js";
import { factsHash, metadataHash } from "../../domain/metadata.js";
import type { RetractionList } from "../../domain/retraction-list.js";
import { listHash } from "../../domain/retraction-list.js";
import type { Snapshot, Versions } from "../../domain/snapshot.js";
import { makeSnapshot } from "../../domain/snapshot.js";
import type { Vocabulary } from "../../domain/vocabulary.js";
import type { Contents } from "./contents.js";

/** What a library holds beside its publications. */
export interface Beside {
  readonly lists: readonly RetractionList[];
  readonly vocabulary: Vocabulary | undefined;
}

/** The state of a library under one name: the same texts, records, lists, vocabulary and versions give the same. */
export function snapshotOf({ entries }: Contents, { lists, vocabulary }: Beside, versions: Versions): Snapshot {
  const texts = entries.flatMap(({ publication, override, texts: held }) =>
    held.map(({ source, facts }) => ({
      publication: publication.id,
      source: source.id,
      sha256: source.sha256,
      metadata: metadataHash(factsHash(facts, source), override),
    })),
  );
  const records = entries.flatMap(({ publication, override, records: bare }) =>
    bare.map((record) => ({
      publication: publication.id,
      id: record.id,
      metadata: metadataHash(recordHash(record), override),
    })),
  );
  const dated = lists.map((list) => ({ id: list.id, metadata: listHash(list) }));
  const vocabularies = vocabulary === undefined ? [] : [{ id: vocabulary.id, metadata: "vocabulary" }];
  return makeSnapshot(texts, versions, [...records, ...dated, ...vocabularies]);
}
