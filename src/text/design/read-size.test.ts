import { expect, test } from "vitest";
import { sizeInAbstract } from "./read-size.js";

test.each([
  ["A total of 1,204 patients with gout were enrolled.", "1,204 patients"],
  ["We performed a placebo-controlled study of 610 older women.", "610 older women"],
  ["Between 2008 and 2010, 34 patients with heart failure were randomised to training or rest.", "34 patients"],
  ["We randomly assigned 89 community-dwelling adults to two doses.", "89 community-dwelling adults"],
  ["Eighty-four patients took part. Of these, 12 (14%) withdrew.", "Eighty-four patients"],
  ["One hundred and six women were recruited.", "One hundred and six women"],
  ["The study was performed on 24 males and 20 females.", "24 males and 20 females"],
  ["76 patients had the one and 80 the other.", undefined],
  ["Of 500 patients, 120 patients were randomised.", undefined],
  ["300 patients were screened. 120 patients were randomised.", undefined],
  ["We will enrol 120 patients.", undefined],
  ["Ten patients were assigned to each group.", undefined],
  ["The groups (20 men; 24 women) were alike.", undefined],
  ["It was given for 12 weeks in patients with gout.", undefined],
  ["The safety population included 2,815 patients, 1,254 to placebo.", undefined],
  ["A Markov model of a cohort of 1,000 patients was used.", undefined],
  ["Responses rose by 24% in patients given more.", undefined],
  ["Patients received 2000 IU daily for 12 weeks.", undefined],
  ["The dose was 400 mg; patients were included if older than 65.", undefined],
])("%s", (abstract, size) => {
  expect(sizeInAbstract(abstract)).toBe(size);
});
