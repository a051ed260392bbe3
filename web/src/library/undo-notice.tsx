import { useState } from "react";
import { post } from "../api.js";
import { TroubleNotice } from "../ui/notices.js";
import { asTrouble } from "../ui/use-loaded.js";
import type { Trouble } from "../api.js";
import { plain } from "../../../src/doors/render/plain.js";

const KEY = "citeside.removed";

interface Removed {
  readonly undo: string;
  readonly title: string;
}

/** Remembers, while this tab is open, what was removed last and how it is put back. */
export function rememberRemoved(removed: Removed): void {
  sessionStorage.setItem(KEY, JSON.stringify(removed));
}

function lastRemoved(): Removed | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Removed | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What was removed last, with the button that puts it back. */
export function UndoNotice({ changed }: { readonly changed: () => void }) {
  const [removed, setRemoved] = useState(lastRemoved);
  const [trouble, setTrouble] = useState<Trouble>();
  if (trouble !== undefined) return <TroubleNotice trouble={trouble} />;
  if (removed === undefined) return null;
  const forget = () => {
    sessionStorage.removeItem(KEY);
    setRemoved(undefined);
  };
  return (
    <div className="notice" role="status">
      <p>Removed: {plain(removed.title)}</p>
      <p className="buttons">
        <button
          type="button"
          onClick={() =>
            void post("/v1/restore", { undo: removed.undo }).then(
              () => {
                forget();
                changed();
              },
              (error: unknown) => setTrouble(asTrouble(error)),
            )
          }
        >
          Put it back
        </button>
        <button type="button" className="quiet" onClick={forget}>
          Dismiss
        </button>
      </p>
    </div>
  );
}
