import type { BundleGap } from "../../../src/operations/bundle-schema.js";
import { GAP_MARK } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";

/** A computed absence, as visible as a statement. */
export function GapView({ gap }: { readonly gap: BundleGap }) {
  return (
    <div className="gap">
      <p>
        <strong>
          <span aria-hidden="true">{GAP_MARK} </span>Gap.
        </strong>{" "}
        {plain(gap.text)}
      </p>
      {gap.next !== undefined && <p className="next">Next: {plain(gap.next)}</p>}
    </div>
  );
}
