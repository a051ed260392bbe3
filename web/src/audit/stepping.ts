import { useEffect, useState } from "react";

/** Which claim is open, and stepping through those that are shown: j and k, or the pane's buttons. */
export function useStepping(ids: readonly string[]): {
  readonly current: string | undefined;
  readonly open: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
} {
  const [current, setCurrent] = useState<string>();
  const open = (id: string) => {
    setCurrent(id);
    document.getElementById(`claim-${id}`)?.scrollIntoView({ block: "center" });
  };
  const step = (by: 1 | -1) => {
    const at = current === undefined ? -1 : ids.indexOf(current);
    const next = ids[at === -1 ? (by === 1 ? 0 : ids.length - 1) : at + by];
    if (next !== undefined) open(next);
  };
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), textarea, select");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "j") step(1);
      if (event.key === "k") step(-1);
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  });
  return { current, open, step, close: () => setCurrent(undefined) };
}
