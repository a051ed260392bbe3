import { expect, test } from "vitest";
import type { Question } from "../../domain/question.js";
import type { Tier } from "../../domain/tier.js";
import type { RankedPublication } from "../../rank/publications.js";
import { termsOf } from "../../text/analyse.js";
import { nearestPublications, nearnessById, nearnessOf } from "./nearest-publications.js";

const publication = (id: string, title: string, body: string, coverage = 0.4) =>
  ({
    publication: id,
    passages: [{ coverage, named: [], terms: { title: termsOf(title), heading: [], body: termsOf(body) } }],
  }) as unknown as RankedPublication;

const tier = (name: Tier, ...ranked: RankedPublication[]) => ({ tier: name, ranked });
const question = (text: string) => ({ text, topics: [] }) as unknown as Question;
const ids = (near: ReturnType<typeof nearestPublications>) => near.map(({ ranked }) => ranked.publication);

test("words that say the same count as the claim's own", () => {
  const tiers = [
    tier("research", publication("keyhole", "Gallstones", "laparoscopic surgery and seizures")),
    tier("guideline", publication("other", "Gallstones", "open surgery of the wrist")),
  ];
  const [first, second] = nearnessOf(question("Keyhole surgery and fits"), tiers);
  expect(first?.near).toBeGreaterThan(second?.near ?? 0);
});

test("where little of a claim is met, what is nearest to the claims around it, or decides one of them, comes first", () => {
  const [a, b] = [publication("a", "Warts", "zinc warts children"), publication("b", "Warts", "zinc warts tape")];
  const own = nearnessOf(question("Zinc and sticking plaster on a verruca of the elbow"), [tier("research", a, b)]);
  expect(ids(nearestPublications(own, "treatment"))).toEqual(["a", "b"]);
  const around = nearnessById(nearnessOf(question("Tape for warts"), [tier("research", b)]));
  expect(ids(nearestPublications(own, "treatment", [around]))).toEqual(["b", "a"]);
  const decided = new Map([["b", 1]]);
  expect(ids(nearestPublications(own, "treatment", [decided]))).toEqual(["b", "a"]);
  const met = nearnessOf(question("Zinc for warts in children"), [tier("research", a, b)]);
  expect(ids(nearestPublications(met, "treatment", [around, decided]))).toEqual(["a", "b"]);
});

test("the label of a drug that nobody names comes behind", () => {
  const own = nearnessOf(question("Examplavir tablets and the skin"), [
    tier("label", publication("other", "OTHERIX capsules", "tablets skin examplavir")),
    tier("research", publication("trial", "A trial", "tablets skin examplavir")),
  ]);
  expect(ids(nearestPublications(own, "other"))).toEqual(["trial", "other"]);
});
