export { Fault } from "./domain/fault.js";
export type { FaultCode } from "./domain/fault.js";
export { add } from "./operations/add/add.js";
export { ask } from "./operations/ask/ask.js";
export { audit } from "./operations/audit/audit.js";
export { auditSchema } from "./operations/audit/audit-schema.js";
export type { Audit, AuditClaim, AuditFinding, AuditQuote } from "./operations/audit/audit-schema.js";
export { bundleSchema } from "./operations/bundle-schema.js";
export type {
  Bundle,
  BundleGap,
  BundleReference,
  BundleSource,
  BundleStatement,
  BundleTier,
} from "./operations/bundle-schema.js";
export { doctor } from "./operations/doctor/doctor.js";
export { maintain, remove } from "./operations/library/maintain.js";
export type { Context, Operation, Progress } from "./operations/operation.js";
export { set } from "./operations/set/set.js";
export { show } from "./operations/show/show.js";
export { sources } from "./operations/sources/sources.js";
export { verify } from "./operations/verify/verify.js";
export { inputsOf, wire } from "./wiring.js";
export type { Wishes } from "./wiring.js";
