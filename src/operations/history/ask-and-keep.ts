import { ask } from "../ask/ask.js";
import { defineOperation } from "../operation.js";
import { statementsIn } from "../verify/bundle-places.js";
import { bundleId } from "./bundle-id.js";

/** `ask`, whose answer is kept in the history where there is one. */
export const askAndKeep = defineOperation({
  ...ask,
  run: async (context, input) => {
    const bundle = await ask.run(context, input);
    const { question: _, ...request } = input;
    await context.history?.keep({
      id: bundleId(bundle),
      kind: "answer",
      // As it was answered: without what names a person.
      title: bundle.question.text,
      at: bundle.created,
      snapshot: bundle.library.snapshot,
      statements: statementsIn(bundle).length,
      references: bundle.references.length,
      request,
      document: bundle,
      fuller: bundle.why !== undefined,
    });
    return bundle;
  },
});
