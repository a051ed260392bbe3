import type { ReactNode } from "react";
import type { Trouble } from "../api.js";

/** What went wrong and what to do about it. It is read out when it appears. */
export function TroubleNotice({ trouble, again }: { readonly trouble: Trouble; readonly again?: () => void }) {
  // The page asks for the key itself; how a program sends one helps nobody here.
  const locked = trouble.kind === "locked";
  return (
    <div className="notice trouble" role="alert">
      <p>
        <strong>{locked ? "The server wanted a key for this." : trouble.message}</strong>
      </p>
      {trouble.remedy !== undefined && !locked && <p>{trouble.remedy}</p>}
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** That work goes on, in words; a bar that moves where motion is welcome. */
export function Working({ children }: { readonly children: ReactNode }) {
  return (
    <div className="working" role="status">
      <div className="bar" aria-hidden="true" />
      {children}
    </div>
  );
}

/** That there is nothing yet, and how there would be something. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
