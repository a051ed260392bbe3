import type { Tier } from "../../../src/domain/tier.js";

/** The shape of a tier, the same wherever it is shown: a square, a circle, a triangle. */
export function TierMark({ tier }: { readonly tier: Tier }) {
  return (
    <svg className={`mark ${tier}`} viewBox="-10 -10 20 20" width="14" height="14" aria-hidden="true">
      <TierShape tier={tier} radius={8} />
    </svg>
  );
}

/** The same shape around a point, `radius` units large. */
export function TierShape({ tier, radius }: { readonly tier: Tier; readonly radius: number }) {
  switch (tier) {
    case "guideline":
      return (
        <rect x={-radius * 0.88} y={-radius * 0.88} width={radius * 1.76} height={radius * 1.76} rx={radius / 6} />
      );
    case "research":
      return <circle r={radius} />;
    case "label":
      return <path d={`M0 ${-radius * 1.1} L${radius * 1.1} ${radius * 0.85} L${-radius * 1.1} ${radius * 0.85} Z`} />;
  }
}
