import { useState } from "react";
import type { Holdings } from "../api.js";
import { getPublications } from "../api.js";
import { counted } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { Empty, TroubleNotice, Working } from "../ui/notices.js";
import { Link } from "../ui/link.js";
import type { Loaded } from "../ui/use-loaded.js";
import { useLoaded } from "../ui/use-loaded.js";
import { addressOf } from "./question-address.js";
import { forgetRecent, recentQuestions } from "./recent.js";

/** Questions with a word that a title must have for the library to be able to answer. */
const EXAMPLES = [
  ["What is calcific myopathy?", "calcinosis"],
  ["Is warfarin useful in calcinosis?", "calcinosis"],
  ["How is calcinosis in juvenile dermatomyositis treated?", "juvenile dermatomyositis"],
  ["Does sodium thiosulfate help in calciphylaxis?", "calciphylaxis"],
] as const;

const hrefOf = (question: string) => addressOf({ question, designs: [], tiers: [] });

/** Examples whose subject the library holds; otherwise what a few of its trials are on. */
async function examplesFor(signal: AbortSignal): Promise<readonly string[]> {
  const held = await Promise.all(
    EXAMPLES.map(async ([question, words]) => {
      const { total } = await getPublications(new URLSearchParams({ words, limit: "1" }), signal);
      return total > 0 ? [question] : [];
    }),
  );
  if (held.flat().length > 0) return held.flat();
  const { items } = await getPublications(new URLSearchParams({ design: "randomised trial", limit: "200" }), signal);
  return items.flatMap(({ title }) => questionFrom(title) ?? []).slice(0, 4);
}

/** "Effect of A on B in C: …" asks "What is the effect of A on B in C?"; other titles ask nothing. */
function questionFrom(title: string): string | undefined {
  const found = /^(?:the )?(effects?|efficacy|effectiveness|safety) of ([^:.?]{15,110})/iu.exec(plain(title));
  if (found === null) return undefined;
  const word = (found[1] ?? "").toLowerCase();
  return `What ${word === "effects" ? "are" : "is"} the ${word} of ${(found[2] ?? "").trim()}?`;
}

/** What stands under the box before anything is asked. */
export function Start({ holdings, again }: { readonly holdings: Loaded<Holdings>; readonly again: () => void }) {
  if (holdings.state === "failed") return <TroubleNotice trouble={holdings.trouble} again={again} />;
  if (holdings.state === "loading") return <Working>Looking at the library…</Working>;
  const { publications, passages } = holdings.value;
  if (publications === 0)
    return (
      <Empty title="The library is empty.">
        <p>
          <Link href="/library">Add publications</Link> first: drop files, name identifiers, or search PubMed.
        </p>
      </Empty>
    );
  return (
    <div className="start">
      <p className="summary">
        Searches {counted(publications, "publication")} ({counted(passages, "passage")}) in your library. Nothing leaves
        this machine.
      </p>
      <div className="start-lists">
        <Recent />
        <Examples />
      </div>
    </div>
  );
}

function Recent() {
  const [questions, setQuestions] = useState(recentQuestions);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">Asked before</h2>
      <ul className="questions">
        {questions.slice(0, 6).map((question) => (
          <li key={question}>
            <Link href={hrefOf(question)}>{question}</Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          forgetRecent();
          setQuestions([]);
        }}
      >
        Forget these
      </button>
    </section>
  );
}

function Examples() {
  const [examples] = useLoaded("examples", examplesFor);
  if (examples.state !== "loaded" || examples.value.length === 0) return null;
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">This library can answer</h2>
      <ul className="questions">
        {examples.value.map((question) => (
          <li key={question}>
            <Link href={hrefOf(question)}>{question}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
