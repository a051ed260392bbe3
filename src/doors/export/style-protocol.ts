import type { FaultCode } from "../../domain/fault.js";
import type { BundleReference } from "../../operations/reference-schema.js";

/** What the thread that sets references in a style is given. */
export interface StyleWork {
  readonly references: readonly BundleReference[];
  readonly style: string;
}

export type StyleDone =
  | { readonly kind: "set"; readonly text: string }
  | { readonly kind: "failed"; readonly code: FaultCode; readonly message: string; readonly remedy?: string };
