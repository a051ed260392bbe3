/** The head of a column that sorts. */
export function SortHead({
  name,
  sorted,
  sort,
}: {
  readonly name: string;
  readonly sorted: "ascending" | "descending" | "none";
  readonly sort: () => void;
}) {
  const arrow = { ascending: " ↑", descending: " ↓", none: "" }[sorted];
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" className="sorts" onClick={sort}>
        {name}
        <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}
