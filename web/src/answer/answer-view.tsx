import type { ReactNode } from "react";
import { Fragment, useState } from "react";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { answerWarning } from "../../../src/doors/render/currency.js";
import { NOTICE, TIER_NAMES, counted } from "../../../src/doors/render/labels.js";
import type { PartHeading } from "../../../src/doors/render/parts.js";
import { partAt } from "../../../src/doors/render/parts.js";
import { plain } from "../../../src/doors/render/plain.js";
import type { Placed } from "../../../src/doors/render/reading-order.js";
import { readingOrder, silentHeading } from "../../../src/doors/render/reading-order.js";
import { WHY_HEADING } from "../../../src/doors/render/why.js";
import { searchedOf } from "../../../src/doors/render/searched.js";
import type { Tier } from "../../../src/domain/tier.js";
import { TIERS } from "../../../src/domain/tier.js";
import { Drawer } from "../ui/drawer.js";
import { bodiesOf, onlyOf } from "./bodies.js";
import { GapView } from "./gap.js";
import { SafetyNotes } from "./safety-notes.js";
import { Conflicts } from "./conflicts.js";
import { DoseTable, dosesIn } from "./dose-table.js";
import { EvidenceMap } from "./evidence-map.js";
import { EvidencePane } from "./evidence-pane.js";
import type { Evidence } from "./opened.js";
import { OpeningContext, evidenceOf } from "./opened.js";
import { ReferenceList } from "./references.js";
import { SearchedView } from "./searched-view.js";
import { statementsIn } from "./statements-in.js";
import { TierView } from "./tier-view.js";
import type { AskWhy } from "./why-view.js";
import { WhyView } from "./why-view.js";

/** An answer to read: what must be known first, then tier by tier, then its references. */
export function AnswerView({
  bundle,
  tiers,
  tools,
  id,
  askWhy,
}: {
  readonly bundle: Bundle;
  /** The tiers to show; all where absent. */
  readonly tiers?: readonly string[];
  readonly tools?: ReactNode;
  /** The name under which it is kept. */
  readonly id?: string;
  /** Asks the question again with reasons; absent where that cannot be. */
  readonly askWhy?: AskWhy;
}) {
  const [opened, setOpened] = useState<Evidence>();
  const [drawer, setDrawer] = useState<"searched" | "why" | "map" | "doses">();
  const [body, setBody] = useState("");
  const bodies = bodiesOf(bundle.references);
  const { summary, liveFailed } = searchedOf(bundle);
  const warning = answerWarning(bundle);
  const openEvidence = (evidence: Evidence) => {
    setDrawer(undefined);
    setOpened(evidence);
  };
  const doses = dosesIn(bundle).length;
  return (
    <OpeningContext value={{ bundle, opened, open: openEvidence, ...(id === undefined ? {} : { id }) }}>
      <article className={opened === undefined ? "answer" : "answer with-pane"}>
        <header className="answer-head">
          <h1>{plain(bundle.question.text)}</h1>
          {bundle.question.remarks.map((remark) => (
            <p key={remark} className="remark">
              {plain(remark)}
            </p>
          ))}
          <p className="summary">{summary}</p>
          {liveFailed.map((line) => (
            <p key={line} className="warning">
              {line}
            </p>
          ))}
          <div className="buttons">
            <button type="button" onClick={() => setDrawer("searched")}>
              What was searched
            </button>
            {(bundle.why !== undefined || askWhy !== undefined) && (
              <button type="button" onClick={() => setDrawer("why")}>
                {WHY_HEADING}
              </button>
            )}
            <button type="button" onClick={() => setDrawer("map")} disabled={bundle.references.length === 0}>
              Evidence map
            </button>
            {doses > 0 && (
              <button type="button" onClick={() => setDrawer("doses")}>
                Doses ({doses})
              </button>
            )}
            {tools}
          </div>
        </header>
        <SafetyNotes bundle={bundle} />
        <Conflicts bundle={bundle} />
        {bodies.length > 1 && (
          <p className="only-of">
            <label htmlFor="only-of">Only from</label>
            <select id="only-of" value={body} onChange={({ target }) => setBody(target.value)}>
              <option value="">all bodies and journals</option>
              {bodies.map(({ name, count }) => (
                <option key={name} value={name}>
                  {plain(name)} ({counted(count, "reference")})
                </option>
              ))}
            </select>
          </p>
        )}
        <div className="tiers">
          {readingOrder(bundle.tiers).map(({ speaking, silent }, question) => {
            const part = partAt(bundle.parts, question * TIERS.length);
            const isShown = ({ tier }: Placed) => tiers === undefined || tiers.includes(tier.tier);
            return (
              <Fragment key={question}>
                {part !== undefined && <PartHead part={part} />}
                {speaking.filter(isShown).map(({ tier, at }) => {
                  const only = body === "" ? undefined : onlyOf(tier, bundle.references, body);
                  return (
                    <TierView
                      key={at}
                      tier={only?.tier ?? tier}
                      name={nameAt(tier.tier, at)}
                      findings={only === undefined ? tier.findings : undefined}
                      narrowed={only === undefined ? undefined : { ...only, body }}
                    />
                  );
                })}
                <SilentTiers tiers={silent.filter(isShown)} anySpeaks={speaking.some(isShown)} />
              </Fragment>
            );
          })}
        </div>
        <ReferenceList references={bundle.references} created={bundle.created} />
        <footer className="answer-foot">
          <p>
            <strong>{NOTICE}</strong>
          </p>
          {warning !== undefined && <p className="warning">{warning}</p>}
          <p className="legend">
            Answered on {bundle.created.slice(0, 10)} by Citeside {bundle.citeside} from library{" "}
            <code>{bundle.library.snapshot.slice(0, 17)}…</code>
          </p>
        </footer>
      </article>
      <Drawer title="What was searched" open={drawer === "searched"} close={() => setDrawer(undefined)}>
        <SearchedView bundle={bundle} />
      </Drawer>
      <Drawer title={WHY_HEADING} open={drawer === "why"} close={() => setDrawer(undefined)}>
        <WhyView bundle={bundle} ask={askWhy} />
      </Drawer>
      <Drawer title="Evidence map" open={drawer === "map"} close={() => setDrawer(undefined)}>
        <EvidenceMap
          bundle={bundle}
          openReference={(number) => {
            setDrawer(undefined);
            const said = statementsIn(bundle.tiers).find(({ references }) => references.includes(number));
            if (said !== undefined) setOpened(evidenceOf(said));
            else document.getElementById(`reference-${number}`)?.scrollIntoView({ block: "center" });
          }}
        />
      </Drawer>
      <Drawer title="Doses" open={drawer === "doses"} close={() => setDrawer(undefined)}>
        <DoseTable bundle={bundle} />
      </Drawer>
      {/* Last, so that it takes the focus from the map that opens it. */}
      <Drawer title="Evidence" open={opened !== undefined} close={() => setOpened(undefined)} beside>
        {opened !== undefined && <EvidencePane evidence={opened} />}
      </Drawer>
    </OpeningContext>
  );
}

/** What tiers lack that say nothing else, under one heading. */
function SilentTiers({ tiers, anySpeaks }: { readonly tiers: readonly Placed[]; readonly anySpeaks: boolean }) {
  const [first] = tiers;
  if (first === undefined) return undefined;
  const name = `silent-${nameAt(first.tier.tier, first.at)}`;
  return (
    <section className="tier silent" aria-labelledby={name}>
      <h2 id={name}>
        {silentHeading(
          tiers.map(({ tier }) => tier.tier),
          anySpeaks,
        )}
      </h2>
      {tiers.map(({ tier: { tier, lead, gaps }, at }) => (
        <div key={at} id={nameAt(tier, at)}>
          {[...("gap" in lead ? [lead.gap] : []), ...gaps].map((gap) => (
            <GapView key={gap.text} gap={gap} word={`${TIER_NAMES[tier]}:`} />
          ))}
        </div>
      ))}
    </section>
  );
}

function nameAt(tier: Tier, at: number): string {
  return at < TIERS.length ? `tier-${tier}` : `tier-${tier}-${at}`;
}

/** The words of one of several questions, and how they were read. */
function PartHead({ part: { heading, readAs } }: { readonly part: PartHeading }) {
  return (
    <div className="part-head">
      <h2>{heading}</h2>
      {readAs !== undefined && <p className="remark">{readAs}</p>}
    </div>
  );
}
