import type { Account } from "../api.js";
import { counted, number } from "../../../src/doors/render/labels.js";

/** Lines shown of refusals and of remarks. */
const MOST = 100;

/** What became of everything that was handed in. */
export function AccountView({ account }: { readonly account: Account }) {
  const { added, replaced, unchanged, records, lists, refused, refusals, remarks, skipped, complete } = account;
  const lines = [
    [added, "new publication"],
    [replaced, "new text", "new texts of publications that were held"],
    [unchanged, "document held already", "documents held already"],
    [records.added + records.replaced, "record without a text", "records without a text"],
    [lists.added, "retraction list"],
    [skipped, "file read before, not read again", "files read before, not read again"],
    [refused, "refused", "refused"],
  ] as const;
  const said = lines.filter(([count]) => count > 0);
  return (
    <div className="account notice" role="status">
      <p>
        <strong>{complete ? "Done." : "Stopped before the end. What was read until then is in the library, though not all is counted here; adding the same again goes on."}</strong>
      </p>
      <ul>
        {said.length === 0 && complete && <li>Nothing was added.</li>}
        {said.map(([count, one, several]) => (
          <li key={one}>{counted(count, one, several)}</li>
        ))}
      </ul>
      <Lines title="Refused" lines={refusals} />
      <Lines title="To know" lines={remarks} />
    </div>
  );
}

function Lines({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly message: string }[];
}) {
  if (lines.length === 0) return null;
  return (
    <details open={title === "Refused"}>
      <summary>
        {title} ({number(lines.length)})
      </summary>
      <ul>
        {lines.slice(0, MOST).map(({ name, message }, at) => (
          <li key={at}>
            <strong>{name}</strong>: {message}
          </li>
        ))}
        {lines.length > MOST && <li>and {number(lines.length - MOST)} more</li>}
      </ul>
    </details>
  );
}
