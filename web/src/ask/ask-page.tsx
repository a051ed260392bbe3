import { useEffect, useState } from "react";
import { AnswerView } from "../answer/answer-view.js";
import type { Bundle } from "../../../src/operations/bundle-schema.js";
import type { AskInput, Holdings, LiveDone } from "../api.js";
import { getHoldings } from "../api.js";
import { longWork } from "../long-work.js";
import type { Place } from "../router.js";
import { go } from "../router.js";
import { SaveButton } from "../save/save-button.js";
import { Drawer } from "../ui/drawer.js";
import { Empty, TroubleNotice } from "../ui/notices.js";
import type { Loaded } from "../ui/use-loaded.js";
import { useLoaded } from "../ui/use-loaded.js";
import { AskBox } from "./ask-box.js";
import { AskProgress } from "./ask-progress.js";
import { LivePanel } from "./live-panel.js";
import { readDraft, usePatientDraft } from "./patient-facts.js";
import { PatientLine } from "./patient-line.js";
import type { Asked } from "./question-address.js";
import { addressOf, askedOf } from "./question-address.js";
import { remember } from "./recent.js";
import { Start } from "./start.js";
import { useAnswer } from "./use-answer.js";

/** The page on which questions are asked and answers read. */
export function AskPage({ place }: { readonly place: Place }) {
  const asked = askedOf(place.query);
  const [holdings, again] = useLoaded("holdings", getHoldings);
  const start = asked.question === "";
  return (
    <div className={start ? "page ask-start" : "page"}>
      {start && (
        <div className="welcome">
          <h1>What do your sources say?</h1>
          <p>Guidelines, research and drug labels, each apart. Every sentence opens on the words it stands on.</p>
        </div>
      )}
      <AskBox key={addressOf(asked)} asked={asked} ask={(next) => go(addressOf(next))} large={start} />
      <PatientLine />
      {start ? <Start holdings={holdings} again={again} /> : <Answered asked={asked} holdings={holdings} />}
    </div>
  );
}

function Answered({ asked, holdings }: { readonly asked: Asked; readonly holdings: Loaded<Holdings> }) {
  const { question, fromYear, toYear, designs, tiers } = asked;
  const { patient } = readDraft(usePatientDraft());
  const [live, setLive] = useState<{ readonly question: string; readonly done: LiveDone }>();
  const [liveOpen, setLiveOpen] = useState(false);
  const brought = live?.question === question ? live.done : undefined;
  const input: AskInput = {
    question: brought?.question ?? question,
    ...(brought === undefined ? {} : { live: brought.trail }),
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(toYear === undefined ? {} : { toYear }),
    ...(designs.length === 0 ? {} : { designs: [...designs] }),
    ...(patient === undefined ? {} : { patient }),
  };
  const { asking, again, stop } = useAnswer(input);
  const askWhy = async (signal: AbortSignal) =>
    // What the server gives is what its operation declares.
    (await longWork("/v1/ask", { ...input, why: true }, { signal })).value as Bundle;
  const answered = asking.state === "answered";
  useEffect(() => {
    if (answered) remember(question);
  }, [answered, question]);
  if (asking.state !== "answered")
    return (
      <>
        <h1 className="asked">{question}</h1>
        {asking.state === "failed" && <TroubleNotice trouble={asking.trouble} again={again} />}
        {asking.state === "stopped" && (
          <Empty title="Stopped.">
            <button type="button" onClick={again}>
              Ask it again
            </button>
          </Empty>
        )}
        {asking.state === "running" && (
          <AskProgress
            progress={asking.progress}
            holdings={holdings.state === "loaded" ? holdings.value : undefined}
            stop={stop}
          />
        )}
      </>
    );
  const { bundle, id } = asking;
  const tools = (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setLiveOpen(true)}>
        Search PubMed and others…
      </button>
      <SaveButton document={bundle} id={id} />
    </>
  );
  return (
    <>
      <AnswerView bundle={bundle} tools={tools} id={id} askWhy={askWhy} {...(tiers.length === 0 ? {} : { tiers })} />
      <Drawer title="Search outside services" open={liveOpen} close={() => setLiveOpen(false)}>
        <LivePanel
          question={question}
          searched={(done) => {
            setLive({ question, done });
            setLiveOpen(false);
          }}
        />
      </Drawer>
    </>
  );
}
