import type { CriterionPiece } from "./criterion-pieces.js";
import type { PeopleFinding } from "./people-finding.js";
import { stagesIn } from "./tumour-stage.js";

const OTHER =
  /\b(?:other|previous|prior|history|second|skin|cervi\w+|uterine|melanoma|heart|NYHA|brain|bone|liver|setting)\b/iu;

/** What criteria say to the stage, T, N and M that are told of people. */
export function stageFinding(
  people: string,
  pieces: readonly CriterionPiece[],
  must: boolean,
): PeopleFinding | undefined {
  const said = stagesIn(people);
  const read = pieces
    .filter(({ text, exception }) => !exception && !OTHER.test(text))
    .map((piece) => ({ piece, found: stagesIn(piece.text) }));
  let finding: PeopleFinding | undefined;
  for (const axis of ["stage", "t", "n", "m"] as const) {
    if (said[axis].size === 0) continue;
    const own = read.filter(({ found }) => found[axis].size > 0);
    const kept = own.find(
      ({ piece, found }) => piece.sign === -1 && [...said[axis]].every((one) => found[axis].has(one)),
    );
    const let_ = own.filter(({ piece }) => piece.sign === 1);
    const some = let_.find(({ found }) => [...said[axis]].some((one) => found[axis].has(one)));
    const all = [...said[axis]].every((one) => let_.some(({ found }) => found[axis].has(one)));
    const equal = let_.some(({ found }) => found[axis].size === said[axis].size) && all;
    if (own.length === 0) continue;
    const next: PeopleFinding = must
      ? {
          about: "stage",
          admitted: 0,
          required: equal ? 1 : all && let_.length > 0 ? 0.5 : 0,
          criterion: own[0]?.piece.text,
        }
      : kept !== undefined
        ? { about: "stage", admitted: -1, required: 0, criterion: kept.piece.text }
        : {
            about: "stage",
            admitted: let_.length === 0 ? 0 : all ? 1 : some === undefined ? -1 : -0.5,
            required: 0,
            criterion: (some ?? let_[0])?.piece.text,
          };
    if (finding === undefined || next.admitted < finding.admitted || (must && next.required < finding.required))
      finding = next;
  }
  return finding;
}
