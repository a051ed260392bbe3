import type { RECOMMENDS } from "./source.js";

/** Who recommends what for whom, as its guideline states it; what is absent is not stated. */
export interface StatedRecommendation {
  /** The body that speaks ("U.S. Preventive Services Task Force"). */
  readonly body?: string;
  /** Where the body's own name says it speaks for ("United States"). */
  readonly country?: string;
  readonly population?: string;
  readonly direction: (typeof RECOMMENDS)[number];
  /** Strength and level of evidence as printed. */
  readonly strength?: string;
  readonly evidence?: string;
  /** True for a protocol of the library's owner. */
  readonly local: boolean;
  /** Title and year of a newer version by the same body that the library holds. */
  readonly newer?: string;
}
