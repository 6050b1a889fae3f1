/** Why somebody takes out data of citizens: it goes into the audit, so it must say something. */
import { Refused } from "../errors.ts";
import { tidyLine } from "../notices/index.ts";

export const reasonLength = { least: 10, most: 200 } as const;

/** @throws Refused `share.reason` */
export function readReason(given: unknown): string {
  const reason = typeof given === "string" ? tidyLine(given.slice(0, 2_000)) : "";
  if (reason.length < reasonLength.least || reason.length > reasonLength.most) throw unclear();
  return reason;
}

function unclear(): Refused {
  return new Refused(
    "share.reason",
    {
      it: "Scrivi il motivo, da {least} a {most} caratteri: resta nel registro degli accessi.",
      en: "Write the reason, {least} to {most} characters: it stays in the access register.",
    },
    reasonLength,
  );
}
