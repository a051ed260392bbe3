import { useState } from "react";

/** Copies a text, and says that it did. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: string }) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied."),
      () => setSaid("This browser does not let a page copy; mark the text and copy it yourself."),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status" className="said-so">
        {said}
      </span>
    </>
  );
}
