import { styleText } from "node:util";

/** Where a command prints and what it knows of the place. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the answer goes to a terminal and colour is wanted. */
  readonly colour: boolean;
  /** Columns of the terminal; undefined in a pipe. */
  readonly width: number | undefined;
  /** Whether standard error is a terminal that can show progress. */
  readonly live: boolean;
}

/** The terminal of this process. `NO_COLOR` and `FORCE_COLOR` are honoured. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  const asked = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: (env["NO_COLOR"] ?? "") === "" && (asked || (stdout.isTTY && env["TERM"] !== "dumb")),
    width: stdout.isTTY ? stdout.columns : undefined,
    live: stderr.isTTY && env["TERM"] !== "dumb",
  };
}

export type Style = Parameters<typeof styleText>[0];

/** The text in a style, or as it is where there is no colour. */
export function styled(terminal: Pick<Terminal, "colour">, style: Style, text: string): string {
  return terminal.colour ? styleText(style, text) : text;
}
