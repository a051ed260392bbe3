import type { Library } from "../../ports/library.js";
import type { Bundle } from "../bundle-schema.js";
import type { Failure } from "./failure.js";

/** Checks that reasons are given for the statements that stand in the answer, and no others. */
export function checkWhy({ why, tiers }: Bundle): Failure[] {
  return (why?.tiers ?? []).flatMap(({ tier, statements }, at) => {
    const own = tiers[at]?.tier === tier ? tiers[at] : undefined;
    const printed = [
      ...(own !== undefined && "statement" in own.lead ? [own.lead.statement] : []),
      ...(own?.sections ?? []).flatMap((section) => section.statements),
    ].map(({ quotes: [quote] }) => `${quote?.source} ${quote?.start} ${quote?.end}`);
    const told = statements.map(({ quote: { source, start, end } }) => `${source} ${start} ${end}`);
    return printed.join("\n") === told.join("\n")
      ? []
      : [
          {
            where: `why.tiers[${at}].statements`,
            problem: "They are not the statements of that tier, in their order.",
          },
        ];
  });
}

/** Holds the words of what was passed over against the texts that the library holds. */
export async function whyAgainst({ why }: Bundle, library: Library): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [at, { passedOver }] of (why?.tiers ?? []).entries())
    for (const [reason, { examples }] of passedOver.entries())
      for (const [example, { quote }] of examples.entries()) {
        const held = await library.source(quote.source);
        if (held !== undefined && held.text.slice(quote.start, quote.end) !== quote.text)
          failures.push({
            where: `why.tiers[${at}].passedOver[${reason}].examples[${example}].quote.text`,
            problem: `The library’s text of ${quote.source} has other words from ${quote.start} to ${quote.end}.`,
          });
      }
  return failures;
}
