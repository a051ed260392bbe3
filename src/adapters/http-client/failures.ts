import { Fault } from "../../domain/fault.js";
import { TooLong, TooMuch } from "./sockets.js";
import type { Reply } from "./sockets.js";

/** What went wrong with one exchange: whether asking again may help, and the Fault where it does not. */
export interface Failure {
  readonly again: boolean;
  /** Milliseconds that the service asks to be left alone. */
  readonly wait?: number;
  /** In a few words, for the line about asking again. */
  readonly because: string;
  readonly fault: Fault;
}

/** Errors of a connection that never came about: a firewall, a proxy, a wrong name, a certificate that is not trusted. */
const BLOCKED =
  /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|EACCES|EPERM|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|EPROTO)$/;

/** Puts an error of the connection into a Failure; `title` and `host` are for people. */
export function connectionFailure(title: string, host: string, error: unknown): Failure {
  if (error instanceof Fault) return { again: false, because: error.message, fault: error };
  if (error instanceof TooMuch) {
    const message = `${title} (${host}) sent ${error.message}, and was cut off.`;
    return { again: false, because: error.message, fault: down(message, error) };
  }
  const code = codeOf(error);
  if (BLOCKED.test(code) || /proxy/iu.test(error instanceof Error ? error.message : "")) {
    const fault = new Fault(
      "network-blocked",
      `${host} (${title}) could not be reached from this machine (${code}).`,
      "Look at the connection, the firewall and HTTPS_PROXY; a certificate of your house goes into NODE_EXTRA_CA_CERTS. The library can be asked without a network.",
      { cause: error },
    );
    // A name server may be busy for a moment; everything else here stays as it is.
    return { again: code === "EAI_AGAIN", because: code, fault };
  }
  const because = error instanceof TooLong ? error.message : `the connection broke (${code})`;
  return { again: true, because, fault: down(`${title} (${host}) does not answer: ${because}.`, error) };
}

function codeOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause)
    if ("code" in one && typeof one.code === "string") return one.code;
  return error instanceof Error ? error.message : String(error);
}

function down(message: string, cause?: unknown): Fault {
  return new Fault(
    "service-down",
    message,
    "Ask again later; what came so far is in the library, and asking again goes on from there.",
    cause === undefined ? undefined : { cause },
  );
}

/** The failure that an answer's content is: a web page, a text that breaks off. */
export function contentFailure(title: string, host: string, wrong: string): Failure {
  return { again: true, because: wrong, fault: down(`${title} (${host}) is out of order: it sent ${wrong}.`) };
}

/** The Failure that a reply's status means; nothing for one that is a success or a plain "there is none". */
export function statusFailure(title: string, host: string, reply: Reply, now: number): Failure | undefined {
  const { status } = reply;
  if ((status >= 200 && status < 300) || status === 404 || status === 410) return undefined;
  const because = `status ${status}`;
  const wait = waitAsked(reply.headers["retry-after"], now);
  const asked = wait === undefined ? {} : { wait };
  const words = said(reply);
  const quoted = words === "" ? "" : ` (“${words}”)`;
  if (status === 429 || (status === 403 && /over.?rate|quota|rate.?limit/iu.test(words))) {
    const until = wait === undefined ? "" : ` before ${new Date(now + wait).toISOString()}`;
    const fault = new Fault(
      "service-quota",
      `${title} has had enough requests from here for now${quoted}.`,
      `Do not ask again${until}; a key of your own allows more (docs/live.md).`,
    );
    return { again: true, because, fault, ...asked };
  }
  if (status === 407 || status === 451 || (status === 403 && isPage(reply))) {
    const fault = new Fault(
      "network-blocked",
      `Something between this machine and ${host} (${title}) forbids the request (${because}).`,
      "Look at the proxy and its rules; docs/live.md lists the hosts that are asked.",
    );
    return { again: false, because, fault };
  }
  if (status === 401 || status === 403 || (status === 400 && /api.?key/iu.test(words))) {
    const fault = new Fault(
      "service-refused",
      `${title} refused the request or its key (${because})${quoted}.`,
      "Look at the key in NCBI_API_KEY or OPENFDA_API_KEY; without one it works too, only slower.",
    );
    return { again: false, because, fault };
  }
  if (status >= 500 || status === 408)
    return { again: true, because, fault: down(`${title} (${host}) is out of order (${because}).`), ...asked };
  const fault = down(`${title} (${host}) did not understand the request (${because})${quoted}.`);
  return { again: false, because, fault };
}

const isPage = ({ headers }: Reply) => (headers["content-type"] ?? "").startsWith("text/html");

/** What a service says of an error in its JSON, short and without anything that looks like a key. */
function said({ bytes, headers }: Reply): string {
  if (isPage({ bytes, headers, status: 0 })) return "";
  const text = new TextDecoder().decode(bytes.subarray(0, 2000));
  const message = /"(?:message|error|code)"\s*:\s*"([^"]{1,200})"/u.exec(text)?.[1] ?? text.trim();
  return message.replace(/[A-Za-z0-9_-]{20,}/gu, "…").slice(0, 200);
}

/** Milliseconds that `Retry-After` asks for: a number of seconds or a date. */
export function waitAsked(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
