/** Every word that differs between comuni: names, numbers, links, addresses of the offices, privacy texts. */
import type { Red } from "./lib/kit/index.ts";
import { define } from "./lib/kit/index.ts";
import { type ComuneConfig, createComune } from "./lib/texts/index.ts";

export default function (RED: Red): void {
  define<Partial<ComuneConfig>>(RED, {
    type: "comune",
    version: 2,
    // Offices had no area: they were for everywhere.
    migrate: { 1: (old) => ({ ...old, version: 2, offices: withAreas(old["offices"]) }) },
    start: (config) => ({ service: createComune(config) }),
  });
}

function withAreas(offices: unknown): unknown {
  return Array.isArray(offices) ? offices.map((office: unknown) => Object.assign({ area: "" }, office)) : offices;
}
