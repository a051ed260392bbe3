/** After so many days a retraction list no longer stands for what is known: Retraction Watch's is updated every working day. */
export const LIST_STALE_DAYS = 90;

/** Whole days from a list's date to a moment; a year or month alone counts from its end. Both ISO 8601. */
export function ageInDays(date: string, now: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  const end =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day)
      : Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 0);
  return Math.max(0, Math.floor((Date.parse(now) - end) / 86_400_000));
}
