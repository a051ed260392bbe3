import type { RequestLine } from "../../ports/http.js";
import { SERVICE_TITLES } from "../../ports/http.js";
import type { Live, LiveNews } from "../../ports/live.js";
import type { Planned } from "../../operations/live/live-schema.js";
import { span } from "../render/live.js";
import { plain } from "../render/plain.js";
import type { Terminal } from "./terminal.js";
import { styled } from "./terminal.js";

/** A list of numbers longer than this is cut in the middle where it is shown. */
const LONGEST_LIST = 120;

/** Writes what is told of outside services to standard error, as it happens; `clear` takes the line of progress away first. */
export function liveTeller(terminal: Terminal, quiet: boolean, clear: () => void): Live["tell"] {
  return (news) => {
    // That nothing was asked is said in any case: the answer is another than the user wanted.
    if (quiet && news.kind !== "offline") return;
    clear();
    terminal.err(`${newsLine(terminal, news)}\n`);
  };
}

function newsLine(terminal: Terminal, news: LiveNews): string {
  switch (news.kind) {
    case "offline":
      return "Offline: CITESIDE_OFFLINE is set, and no outside service was asked.";
    case "removed": {
      if (news.removed.length === 0) return "Nothing that tells who somebody is was found in the question.";
      const parts = news.removed.map(
        ({ kind, text, instead }) => `${kind} “${plain(text)}”${instead === "" ? "" : ` (as “${instead}”)`}`,
      );
      return `${styled(terminal, "yellow", "Taken out before anything is sent:")} ${parts.join(", ")}.\nWhat is left: ${plain(news.text)}`;
    }
    case "request":
      return styled(terminal, "dim", requestLine(news.line));
  }
}

function requestLine(line: RequestLine): string {
  const title = SERVICE_TITLES[line.service];
  const what = sent(line);
  switch (line.outcome) {
    case "sent":
      return `→ ${title}: ${what}`;
    case "planned":
      return `would ask ${title}: ${what}`;
    case "kept":
      return `= ${title}, kept here for ${span(line.age ?? 0)}: ${what}`;
    case "again":
      return `… ${title} again in ${span((line.wait ?? 0) / 1000)}: ${line.because ?? ""}`;
  }
}

/** What a dry run would send, a line a request. */
export function plannedLines(planned: readonly Planned[]): string[] {
  return planned.map(({ form, ...one }) =>
    requestLine({ ...one, ...(form === null ? {} : { form }), outcome: "planned" }),
  );
}

function sent({ method, address, form, also }: Pick<RequestLine, "method" | "address" | "form" | "also">): string {
  const fields = Object.entries(form ?? {}).map(([name, value]) => `${name}=${shortened(value)}`);
  const added = also.length === 0 ? "" : ` (and ${also.join(", ")})`;
  return [method, decoded(address), ...fields].map(plain).join(" ") + added;
}

/** An address with its parameters as a person reads them. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/\+/gu, " "));
  } catch {
    return address;
  }
}

function shortened(value: string): string {
  if (value.length <= LONGEST_LIST || !/^[\d,]+$/u.test(value)) return value;
  return `${value.slice(0, 40)} … ${value.slice(-20)} (${value.split(",").length})`;
}
