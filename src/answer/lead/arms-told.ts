import type { Block, Source } from "../../domain/source.js";
import type { Publication } from "../../domain/publication.js";
import { armsNamedIn, readableFrom } from "./beside-arms.js";
import { gist } from "../candidates/evidence.js";
import { quotableSpans } from "../candidates/quotable.js";

/** A place in a source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How people came to their arms, or what arms were given. */
const GIVEN =
  /\b(?:randomi[sz]\w+|allocat\w+|assign\w+|divided|receiv\w+|given|treated with|underwent|compar(?:ed|ing)|versus|vs\.?)\b/iu;
const A_RESULT = /\bP\s?[<=>≤]|\bCI\b|\bsignifican\w+/iu;
const METHODS = /\b(?:methods?|design|participants|patients|interventions?|procedures?|treatments?|materials?)\b/iu;
/** What was known before tells of other studies' arms. */
const BEFORE = /^(?:background|introduction|context)\b/iu;
/** So many words a sentence has that is read before another, at most. */
const LONGEST = 70;

/**
 * The sentence, or two beside one another, in which a study says what its arms were given, in its abstract or its methods: one that names them as `sentence` does, and
 * `names` what was tried. Nothing where there is none that can be read alone.
 */
export function armsToldFor(
  publication: Publication,
  source: Source,
  sentence: string,
  names: (text: string) => boolean,
): Span | undefined {
  const wanted = armsNamedIn(sentence);
  const fits = ({ start, end }: Span) => {
    const text = source.text.slice(start, end);
    const held = armsNamedIn(text);
    return (
      text.split(" ").length <= LONGEST &&
      GIVEN.test(text) &&
      !A_RESULT.test(text) &&
      wanted.every(
        (name) => held.includes(name) || new RegExp(`[(,;:] ?${name}\\b|\\b${name} ?[:=]`, "u").test(text),
      ) &&
      readableFrom(text) === 0 &&
      names(text)
    );
  };
  const abstract = gist(source).filter(
    ({ kind, section }) => kind !== "title" && kind !== "heading" && !BEFORE.test(section.at(-1) ?? ""),
  );
  const methods = source.blocks.filter(
    ({ kind, section }) =>
      kind === "paragraph" && section.some((heading) => METHODS.test(heading)) && section[0] !== "Abstract",
  );
  for (const blocks of [abstract, methods]) {
    const spans = blocks.map((block) => spansOf(publication, source, block));
    const one = spans.flat().find(fits);
    if (one !== undefined) return one;
    const two = spans
      .flatMap((some) =>
        some.slice(1).map((second, at) => ({ start: some[at]?.start ?? second.start, end: second.end })),
      )
      .find(fits);
    if (two !== undefined) return two;
  }
  return undefined;
}

function spansOf(publication: Publication, source: Source, block: Block): readonly Span[] {
  return quotableSpans(publication, source, block);
}
