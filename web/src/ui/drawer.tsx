import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

interface DrawerProps {
  readonly title: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
  /** Stays beside the page instead of over it, where there is room. */
  readonly beside?: boolean;
}

/** A panel at the side, or from below on a small screen. It takes the focus when it opens, Escape closes it, and the focus goes back. */
export function Drawer({ title, open, close, children, beside = false }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null || open === element.open) return;
    if (!open) {
      element.close();
      before.current?.focus();
      return;
    }
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (beside && matchMedia("(min-width: 1100px)").matches) element.show();
    else element.showModal();
    element.querySelector("h2")?.focus();
  }, [open, beside]);
  return (
    <dialog
      ref={dialog}
      className={beside ? "drawer beside" : "drawer"}
      aria-label={title}
      onClose={() => {
        if (open) close();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="drawer-inside">
        <header className="drawer-head">
          <h2 tabIndex={-1}>{title}</h2>
          <button type="button" className="quiet" onClick={close} aria-label={`Close: ${title}`}>
            Close
          </button>
        </header>
        {open && children}
      </div>
    </dialog>
  );
}
