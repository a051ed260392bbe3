import type { KeyboardEvent, SubmitEvent } from "react";
import { useState } from "react";
import { Filters } from "./filters.js";
import type { Asked } from "./question-address.js";
import { narrowings } from "./question-address.js";

/** The one box. Enter asks; Shift and Enter begin a new line. */
export function AskBox({
  asked,
  ask,
  large = false,
}: {
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
  readonly large?: boolean;
}) {
  const [draft, setDraft] = useState(asked);
  const [missing, setMissing] = useState(false);
  const narrowed = narrowings(draft);
  const submit = () => {
    const question = draft.question.trim();
    setMissing(question === "");
    if (question !== "") ask({ ...draft, question });
  };
  return (
    <form
      className={large ? "ask-box large" : "ask-box"}
      role="search"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor="question" className={large ? "ask-label" : "unseen"}>
        Ask a clinical question
      </label>
      <div className="ask-row">
        <textarea
          id="question"
          rows={large ? 2 : 1}
          value={draft.question}
          placeholder="As you would ask a colleague"
          aria-invalid={missing}
          aria-describedby={missing ? "question-missing" : undefined}
          onChange={({ target }) => setDraft({ ...draft, question: target.value })}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <button type="submit" className="primary">
          Ask
        </button>
      </div>
      {missing && (
        <p id="question-missing" className="warning" role="alert">
          Write a question first.
        </p>
      )}
      <div className="ask-more">
        <details>
          <summary>
            {narrowed === 0
              ? "Narrow by tier, year or design"
              : `Narrowed in ${narrowed} ${narrowed === 1 ? "way" : "ways"}`}
          </summary>
          <Filters asked={draft} change={setDraft} />
        </details>
      </div>
    </form>
  );
}
