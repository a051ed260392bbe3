import { audit } from "../audit/audit.js";
import { defineOperation } from "../operation.js";
import { bundleId } from "./bundle-id.js";

/** How much of a text without a name stands for it in a list, in characters. */
const TITLE = 80;

/** `audit`, whose result is kept in the history where there is one. */
export const auditAndKeep = defineOperation({
  ...audit,
  run: async (context, input) => {
    const made = await audit.run(context, input);
    const { document } = made;
    const opening = document.text.trim().replace(/\s+/gu, " ").slice(0, TITLE);
    await context.history?.keep({
      id: bundleId(made),
      kind: "audit",
      title: document.name === "text" ? opening : document.name,
      at: made.created,
      snapshot: made.library.snapshot,
      statements: made.claims.length,
      references: made.references.length,
      request: {},
      document: made,
    });
    return made;
  },
});
