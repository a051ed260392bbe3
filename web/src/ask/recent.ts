const KEY = "citeside.recent";
const MOST = 12;

/** The questions asked last in this browser, newest first; none where the browser keeps nothing. */
export function recentQuestions(): readonly string[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(held) ? held.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/** Remembers a question as the newest. */
export function remember(question: string): void {
  keep([question, ...recentQuestions().filter((one) => one !== question)].slice(0, MOST));
}

/** Forgets them all. */
export function forgetRecent(): void {
  keep([]);
}

function keep(questions: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(questions));
  } catch {
    // A browser that keeps nothing is no reason not to answer.
  }
}
