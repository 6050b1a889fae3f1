/** Every word that differs between comuni: names, numbers, links, addresses of the offices, privacy texts. */
import type { Red } from "./lib/kit/index.ts";
import { define } from "./lib/kit/index.ts";
import { type ComuneConfig, createComune } from "./lib/texts/index.ts";

export default function (RED: Red): void {
  define<Partial<ComuneConfig>>(RED, {
    type: "comune",
    version: 1,
    start: (config) => ({ service: createComune(config) }),
  });
}
