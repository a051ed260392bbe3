import { expect, test } from "vitest";
import type { Candidate } from "./candidate.js";
import { nearestSentences } from "./nearest-sentences.js";

const candidate = (id: string, text: string, coverage: number, kind = "paragraph") =>
  ({
    publication: { id, title: id },
    block: { kind, section: [] },
    text,
    named: [],
    about: [],
    coverage,
  }) as unknown as Candidate;

test("the sentences that hold and name most of a claim come first, each once, headings and what is far never", () => {
  const near = nearestSentences({
    words: "Zinc shortens pneumonia in children",
    kind: "treatment",
    question: { topics: [] } as never,
    candidates: [
      candidate("a", "Walking is good for the heart.", 0),
      candidate("b", "Zinc did not shorten pneumonia in infants.", 0.6),
      candidate("c", "Zinc reduced the length of pneumonia in children.", 0.9),
      candidate("d", "Zinc reduced the length of pneumonia in children.", 0.8),
      candidate("e", "Zinc shortens pneumonia in children", 1, "heading"),
    ],
  });
  expect(near.map(({ publication: { id } }) => id)).toEqual(["c", "b"]);
});
