import { useRef, useState } from "react";
import type { Progress } from "../../../src/operations/operation.js";
import { longWork } from "../long-work.js";
import type { Trouble } from "../api.js";
import { asTrouble } from "./use-loaded.js";

/** Where a piece of long work stands. */
export type Work<T> =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly progress: Progress | undefined }
  | { readonly state: "done"; readonly value: T; readonly id: string }
  | { readonly state: "failed"; readonly trouble: Trouble };

/** Long work that a page starts and can stop. */
export function useWork<T>(): {
  readonly work: Work<T>;
  readonly start: (path: string, body: unknown) => Promise<T | undefined>;
  readonly stop: () => void;
  readonly clear: () => void;
} {
  const [work, setWork] = useState<Work<T>>({ state: "idle" });
  const stopping = useRef<AbortController>(undefined);
  const start = async (path: string, body: unknown) => {
    const controller = new AbortController();
    stopping.current = controller;
    setWork({ state: "running", progress: undefined });
    try {
      const { value, id } = await longWork(path, body, {
        signal: controller.signal,
        told: (progress) => setWork({ state: "running", progress }),
      });
      // What the server gives is what its operation declares.
      setWork({ state: "done", value: value as T, id });
      return value as T;
    } catch (error) {
      setWork(controller.signal.aborted ? { state: "idle" } : { state: "failed", trouble: asTrouble(error) });
      return undefined;
    }
  };
  return { work, start, stop: () => stopping.current?.abort(), clear: () => setWork({ state: "idle" }) };
}
