import type { Library } from "../../ports/library.js";
import type { Bundle } from "../bundle-schema.js";
import type { Told } from "./compare.js";
import { dosesOf } from "./compare.js";

/** What became of a cited publication. */
export interface PublicationChange {
  readonly id: string;
  readonly title: string;
  readonly what: string;
}

/** Says why statements came, went and changed: because of which publication, and what became of it. */
export class Because {
  private readonly then: ReadonlyMap<string, Bundle["references"][number]>;
  private readonly now: ReadonlyMap<string, Bundle["references"][number]>;
  private readonly fates = new Map<string, string>();

  private constructor(before: Bundle, after: Bundle) {
    this.then = new Map(before.references.map((one) => [one.publication, one]));
    this.now = new Map(after.references.map((one) => [one.publication, one]));
  }

  /** Looks up in the library what became of the publications that only the first answer cites. */
  static async of(before: Bundle, after: Bundle, library: Library): Promise<Because> {
    const because = new Because(before, after);
    for (const id of because.then.keys()) if (!because.now.has(id)) because.fates.set(id, await fateOf(id, library));
    return because;
  }

  gained({ publications }: Told): string {
    return words(publications, (id) =>
      this.then.has(id) ? `${id} was cited before, with other sentences` : `${id} was not cited before`,
    );
  }

  lost({ publications }: Told): string {
    return words(publications, (id) =>
      this.now.has(id)
        ? `${id} is still cited, with other sentences`
        : `${id} ${this.fates.get(id) ?? "is not cited any more"}`,
    );
  }

  changed(before: Told, after: Told): string {
    const [one, two] = [before.statement, after.statement];
    const parts = [
      ...(before.text === after.text ? [] : ["other words"]),
      ...(one.directness.kind === two.directness.kind
        ? []
        : [`${one.directness.kind} before, ${two.directness.kind} now`]),
      ...(one.certainty?.level === two.certainty?.level
        ? []
        : [`certainty ${one.certainty?.level ?? "not given"} before, ${two.certainty?.level ?? "not given"} now`]),
      ...(dosesOf(one) === dosesOf(two) ? [] : ["its doses stand otherwise to the label’s and the other tiers’"]),
      ...(before.facet === after.facet ? [] : [`under ${before.facet} before, ${after.facet} now`]),
      ...[...after.publications].filter((id) => !before.publications.includes(id)).map((id) => `${id} says it now`),
      ...[...before.publications]
        .filter((id) => !after.publications.includes(id))
        .map((id) => `${id} does not say it any more`),
    ];
    return parts.length === 0 ? "its directness or certainty is given for other reasons" : parts.join("; ");
  }

  publications(): { gained: PublicationChange[]; lost: PublicationChange[]; changed: PublicationChange[] } {
    const gained = [...this.now.values()].filter(({ publication }) => !this.then.has(publication));
    const lost = [...this.then.values()].filter(({ publication }) => !this.now.has(publication));
    const changed = [...this.now.values()].flatMap((now) => {
      const then = this.then.get(now.publication);
      const what = then === undefined ? "" : differences(then, now);
      return what === "" ? [] : [{ id: now.publication, title: now.title, what }];
    });
    return {
      gained: gained.map(({ publication, title }) => ({ id: publication, title, what: "not cited before" })),
      lost: lost.map(({ publication, title }) => ({
        id: publication,
        title,
        what: this.fates.get(publication) ?? "not cited any more",
      })),
      changed,
    };
  }
}

async function fateOf(id: string, library: Library): Promise<string> {
  const held = await library.held(id);
  if (held === undefined) return "is not in the library";
  const { status, override } = held.publication;
  if (override?.exclude === true) return "is kept out of answers by the library’s owner";
  if (status.kind === "retracted" || status.kind === "superseded")
    return `is ${status.kind}${status.by === undefined ? "" : ` by ${status.by.join(", ")}`}`;
  return "is in the library, and other sentences came before it";
}

function differences(then: Bundle["references"][number], now: Bundle["references"][number]): string {
  return [
    ...(then.status.kind === now.status.kind ? [] : [`${then.status.kind} before, ${now.status.kind} now`]),
    ...(then.tier === now.tier ? [] : [`tier ${then.tier} before, ${now.tier} now`]),
    ...(then.design === now.design ? [] : [`design ${then.design} before, ${now.design} now`]),
    ...(then.sources.join() === now.sources.join() ? [] : ["quoted from another text of it"]),
  ].join("; ");
}

function words(publications: readonly string[], say: (id: string) => string): string {
  return publications.map(say).join("; ");
}
