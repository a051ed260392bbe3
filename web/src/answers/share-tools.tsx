import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { download, fileName } from "../ui/download.js";

/** Saves an answer as a bundle, and prints it. */
export function ShareTools({ bundle }: { readonly bundle: Bundle }) {
  return (
    <>
      <button
        type="button"
        onClick={() => download(fileName(bundle.question.text, "citeside.json"), JSON.stringify(bundle, null, 2))}
      >
        Save as bundle
      </button>
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </>
  );
}
