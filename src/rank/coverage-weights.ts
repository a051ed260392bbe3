/** The weights of `COVERAGE_VALUES`, as `eval/train-coverage.ts` found them. */
export const COVERAGE_WEIGHTS: readonly number[] = [
  -1.643, // whole, most
  -12.34, // whole, mean of 5
  -2.805, // whole, place 21
  4.41, // rare, most
  1.586, // rare, mean of 5
  0.5212, // rare, place 21
  3.863, // dense, most
  8.195, // dense, mean of 5
  1.454, // dense, place 21
  2.48, // gist, most
  1.124, // gist, mean of 5
  0.3728, // gist, place 21
  0.1694, // subject, most
  1.343, // subject, mean of 5
  -1.697, // subject, place 21
  1.239, // window, most
  -4.103, // window, mean of 5
  -0.5528, // window, place 21
  0.8107, // topics, most
  -1.315, // topics, mean of 5
  0.6822, // topics, place 21
  0.3977, // units, log
  -4.174, // always
];
