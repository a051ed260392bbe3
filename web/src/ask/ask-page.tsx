import { useEffect, useState } from "react";
import { ShareTools } from "../answers/share-tools.js";
import { Drawer } from "../ui/drawer.js";
import { Link } from "../ui/link.js";
import { LivePanel } from "./live-panel.js";
import type { Holdings, LiveDone } from "../api.js";
import { getHoldings, postAsk } from "../api.js";
import { AnswerView } from "../answer/answer-view.js";
import { counted } from "../../../src/doors/render/labels.js";
import type { Place } from "../router.js";
import { go } from "../router.js";
import { TroubleNotice, Working } from "../ui/notices.js";
import type { Loaded } from "../ui/use-loaded.js";
import { useLoaded } from "../ui/use-loaded.js";
import { AskBox } from "./ask-box.js";
import type { Asked } from "./question-address.js";
import { addressOf, askedOf } from "./question-address.js";
import { remember } from "./recent.js";
import { Start } from "./start.js";

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
      {start ? <Start holdings={holdings} again={again} /> : <Answered asked={asked} holdings={holdings} />}
    </div>
  );
}

function Answered({ asked, holdings }: { readonly asked: Asked; readonly holdings: Loaded<Holdings> }) {
  const { question, fromYear, toYear, designs, tiers } = asked;
  const [live, setLive] = useState<{ readonly question: string; readonly done: LiveDone }>();
  const [liveOpen, setLiveOpen] = useState(false);
  const brought = live?.question === question ? live.done : undefined;
  const input = {
    question: brought?.question ?? question,
    ...(brought === undefined ? {} : { live: brought.trail }),
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(toYear === undefined ? {} : { toYear }),
    ...(designs.length === 0 ? {} : { designs: [...designs] }),
  };
  const [answer, again] = useLoaded(JSON.stringify(input), (signal) => postAsk(input, signal));
  const answered = answer.state === "loaded";
  useEffect(() => {
    if (answered) remember(question);
  }, [answered, question]);
  if (answer.state === "failed")
    return (
      <>
        <h1 className="asked">{question}</h1>
        <TroubleNotice trouble={answer.trouble} again={again} />
      </>
    );
  if (answer.state === "loading")
    return (
      <>
        <h1 className="asked">{question}</h1>
        <Working>
          <p>
            Searching{" "}
            {holdings.state === "loaded"
              ? `${counted(holdings.value.publications, "publication")} (${counted(holdings.value.passages, "passage")})`
              : "the library"}
            : guidelines, then research, then drug labels.
          </p>
          <button type="button" onClick={() => go("/")}>
            Stop
          </button>
        </Working>
      </>
    );
  const { bundle, id } = answer.value;
  const tools = (
    <>
      <button type="button" onClick={() => setLiveOpen(true)}>
        Search PubMed and others…
      </button>
      <ShareTools bundle={bundle} />
      {id !== null && (
        <Link href={`/answers/${id}`} className="button">
          Lasting address
        </Link>
      )}
    </>
  );
  return (
    <>
      <AnswerView
        bundle={bundle}
        tools={tools}
        {...(id === null ? {} : { id })}
        {...(tiers.length === 0 ? {} : { tiers })}
      />
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
