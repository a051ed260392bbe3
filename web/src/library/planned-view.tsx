import type { LiveDone } from "../api.js";
import { counted } from "../../../src/doors/render/labels.js";
import { SERVICE_TITLES } from "../../../src/ports/http.js";

/** Requests shown one by one. */
const MOST = 50;

/** Requests as they would be sent, word for word. */
export function PlannedView({ planned }: { readonly planned: LiveDone["planned"] }) {
  return (
    <div className="planned">
      <p>
        {planned.length === 0
          ? "Nothing would be sent: what was named is here already, or nothing was understood."
          : `${counted(planned.length, "request")} would be sent, and nothing else:`}
      </p>
      <ul>
        {planned.slice(0, MOST).map(({ service, method, address, form }, at) => (
          <li key={at}>
            <strong>{SERVICE_TITLES[service]}</strong>
            <code>
              {method} {decodeURI(address)}
              {form !== null &&
                ` · ${Object.entries(form)
                  .map(([name, value]) => `${name}=${value}`)
                  .join(" ")}`}
            </code>
          </li>
        ))}
        {planned.length > MOST && <li>and {counted(planned.length - MOST, "more of the same kind", "more of the same kind")}</li>}
      </ul>
    </div>
  );
}
