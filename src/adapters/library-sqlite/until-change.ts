import type { Database } from "./database.js";
import { meta } from "./schema.js";

/** Something worked out of the library that is kept until it changes, by this program or another: then it is made anew, empty. */
export function untilChange<Kept>(make: () => Kept): (database: Database) => Kept {
  const known = new WeakMap<Database, { readonly changes: unknown; readonly kept: Kept }>();
  return (database) => {
    const changes = meta(database, "changes");
    const held = known.get(database);
    if (held !== undefined && held.changes === changes) return held.kept;
    const kept = make();
    known.set(database, { changes, kept });
    return kept;
  };
}
