import type { QuotedPassage } from "../../../src/doors/render/passage.js";

/** A passage in its source, the quoted words marked. */
export function PassageView({ passage }: { readonly passage: QuotedPassage }) {
  const { before, quoted, after, place, language, reference } = passage;
  return (
    <figure className="passage">
      <blockquote dir="auto" lang={language === "und" ? undefined : language}>
        {before}
        <mark>{quoted}</mark>
        {after}
      </blockquote>
      <figcaption>
        [{reference}] {place.length === 0 ? "The passage is not in this file" : place.join(" · ")}
      </figcaption>
    </figure>
  );
}
