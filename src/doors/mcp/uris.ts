/** The address under which a model's client reads a publication. */
export function publicationUri(id: string): string {
  return `citeside://publications/${encodeURIComponent(id)}`;
}

/** The address of a kept answer or audit. */
export function answerUri(id: string): string {
  return `citeside://answers/${id}`;
}

/** The id of an answer or audit, from its address or as it stands. */
export function idOfUri(given: string): string {
  return given.trim().replace(/^citeside:\/\/answers\//, "");
}
