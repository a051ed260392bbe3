import type { Bundle } from "../../../src/operations/bundle-schema.js";
import { SEARCHED_COLUMNS, SEARCHED_LEGEND, searchedOf } from "../../../src/doors/render/searched.js";

/** What was searched, tier by tier, in PRISMA-S's spirit: where, with which words, how many were found, read and set aside. */
export function SearchedView({ bundle }: { readonly bundle: Bundle }) {
  const searched = searchedOf(bundle);
  return (
    <div className="searched">
      <p>{searched.summary}</p>
      <div className="scrolls" tabIndex={0} role="region" aria-label="Counts by tier">
        <table>
          <thead>
            <tr>
              <th scope="col">Tier</th>
              {SEARCHED_COLUMNS.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {searched.tiers.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {counts.map((count, at) => (
                  <td key={at}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="legend">{SEARCHED_LEGEND}</p>
      <Lines title="Looked for" lines={searched.topics} />
      <Lines title="Set aside" lines={searched.setAside} />
      <Lines title="Asked of outside services" lines={searched.live} />
      <h3>Made with</h3>
      <p className="legend">
        Citeside {bundle.citeside}, {bundle.created.slice(0, 16).replace("T", " ")} UTC, library{" "}
        <code>{bundle.library.snapshot}</code>. The same question on the same library gives the same answer.
      </p>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
