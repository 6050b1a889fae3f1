import type { Section } from "../lexicon.ts";
import { common } from "./common.ts";
import { derogation } from "./derogation.ts";
import { dialects } from "./dialects.ts";
import { feelings } from "./feelings.ts";
import { functionWords } from "./function-words.ts";
import { groups } from "./groups.ts";
import { roles } from "./roles.ts";
import { slurs } from "./slurs.ts";
import { speech } from "./speech.ts";
import { violence } from "./violence.ts";

export const italian: readonly Section[] = [
  ...functionWords,
  ...groups,
  ...slurs,
  ...dialects,
  ...derogation,
  ...feelings,
  ...violence,
  ...speech,
  ...roles,
  ...common,
];
