/** Words that keep to `most` characters: whole, or the first sentences that fit, or cut between words and marked with "…". */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const [sentences = ""] = new RegExp(`^.{1,${most}}[.!?](?=\\s)`, "su").exec(words) ?? [];
  if (sentences.length > most / 3 && sentences.length <= most) return sentences;
  const space = words.lastIndexOf(" ", most - 2);
  return `${words.slice(0, space > most / 3 ? space : most - 2)} …`;
}
