import { useEffect } from "react";
import type { Holdings } from "../api.js";
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
  const input = {
    question,
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
  return <AnswerView bundle={answer.value} {...(tiers.length === 0 ? {} : { tiers })} />;
}
