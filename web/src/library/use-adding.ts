import { useRef, useState } from "react";
import { emptyAccount, takeInAccount } from "../../../src/operations/add/account-sum.js";
import type { Progress } from "../../../src/operations/operation.js";
import type { Account, Trouble } from "../api.js";
import { longWork } from "../long-work.js";
import { asTrouble } from "../ui/use-loaded.js";
import { batchesOf, sizeWords } from "./batches.js";

/** Where adding files stands. What was added before it failed or was stopped is in the account. */
export type Adding =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly what: string; readonly progress: Progress | undefined }
  | { readonly state: "ended"; readonly account: Account; readonly trouble?: Trouble };

export interface AddingFiles {
  readonly adding: Adding;
  readonly add: (files: readonly File[]) => void;
  readonly stop: () => void;
}

/** Adds files, in as many uploads as they need, with one account at the end. */
export function useAdding(added: () => void): AddingFiles {
  const [adding, setAdding] = useState<Adding>({ state: "idle" });
  const stopping = useRef<AbortController>(undefined);
  const addAll = async (files: readonly File[]) => {
    const { signal } = (stopping.current = new AbortController());
    const account = emptyAccount();
    const batches = batchesOf(files);
    try {
      for (const [at, batch] of batches.entries()) {
        const part = batches.length === 1 ? "" : `, part ${at + 1} of ${batches.length}`;
        const what = `${sizeWords(batch)}${part}`;
        setAdding({ state: "running", what, progress: undefined });
        const form = new FormData();
        for (const file of batch) form.append("file", file, file.webkitRelativePath || file.name);
        const told = (progress: Progress) => setAdding({ state: "running", what, progress });
        const { value } = await longWork("/v1/add", form, { signal, told });
        // What the server gives is what its operation declares.
        takeInAccount(account, value as Account);
      }
      setAdding({ state: "ended", account: { ...account, complete: true } });
    } catch (error) {
      setAdding({ state: "ended", account, ...(signal.aborted ? {} : { trouble: asTrouble(error) }) });
    }
    added();
  };
  return { adding, add: (files) => void addAll(files), stop: () => stopping.current?.abort() };
}
