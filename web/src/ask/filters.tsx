import type { Design } from "../../../src/domain/design.js";
import { TIERS } from "../../../src/domain/tier.js";
import { TIER_NAMES, designWords, sentenceCase } from "../../../src/doors/render/labels.js";
import type { Asked } from "./question-address.js";

/** Designs that a reader would ask for, strongest first. */
const OFFERED: readonly Design[] = [
  "guideline",
  "consensus",
  "systematic review",
  "meta-analysis",
  "randomised trial",
  "other trial",
  "cohort",
  "case-control",
  "cross-sectional",
  "case series",
  "case report",
  "narrative review",
  "label",
];

/** Narrows a question: tiers that are shown, years and designs that are searched. */
export function Filters({ asked, change }: { readonly asked: Asked; readonly change: (asked: Asked) => void }) {
  const toggled = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const year = (text: string) => (/^\d{4}$/u.test(text) ? Number(text) : undefined);
  const withYear = (name: "fromYear" | "toYear", text: string): Asked => {
    const { [name]: _, ...rest } = asked;
    const value = year(text);
    return value === undefined ? rest : { ...rest, [name]: value };
  };
  return (
    <div className="filters">
      <fieldset>
        <legend>Show</legend>
        {TIERS.map((tier) => (
          <label key={tier} className="check">
            <input
              type="checkbox"
              checked={asked.tiers.includes(tier)}
              onChange={() => change({ ...asked, tiers: toggled(asked.tiers, tier) })}
            />
            {TIER_NAMES[tier]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Years</legend>
        <label>
          from{" "}
          <input
            inputMode="numeric"
            maxLength={4}
            size={5}
            placeholder="any"
            defaultValue={asked.fromYear ?? ""}
            onChange={({ target }) => change(withYear("fromYear", target.value))}
          />
        </label>
        <label>
          to{" "}
          <input
            inputMode="numeric"
            maxLength={4}
            size={5}
            placeholder="any"
            defaultValue={asked.toYear ?? ""}
            onChange={({ target }) => change(withYear("toYear", target.value))}
          />
        </label>
      </fieldset>
      <fieldset>
        <legend>Designs</legend>
        {OFFERED.map((design) => (
          <label key={design} className="check">
            <input
              type="checkbox"
              checked={asked.designs.includes(design)}
              onChange={() => change({ ...asked, designs: toggled(asked.designs, design) })}
            />
            {sentenceCase(designWords(design))}
          </label>
        ))}
      </fieldset>
      <p className="legend">With nothing ticked, everything counts.</p>
    </div>
  );
}
