import type { Account } from "./account.js";

/** Refusals and remarks listed one by one; beyond this they are only counted. */
const MOST_LISTED = 10_000;

/** An account of nothing yet. */
export function emptyAccount(): Account {
  return {
    added: 0,
    replaced: 0,
    unchanged: 0,
    records: { added: 0, replaced: 0, unchanged: 0 },
    lists: { added: 0, unchanged: 0 },
    vocabularies: { added: 0, unchanged: 0 },
    withdrawn: { records: 0, removed: 0, keptOut: 0 },
    skipped: 0,
    refused: 0,
    refusedBy: {},
    refusals: [],
    remarks: [],
    complete: false,
  };
}

/** Adds what became of one input to the whole account. */
export function takeInAccount(whole: Account, part: Account): void {
  for (const key of ["added", "replaced", "unchanged", "skipped"] as const) whole[key] += part[key];
  for (const key of ["added", "replaced", "unchanged"] as const) whole.records[key] += part.records[key];
  for (const key of ["added", "unchanged"] as const) {
    whole.lists[key] += part.lists[key];
    whole.vocabularies[key] += part.vocabularies[key];
  }
  for (const key of ["records", "removed", "keptOut"] as const) whole.withdrawn[key] += part.withdrawn[key];
  whole.refused += part.refused;
  for (const [code, number] of Object.entries(part.refusedBy))
    whole.refusedBy[code] = (whole.refusedBy[code] ?? 0) + number;
  const room = (listed: readonly unknown[]) => Math.max(0, MOST_LISTED - listed.length);
  whole.refusals.push(...part.refusals.slice(0, room(whole.refusals)));
  whole.remarks.push(...part.remarks.slice(0, room(whole.remarks)));
}

/** Notes a refusal. */
export function refuse(account: Account, { name, code, message }: Account["refusals"][number]): void {
  account.refused++;
  account.refusedBy[code] = (account.refusedBy[code] ?? 0) + 1;
  if (account.refusals.length < MOST_LISTED) account.refusals.push({ name, code, message });
}

/** Notes what to know of something that was read. */
export function remark(account: Account, name: string, remarks: readonly string[]): void {
  for (const message of remarks) if (account.remarks.length < MOST_LISTED) account.remarks.push({ name, message });
}
