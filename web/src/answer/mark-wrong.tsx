import { useId, useState } from "react";
import type { Trouble } from "../api.js";
import { post } from "../api.js";
import { TroubleNotice } from "../ui/notices.js";
import { asTrouble } from "../ui/use-loaded.js";

/** "This statement is wrong", with a reason, for the library's owner. It stays on this machine. */
export function MarkWrong({ answer, statement }: { readonly answer: string; readonly statement: string }) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [done, setDone] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  if (done)
    return (
      <p role="status" className="legend">
        Noted for the library’s owner, on this machine only.
      </p>
    );
  return (
    <details className="mark-wrong">
      <summary>This statement is wrong</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          post("/v1/marks", { answer, statement, reason: reason.trim() }).then(
            () => setDone(true),
            (error: unknown) => setTrouble(asTrouble(error)),
          );
        }}
      >
        <label htmlFor={id}>What is wrong with it?</label>
        <textarea
          id={id}
          rows={3}
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <p className="buttons">
          <button type="submit" disabled={reason.trim() === ""}>
            Note it
          </button>
        </p>
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
      </form>
    </details>
  );
}
