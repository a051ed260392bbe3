import { Fault } from "../../domain/fault.js";
import type { FaultCode } from "../../domain/fault.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { RequestLine } from "../../ports/http.js";
import { SERVICE_TITLES } from "../../ports/http.js";
import type { Library, Origin } from "../../ports/library.js";
import type { Live } from "../../ports/live.js";
import type { LiveSource, LiveWish } from "../../ports/live-source.js";
import type { Input } from "../../ports/reader.js";
import { emptyAccount, takeInAccount } from "../add/account-sum.js";
import type { Account } from "../add/account.js";
import { add } from "../add/add.js";
import type { Context } from "../operation.js";
import type { LiveAsked, Planned } from "./live-schema.js";

/** What one service is to be asked. */
export interface LiveTask {
  readonly source: LiveSource;
  readonly aim: string;
  /** From the closest to the loosest: the next is asked when one finds nothing. */
  readonly wishes: readonly LiveWish[];
  /** Asked when this one failed or found nothing. */
  readonly otherwise?: LiveTask;
}

export interface BringInOptions {
  readonly fresh?: boolean;
  /** True to ask for what is held as well. */
  readonly again?: boolean;
  /** Puts an input into the library. Default: `add`. */
  readonly take?: (input: Input, origin: Origin) => Promise<Account>;
}

/** Faults of a service or of the way to it: they end one task and are told; anything else ends all. */
const OF_SERVICES: ReadonlySet<FaultCode> = new Set([
  "service-down",
  "service-refused",
  "service-quota",
  "network-blocked",
  "bad-input",
  "offline",
]);

/** The part of the context for outside services. Throws `offline` where there is none. */
export function liveOf(context: Context): Live {
  if (context.live === undefined) throw new Fault("offline", "No outside services are set up here.");
  return context.live;
}

/**
 * Asks services and adds what comes to the library, services side by side, each in the order of its tasks. A service that
 * failed is not asked for its later tasks. Gives what was asked in the order of the tasks, and the account of all that came.
 */
export async function bringIn(
  context: Context,
  tasks: readonly LiveTask[],
  options: BringInOptions = {},
): Promise<{ readonly asked: LiveAsked[]; readonly account: Account }> {
  const work = new Bringing(context, options);
  const services = [...new Set(tasks.map(({ source }) => source.service))];
  const asked = new Map<LiveTask, LiveAsked[]>();
  const runs = services.map(async (service) => {
    for (const task of tasks.filter(({ source }) => source.service === service)) asked.set(task, await work.run(task));
  });
  // All of them are waited for, so that nothing is still at work when one has failed.
  const failed = (await Promise.allSettled(runs)).find((run) => run.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return { asked: tasks.flatMap((task) => asked.get(task) ?? []), account: work.account };
}

class Bringing {
  readonly account = emptyAccount();
  private readonly down = new Map<string, Fault>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly context: Context,
    private readonly options: BringInOptions,
  ) {
    this.account.complete = true;
  }

  /** One task, and what is to be done where it gives nothing. */
  async run(task: LiveTask): Promise<LiveAsked[]> {
    const asked: LiveAsked[] = [];
    for (const wish of task.wishes) {
      const one = await this.ask(task, wish);
      asked.push(one);
      if (one.found > 0 || one.failed !== null) break;
    }
    const last = asked.at(-1);
    if (task.otherwise !== undefined && (last === undefined || last.failed !== null || last.came + last.held === 0))
      asked.push(...(await this.run(task.otherwise)));
    return asked;
  }

  private async ask({ source, aim }: LiveTask, wish: LiveWish): Promise<LiveAsked> {
    const { service } = source;
    const asked: LiveAsked = {
      service,
      aim,
      query: wish.kind === "query" ? wish.query : wish.identifiers.map(formatIdentifier).join(" "),
      at: this.context.now(),
      kept: null,
      found: 0,
      came: 0,
      held: 0,
      added: 0,
      replaced: 0,
      unchanged: 0,
      refused: 0,
      failed: null,
    };
    const before = this.down.get(service);
    if (before !== undefined) return { ...asked, failed: { code: before.code, message: before.message } };
    try {
      await this.take(source, wish, asked);
    } catch (error) {
      this.context.signal?.throwIfAborted();
      if (!(error instanceof Fault) || !OF_SERVICES.has(error.code)) throw error;
      asked.failed = { code: error.code, message: error.message };
      if (error.code !== "bad-input") this.down.set(service, error);
    }
    return asked;
  }

  private async take(source: LiveSource, wish: LiveWish, asked: LiveAsked): Promise<void> {
    const { signal, library } = this.context;
    const { tell } = liveOf(this.context);
    let newest = "";
    let coming = 0;
    for await (const brought of source.bring(wish, {
      ...(signal === undefined ? {} : { signal }),
      ...(this.options.fresh === undefined ? {} : { fresh: this.options.fresh }),
      ...(this.options.again === true ? {} : { holds: (identifier) => holds(library, identifier) }),
      listed: (line: RequestLine) => tell({ kind: "request", line }),
    })) {
      if (brought.kind === "count") {
        asked.found += brought.found;
        asked.held += brought.held;
        coming += brought.coming;
      } else if (brought.kind === "lacking") {
        asked.refused++;
        this.account.refused++;
        this.account.refusedBy["not-readable"] = (this.account.refusedBy["not-readable"] ?? 0) + 1;
        this.account.refusals.push({ name: brought.name, code: "not-readable", message: brought.message });
      } else {
        await this.put(brought.input, brought.origin, asked);
        if (brought.origin.at > newest) newest = brought.origin.at;
        if (brought.age !== undefined) asked.kept = Math.max(asked.kept ?? 0, brought.age);
        signal?.throwIfAborted();
      }
      this.context.report({
        stage: `asking ${SERVICE_TITLES[source.service]}`,
        done: asked.came,
        ...(coming > 0 ? { total: coming } : {}),
        unit: "documents",
      });
    }
    if (newest !== "") asked.at = newest;
  }

  /** One input at a time, whichever service it came from: the library has one writer. */
  private async put(input: Input, origin: Origin, asked: LiveAsked): Promise<void> {
    const mine = this.turn.then(async () => {
      const account = await (this.options.take ?? ((one, from) => this.add(one, from)))(input, origin);
      const { added, replaced, unchanged, refused, records, withdrawn } = account;
      asked.added += added + records.added;
      asked.replaced += replaced + records.replaced;
      asked.unchanged += unchanged + records.unchanged;
      asked.refused += refused + withdrawn.keptOut;
      asked.came += added + replaced + unchanged + records.added + records.replaced + records.unchanged;
      takeInAccount(this.account, account);
    });
    // One that failed is told to whoever waits for it; the next goes on.
    this.turn = mine.catch(() => undefined);
    await mine;
  }

  private async add(input: Input, origin: Origin): Promise<Account> {
    // In this thread: a few documents at a time are not worth another, and where they came from is known here.
    const here: Context = { ...this.context, report: () => undefined };
    delete (here as { readBeside?: unknown }).readBeside;
    const inputs = (async function* () {
      yield input;
    })();
    return add.run(here, { inputs, origin });
  }
}

/** Whether the library has what a service would bring: a record or text of that identifier, other than somebody's notes. */
async function holds(library: Library, identifier: Identifier): Promise<boolean> {
  const held = await library.held(identifier);
  if (held === undefined) return false;
  const kinds = new Set(held.sources.map(({ kind }) => kind));
  switch (identifier.scheme) {
    case "pmid":
      return kinds.has("abstract") || held.records.length > 0;
    case "pmcid":
      return kinds.has("full text");
    case "spl":
      return kinds.has("label");
    case "doi":
    case "nct":
    case "local":
      return kinds.size > (kinds.has("note") ? 1 : 0);
  }
}

/** What would be sent for tasks, without sending it. */
export function plannedOf(tasks: readonly LiveTask[]): Planned[] {
  return tasks.flatMap(({ source, wishes, otherwise }) => [
    ...wishes
      .flatMap((wish) => source.plan(wish))
      .map(({ service, method, address, form, also }) => ({
        service,
        method,
        address,
        form: form === undefined ? null : { ...form },
        also: [...also],
      })),
    ...(otherwise === undefined ? [] : plannedOf([otherwise])),
  ]);
}
