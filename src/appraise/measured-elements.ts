/** What blood is tested for and what is also given: a question that names it may mean either. */
const ELEMENTS = "potassium|sodium|calcium|magnesium|phosphate|phosphorus|iron|zinc|copper|bicarbonate|chloride";

/** As it is given: by a salt, or by words of giving it. */
const AS_GIVEN = String.raw`(?:oral|intravenous|iv|supplemental|extra|give|giving|given|take|taking|takes|add|adding|replac\w+|prescrib\w+|start|starting)\s(?:some\s)?#|#[\s-](?:chloride|citrate|carbonate|bicarbonate|gluconate|sul(?:f|ph)ate|hydroxide|oxide|acetate|phosphate|fumarate|polystyrene|containing|sparing|supplement\w*|salts?|preparations?|products?|tablets?|therapy|infusions?|drips?|replacement|\p{L}+(?:ate|ide))`;
/** As it is measured: its level, or words of testing. */
const AS_MEASURED = String.raw`(?:serum|plasma|blood|low|high|raised|elevated|check\w*|monitor\w*|measur\w*|test\w*|rate of|correct\w*)\s(?:[\p{L}&/]+\s){0,3}#|#\s(?:[\p{L}&/]+\s){0,4}(?:levels?|monitor\w*|check\w*|measur\w*|test\w*|correct\w*)|#\s?(?:is|of|was|at|:|=|<|>|≥|≤)*\s?\d`;

const SHAPES = ELEMENTS.split("|").map((element) => ({
  element,
  measured: shapeOf(AS_MEASURED, element),
  given: shapeOf(AS_GIVEN, element),
}));

function shapeOf(pattern: string, element: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern.replaceAll("#", element)})(?![\p{L}])`, "iu");
}

/** The elements of blood, in small letters, that a text speaks of as something measured and not as something given ("how often to check potassium"). */
export function measuredElements(text: string): ReadonlySet<string> {
  return new Set(
    SHAPES.flatMap(({ element, measured, given }) => (measured.test(text) && !given.test(text) ? [element] : [])),
  );
}
