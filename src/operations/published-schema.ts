import { z } from "zod";
import { AUDIT_FORMAT, auditSchema } from "./audit/audit-schema.js";
import { BUNDLE_FORMAT, bundleSchema } from "./bundle-schema.js";

/** The JSON Schema (draft 2020-12) of a bundle, as the text of `docs/bundle.schema.json`. */
export function publishedBundleSchema(): string {
  const schema = { $id: BUNDLE_FORMAT, title: "Citeside bundle", ...z.toJSONSchema(bundleSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The JSON Schema (draft 2020-12) of an audit, as the text of `docs/audit.schema.json`. */
export function publishedAuditSchema(): string {
  const schema = { $id: AUDIT_FORMAT, title: "Citeside audit", ...z.toJSONSchema(auditSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
