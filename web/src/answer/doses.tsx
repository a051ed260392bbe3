import { plain } from "../../../src/doors/render/plain.js";
import type { Dose } from "./extras.js";

const GRAVE = new Set(["below", "above", "other indication"]);

/** What a sentence's doses were compared with, where that gave anything to say. */
export function DoseChecks({ doses }: { readonly doses: readonly Dose[] }) {
  const checked = doses.filter(({ checks = [] }) => checks.length > 0);
  if (checked.length === 0) return null;
  return (
    <ul className="dose-checks" aria-label="Doses in this sentence, compared">
      {checked.flatMap(({ text, checks = [] }, dose) =>
        checks.map((check, at) => (
          <li key={`${dose} ${text} ${at}`} className={GRAVE.has(check.verdict) ? "grave" : undefined}>
            {plain(check.text)}
            {typeof check.against === "number" && ` [${check.against}]`}
          </li>
        )),
      )}
    </ul>
  );
}
