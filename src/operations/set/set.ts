import { z } from "zod";
import type { Design } from "../../domain/design.js";
import { DESIGNS } from "../../domain/design.js";
import { Fault } from "../../domain/fault.js";
import { formatIdentifier, parseIdentifier } from "../../domain/identifier.js";
import type { Override, StatusKind } from "../../domain/publication.js";
import { STATUS_KINDS } from "../../domain/publication.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";

/** What the owner can set by hand. */
export const SETTABLE = ["tier", "design", "status", "exclude", "superseded-by"] as const;

/** Sets what the library's owner knows better than the document. */
export const set = defineOperation({
  name: "set",
  summary: "Override what was read of a publication: tier, design, status, exclude, superseded-by",
  input: z.object({
    publication: z.string(),
    what: z.enum(SETTABLE),
    value: z
      .string()
      .optional()
      .describe("The value; “none” takes the override back; exclude: yes (the default) or no"),
  }),
  output: publicationSchema,
  effects: { reads: true, writes: true, network: false },
  errors: ["bad-input", "not-found", "library-read-only", "library-busy"],
  run: async ({ library }, { publication, what, value }) => {
    const held = await library.held(publication);
    if (held === undefined)
      throw new Fault(
        "not-found",
        `The library holds nothing under “${publication}”.`,
        "citeside sources lists what it holds.",
      );
    const change = changeOf(what, value);
    const newer = change.supersededBy === undefined ? undefined : await library.held(change.supersededBy);
    if (newer?.publication.id === held.publication.id)
      throw new Fault(
        "bad-input",
        `${held.publication.id} cannot be superseded by itself.`,
        "Name the newer publication by an identifier of its own.",
      );
    await library.override(held.publication.id, change);
    const after = await library.held(held.publication.id);
    if (after === undefined) throw new Fault("internal", `${held.publication.id} vanished while it was changed.`);
    return listed(after);
  },
});

function changeOf(
  what: (typeof SETTABLE)[number],
  value: string | undefined,
): { [K in keyof Override]?: Override[K] | undefined } {
  const none = value === "none";
  switch (what) {
    case "tier":
      return { tier: none ? undefined : oneOf<Tier>(TIERS, what, value) };
    case "design":
      return { design: none ? undefined : oneOf<Design>(DESIGNS, what, value) };
    case "status":
      return { status: none ? undefined : oneOf<StatusKind>(STATUS_KINDS, what, value) };
    case "exclude":
      return { exclude: none || oneOf(["yes", "no"], what, value ?? "yes") === "no" ? undefined : true };
    case "superseded-by":
      return { supersededBy: none ? undefined : newer(value) };
  }
}

function oneOf<T extends string>(allowed: readonly T[], what: string, value: string | undefined): T {
  const found = allowed.find((one) => one === value?.trim().toLowerCase());
  if (found === undefined)
    throw new Fault(
      "bad-input",
      value === undefined ? `${what} needs a value.` : `“${value}” is no value of ${what}.`,
      `One of: ${allowed.join(", ")}; or none, to take it back.`,
    );
  return found;
}

function newer(value: string | undefined): string {
  const identifier = value === undefined ? undefined : parseIdentifier(value);
  if (identifier === undefined)
    throw new Fault(
      "bad-input",
      `“${value ?? ""}” is not an identifier.`,
      "Name the newer publication as pmid:…, doi:…, PMC… or local:….",
    );
  return formatIdentifier(identifier);
}
