import { TIERS } from "../../domain/tier.js";
import type { Bundle } from "../bundle-schema.js";
import { gapsIn, statementsIn } from "./bundle-places.js";
import type { Failure } from "./failure.js";

/** Checks that the three tiers stand in their order, for each part of the question, that each gap's counts can be, and what the account of the search says. */
export function* checkTiers(bundle: Bundle): Generator<Failure> {
  const expected = (bundle.parts ?? [bundle.question]).flatMap(() => TIERS);
  for (const [at, tier] of expected.entries()) {
    const said = bundle.tiers[at]?.tier;
    if (said !== tier)
      yield { where: `tiers[${at}].tier`, problem: `The ${tier} tier is expected here, not ${said ?? "nothing"}.` };
    const searched = bundle.trail[at]?.tier;
    if (searched !== tier)
      yield {
        where: `trail[${at}].tier`,
        problem: `The account of the ${tier} tier is expected here, not ${searched ?? "nothing"}.`,
      };
  }
  for (const where of ["trail", "tiers"] as const)
    if (bundle[where].length > expected.length)
      yield {
        where,
        problem:
          where === "trail"
            ? `There are ${bundle.trail.length} accounts of what was searched for ${expected.length === 3 ? "three" : expected.length} tiers.`
            : `There are ${bundle.tiers.length} tiers where ${expected.length} are expected.`,
      };
  yield* checkGaps(bundle);
  yield* checkTrail(bundle);
}

function* checkGaps(bundle: Bundle): Generator<Failure> {
  for (const { where, tier, value } of gapsIn(bundle)) {
    const { where: place, publications, naming, denying = 0, each = [] } = value.count;
    if (place !== tier && place !== "library")
      yield { where: `${where}.count.where`, problem: `The gap of the ${tier} tier was counted in the ${place} tier.` };
    if (naming + denying > publications)
      yield {
        where: `${where}.count.naming`,
        problem: `${naming + denying} publications cannot name it where there are ${publications}.`,
      };
    for (const [at, one] of each.entries())
      if (one.naming > publications)
        yield {
          where: `${where}.count.each[${at}].naming`,
          problem: `${one.naming} publications cannot name ${one.name} where there are ${publications}.`,
        };
  }
}

function* checkTrail(bundle: Bundle): Generator<Failure> {
  const { trail, references, parts, tiers } = bundle;
  for (const [at, { publications, passages, found, read, relevant, setAside }] of trail.entries()) {
    const where = `trail[${at}]`;
    if (relevant > read)
      yield { where: `${where}.relevant`, problem: `${relevant} relevant publications of ${read} read.` };
    if (read > publications) yield { where: `${where}.read`, problem: `${read} publications read of ${publications}.` };
    if (found > passages) yield { where: `${where}.found`, problem: `${found} passages found of ${passages}.` };
    // What one part of a question sets aside another may ask for, as studies in animals.
    const first = at - (at % TIERS.length);
    const own =
      parts === undefined ? undefined : statementsIn({ ...bundle, tiers: tiers.slice(first, first + TIERS.length) });
    for (const [index, one] of setAside.entries()) {
      const cited = references.find(
        ({ publication, number }) =>
          publication === one.publication && (own?.some(({ value }) => value.references.includes(number)) ?? true),
      );
      if (cited !== undefined)
        yield {
          where: `${where}.setAside[${index}]`,
          problem: `${one.publication} was set aside (${one.why}) but is quoted as reference ${cited.number}.`,
        };
    }
  }
}
