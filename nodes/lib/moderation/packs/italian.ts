import { italian } from "../lexicon/it/index.ts";
import { hate } from "../rules/hate.ts";
import { offensive } from "../rules/offensive.ts";
import { threats } from "../rules/threats.ts";
import { createPack } from "./pack.ts";
import type { Pack } from "./pack.ts";

let pack: Pack | undefined;

export function italianPack(): Pack {
  return (pack ??= createPack(italian, [...hate, ...offensive, ...threats]));
}
