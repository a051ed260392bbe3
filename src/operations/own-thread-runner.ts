import { Fault } from "../domain/fault.js";
import type { Context } from "./operation.js";
import { CALLABLES } from "./registry.js";
import type { Call, Runner } from "./runner.js";

/** A runner without other threads: each call is made at once, in this one. For tests, and for a single user. */
export function ownThreadRunner(context: Context): Runner {
  const encoder = new TextEncoder();
  return {
    run: async ({ operation, input, report, signal }: Call) => {
      const found = CALLABLES.get(operation);
      if (found === undefined) throw new Fault("not-found", `There is no operation “${operation}”.`);
      const given = {
        ...context,
        ...(report === undefined ? {} : { report }),
        ...(signal === undefined ? {} : { signal }),
      };
      return encoder.encode(JSON.stringify(await found.call(given, input)));
    },
    load: () => ({ running: 0, waiting: 0, room: 0 }),
    close: () => context.library.close(),
  };
}
