import type { ComponentType } from "react";
import { useEffect, useRef } from "react";
import { AskPage } from "./ask/ask-page.js";
import { AnswersPage } from "./answers/answers-page.js";
import { AuditPage } from "./audit/audit-page.js";
import { IntendedUse } from "./intended-use.js";
import { forgetKey, useKeyHeld, useKeyWanted } from "./key.js";
import { LibraryPage } from "./library/library-page.js";
import type { Place } from "./router.js";
import { placeOf, useAddress } from "./router.js";
import { KeyForm } from "./ui/key-form.js";
import { Link } from "./ui/link.js";

interface PageOf {
  readonly title: string;
  readonly page: ComponentType<{ readonly place: Place }>;
}

const PAGES: Readonly<Record<string, PageOf>> = {
  "": { title: "Ask", page: AskPage },
  audit: { title: "Audit", page: AuditPage },
  library: { title: "Library", page: LibraryPage },
  answers: { title: "Answers", page: AnswersPage },
  "intended-use": { title: "Intended use", page: IntendedUse },
};
const IN_NAVIGATION = ["", "audit", "library", "answers"];

/** The whole app: its head, and the page of the address. */
export function App() {
  const address = useAddress();
  const place = placeOf(address);
  const known = PAGES[place.page];
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place.page);
  useEffect(() => {
    document.title = known === undefined ? "Citeside" : `${known.title} · Citeside`;
    if (shown.current === place.page) return;
    shown.current = place.page;
    main.current?.focus();
    scrollTo(0, 0);
  }, [place.page, known]);
  const Page = known?.page ?? NotHere;
  const keyHeld = useKeyHeld();
  const keyWanted = useKeyWanted();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top">
        <Link href="/" className="name" aria-label="Citeside, home">
          Cite<span>side</span>
        </Link>
        <nav aria-label="Pages">
          {IN_NAVIGATION.map((name) => (
            <Link key={name} href={`/${name}`} aria-current={place.page === name ? "page" : undefined}>
              {PAGES[name]?.title}
            </Link>
          ))}
        </nav>
        <Link
          href="/intended-use"
          className="intended"
          aria-current={place.page === "intended-use" ? "page" : undefined}
        >
          Intended use
        </Link>
        {keyHeld && (
          <button type="button" className="quiet" onClick={forgetKey}>
            Forget key
          </button>
        )}
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {keyWanted !== undefined && <KeyForm key={keyWanted} why={keyWanted} />}
        {/* What was typed into the page is still there when the key has been entered. */}
        <div hidden={keyWanted !== undefined}>
          <Page place={place} />
        </div>
      </main>
    </>
  );
}

function NotHere() {
  return (
    <div className="page prose">
      <h1>There is no page at this address.</h1>
      <p>
        <Link href="/">Ask a question</Link>
      </p>
    </div>
  );
}
