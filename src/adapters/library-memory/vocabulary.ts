import type { Heading, Vocabulary } from "../../domain/vocabulary.js";
import type { HeldVocabulary } from "../../ports/library.js";
import { runsOfHeading } from "../../text/heading-names.js";

export function headingsOf(vocabulary: Vocabulary | undefined): readonly Heading[] {
  return vocabulary?.headings ?? [];
}

/** A vocabulary as it is listed. */
export function heldVocabulary({ id, title, headings }: Vocabulary): HeldVocabulary {
  return {
    id,
    title,
    headings: headings.length,
    names: headings.reduce((sum, heading) => sum + runsOfHeading(heading).length, 0),
  };
}
