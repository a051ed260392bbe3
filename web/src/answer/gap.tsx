import type { BundleGap } from "../../../src/operations/bundle-schema.js";
import { GAP_MARK } from "../../../src/doors/render/labels.js";
import { Link } from "../ui/link.js";
import { plain } from "../../../src/doors/render/plain.js";

/** A computed absence, as visible as a statement. */
export function GapView({ gap, word = "Gap." }: { readonly gap: BundleGap; readonly word?: string }) {
  return (
    <div className="gap">
      <p>
        <strong>
          <span aria-hidden="true">{GAP_MARK} </span>
          {word}
        </strong>{" "}
        {plain(gap.text)}
      </p>
      {gap.next !== undefined && <NextStep next={plain(gap.next)} />}
    </div>
  );
}

/** What the command line does is a page here; on paper it is nothing. */
const ADD = /(Add [^.]*?)citeside add <file or folder>(; or ask outside services too: --live)?\.?/u;

function NextStep({ next }: { readonly next: string }) {
  const [before = "", add, live, after] = next.split(ADD);
  return (
    <p className={before.trim() === "" && add !== undefined ? "next screen-only" : "next"}>
      Next: {before}
      {add !== undefined && (
        <span className="screen-only">
          {add}
          <Link href="/library">add publications</Link>
          {live !== undefined && "; or search PubMed and other outside services"}
        </span>
      )}
      {after}
    </p>
  );
}
