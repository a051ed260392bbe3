import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { TIER_NAMES, designWords, sentenceCase } from "../../../src/doors/render/labels.js";
import { plain } from "../../../src/doors/render/plain.js";
import { TIERS } from "../../../src/domain/tier.js";
import { TierMark, TierShape } from "../ui/tier-mark.js";
import type { MapPoint } from "./map-points.js";
import { evidenceMap } from "./map-points.js";

const LEFT = 170;
const WIDTH = 720;
const ROW = 44;
const TOP = 10;

/** Radius in units of the drawing; the area grows with the number of people, and stays where it can be hit and seen. */
function radiusOf(people: number | null): number {
  return people === null ? 6 : Math.min(20, Math.max(5, Math.sqrt(people) * 0.55));
}

/** Publications by year and design, the area by the number of people, the tier by shape and colour; then the same as a table. */
export function EvidenceMap({
  bundle,
  openReference,
}: {
  readonly bundle: Bundle;
  readonly openReference: (number: number) => void;
}) {
  const map = evidenceMap(bundle.references);
  const height = TOP + map.rows.length * ROW + 34;
  const xOf = ({ along, among }: MapPoint) =>
    (along < 0 ? LEFT + 16 : LEFT + 84 + along * (WIDTH - LEFT - 124)) + (among % 4) * 7;
  const yOf = ({ row, among }: MapPoint) => TOP + row * ROW + ROW / 2 + ((among % 3) - 1) * (among === 0 ? 0 : 7);
  const middle = Math.round((map.first + map.last) / 2);
  const ticks = [...new Set([map.first, middle, map.last])];
  return (
    <div className="map">
      <ul className="map-key">
        {TIERS.map((tier) => (
          <li key={tier}>
            <TierMark tier={tier} /> {TIER_NAMES[tier]}
          </li>
        ))}
        <li>The larger, the more people</li>
      </ul>
      <div className="scrolls" role="region" aria-label="Evidence map, drawn" tabIndex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label="Publications by year and design">
          {map.rows.map((design, row) => (
            <g key={design} aria-hidden="true">
              <text x={LEFT - 12} y={TOP + row * ROW + ROW / 2 + 4} textAnchor="end" className="axis">
                {sentenceCase(designWords(design))}
              </text>
              <line
                x1={LEFT}
                x2={WIDTH - 10}
                y1={TOP + row * ROW + ROW / 2}
                y2={TOP + row * ROW + ROW / 2}
                className="rule"
              />
            </g>
          ))}
          {ticks.map((year) => (
            <text
              key={year}
              aria-hidden="true"
              x={
                LEFT +
                50 +
                (map.last === map.first ? 0.5 : (year - map.first) / (map.last - map.first)) * (WIDTH - LEFT - 124)
              }
              y={height - 8}
              textAnchor="middle"
              className="axis"
            >
              {year}
            </text>
          ))}
          {map.points.some(({ along }) => along < 0) && (
            <text aria-hidden="true" x={LEFT + 16} y={height - 8} textAnchor="middle" className="axis">
              no year
            </text>
          )}
          {map.points.map((point) => (
            <g
              key={point.number}
              className={`point ${point.tier}`}
              transform={`translate(${xOf(point)} ${yOf(point)})`}
              role="button"
              tabIndex={0}
              aria-label={`Reference ${point.number}, ${wordsOf(point)}: ${plain(point.title)}`}
              onClick={() => openReference(point.number)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  openReference(point.number);
                }
              }}
            >
              <TierShape tier={point.tier} radius={radiusOf(point.people)} />
              <title>{`[${point.number}] ${plain(point.title)} (${wordsOf(point)})`}</title>
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>The same as a table</summary>
        <div className="scrolls" role="region" aria-label="Evidence map as a table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {["Reference", "Title", "Year", "Design", "People", "Tier"].map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {map.points.map((point) => (
                <tr key={point.number}>
                  <td>
                    <button type="button" className="quiet" onClick={() => openReference(point.number)}>
                      [{point.number}]
                    </button>
                  </td>
                  <td>{plain(point.title)}</td>
                  <td>{point.year ?? "–"}</td>
                  <td>{designWords(point.design)}</td>
                  <td>{point.people ?? "–"}</td>
                  <td>{TIER_NAMES[point.tier]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

function wordsOf({ design, year, people, tier }: MapPoint): string {
  return [
    designWords(design),
    ...(year === null ? ["no year"] : [String(year)]),
    ...(people === null ? [] : [`${people} people`]),
    TIER_NAMES[tier].toLowerCase(),
  ].join(", ");
}
