import { Fault } from "../domain/fault.js";
import type { InputsFrom } from "./make-call.js";
import { makeCall } from "./make-call.js";
import type { Context } from "./operation.js";
import type { Runner } from "./runner.js";

/** A runner without other threads: each call is made at once, in this one. */
export function ownThreadRunner(context: Context, inputsFrom: InputsFrom = noFiles): Runner {
  return {
    run: async ({ report, signal, ...call }) =>
      makeCall(
        {
          ...context,
          ...(report === undefined ? {} : { report }),
          ...(signal === undefined ? {} : { signal }),
        },
        call,
        inputsFrom,
      ),
    load: () => ({ running: 0, waiting: 0, room: 1, wait: 0, full: false }),
    close: async () => {
      await context.history?.close();
      await context.library.close();
    },
  };
}

const noFiles: InputsFrom = () => {
  throw new Fault("bad-input", "No files are taken here.");
};
