import type { Progress } from "../../src/operations/operation.js";
import { Trouble, send } from "./api.js";

/** Posts work that takes long; `told` hears how far it is. Throws `Trouble` when it fails; aborting stops it on the server too. */
export async function longWork(
  path: string,
  body: unknown,
  { signal, told }: { readonly signal?: AbortSignal; readonly told?: (progress: Progress) => void } = {},
): Promise<{ readonly value: unknown; readonly id: string }> {
  const form = body instanceof FormData;
  const response = await send(path, {
    method: "POST",
    headers: { accept: "text/event-stream", ...(form ? {} : { "content-type": "application/json" }) },
    body: form ? body : JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.body === null) throw broken();
  for await (const { name, data, id } of eventsOf(response.body)) {
    if (name === "progress") told?.(JSON.parse(data) as Progress);
    if (name === "result") return { value: JSON.parse(data) as unknown, id };
    if (name === "problem") {
      const { detail, remedy } = JSON.parse(data) as { detail: string; remedy?: string };
      throw new Trouble(detail, "refused", remedy);
    }
  }
  throw broken();
}

function broken(): Trouble {
  return new Trouble("The server broke off.", "offline", "Look whether it still runs, then try again.");
}

/** The events of a stream (WHATWG HTML, server-sent events), without its comments. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly name: string; readonly data: string; readonly id: string }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    held += decoder.decode(value, { stream: true });
    const parts = held.split("\n\n");
    held = parts.pop() ?? "";
    for (const part of parts) {
      const field = (name: string) =>
        part
          .split("\n")
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /u, ""))
          .join("\n");
      if (field("data") !== "") yield { name: field("event"), data: field("data"), id: field("id") };
    }
  }
}
