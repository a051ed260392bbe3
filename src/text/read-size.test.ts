import { expect, test } from "vitest";
import { sizeInAbstract } from "./read-size.js";

test.each([
  ["A total of 1,204 patients with gout were enrolled.", "1,204 patients"],
  ["We performed a placebo-controlled study of 610 older women.", "610 older women"],
  ["Between 2008 and 2010, 34 patients with heart failure were randomised to training or rest.", "34 patients"],
  ["We randomly assigned 89 community-dwelling adults to two doses.", "89 community-dwelling adults"],
  ["Eighty-four patients took part; of these, 12 (14%) withdrew.", undefined],
  ["Responses rose by 24% in patients given more.", undefined],
  ["Patients received 2000 IU daily for 12 weeks.", undefined],
  ["The dose was 400 mg; patients were included if older than 65.", undefined],
])("%s", (abstract, size) => {
  expect(sizeInAbstract(abstract)).toBe(size);
});
