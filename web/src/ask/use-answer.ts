import { useEffect, useRef, useState } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { Progress } from "../../../src/operations/operation.js";
import type { AskInput, Trouble } from "../api.js";
import { useKeyEpoch } from "../key.js";
import { longWork } from "../long-work.js";
import { asTrouble } from "../ui/use-loaded.js";

/** Where a question stands. */
export type Asking =
  | { readonly state: "running"; readonly progress: Progress | undefined }
  | { readonly state: "answered"; readonly bundle: Bundle; /** Its name in the history. */ readonly id: string }
  | { readonly state: "failed"; readonly trouble: Trouble }
  | { readonly state: "stopped" };

const BEGUN: Asking = { state: "running", progress: undefined };

/** Asks whenever the input changes, and again when told to; `stop` stops the work on the server too. */
export function useAnswer(input: AskInput): {
  readonly asking: Asking;
  readonly again: () => void;
  readonly stop: () => void;
} {
  const key = JSON.stringify(input);
  const [held, setHeld] = useState<{ readonly key: string; readonly asking: Asking }>({ key, asking: BEGUN });
  const [turn, setTurn] = useState(0);
  const stopping = useRef<AbortController>(undefined);
  const epoch = useKeyEpoch();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const now = (asking: Asking) => setHeld({ key, asking });
    stopping.current = controller;
    const told = (progress: Progress) => {
      if (!signal.aborted) now({ state: "running", progress });
    };
    longWork("/v1/ask", JSON.parse(key), { signal, told }).then(
      // What the server gives is what its operation declares.
      ({ value, id }) => !signal.aborted && now({ state: "answered", bundle: value as Bundle, id }),
      (error: unknown) => !signal.aborted && now({ state: "failed", trouble: asTrouble(error) }),
    );
    return () => controller.abort();
  }, [key, turn, epoch]);
  return {
    asking: held.key === key ? held.asking : BEGUN,
    again: () => {
      setHeld({ key, asking: BEGUN });
      setTurn((now) => now + 1);
    },
    stop: () => {
      stopping.current?.abort();
      setHeld({ key, asking: { state: "stopped" } });
    },
  };
}
