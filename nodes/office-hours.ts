import { type CalendarService, type State, badgeOf, messageHours, readInstant } from "./lib/calendar/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Output, type Red, type Tools, define } from "./lib/kit/index.ts";

interface Config {
  calendar: string;
  /** The third output exists: what arrives within `warnMinutes` of closing leaves there instead of from "open". */
  thirdOutput: boolean;
  warnMinutes: number | string;
  /** "arrival": when Meta's event arrived. "property": what `instantProperty` of the message says. */
  instantFrom: "arrival" | "property";
  instantProperty: string;
}

const minuteMs = 60_000;

/** Is the desk open? Judged at the message's arrival, so that an event emitted again takes the same way. */
export default function (RED: Red): void {
  define<Config>(RED, {
    type: "office-hours",
    version: 1,
    start(config, tools) {
      const service = tools.service<CalendarService>(config.calendar, "opening-calendar");
      const warnMs = config.thirdOutput ? warnMinutesOf(config) * minuteMs : 0;
      const isClosing = (state: State, at: number): boolean => state.closesAt !== null && state.closesAt - at <= warnMs;
      const badge = keepBadge(tools, service, isClosing);
      const asked = (msg: Message): number | undefined => {
        try {
          return instantOf(msg, config, service);
        } catch (error) {
          badge.replaced();
          throw error;
        }
      };
      return {
        input: (msg) => {
          const at = asked(msg) ?? tools.now();
          const state = service.stateAt(at);
          const closingSoon = isClosing(state, at);
          msg["hours"] = messageHours(service.calendar, state, closingSoon);
          return routed(msg, state.open, closingSoon, config.thirdOutput);
        },
      };
    },
  });
}

function routed(msg: Message, open: boolean, closingSoon: boolean, thirdOutput: boolean): Output {
  const outputs = [open && !closingSoon ? msg : null, open ? null : msg];
  return thirdOutput ? [...outputs, closingSoon ? msg : null] : outputs;
}

function instantOf(msg: Message, config: Config, { calendar }: CalendarService): number | undefined {
  if (config.instantFrom !== "property") return readInstant(msg.whatsapp?.at, calendar);
  const path = config.instantProperty.replace(/^msg\./, "").split(".");
  return readInstant(path.reduce<unknown>(propertyOf, msg), calendar);
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function warnMinutesOf({ warnMinutes }: Config): number {
  const minutes = Number(warnMinutes);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 720) return minutes;
  throw new Refused("hours.warn-minutes", {
    it: "I minuti prima della chiusura devono essere un numero intero da 1 a 720.",
    en: "The minutes before closing must be a whole number from 1 to 720.",
  });
}

/**
 * Keeps the badge true by itself: looks again at the next change, and at least once a minute, because a rehearsal may
 * set the clock. A badge is only sent when it is another one, because Status nodes see every one.
 */
function keepBadge(
  tools: Tools,
  service: CalendarService,
  isClosing: (state: State, at: number) => boolean,
): { replaced(): void } {
  let shown = "";
  let stop: (() => void) | undefined;
  const look = (): void => {
    const now = tools.now();
    const state = service.stateAt(now);
    const color = state.open ? (isClosing(state, now) ? "yellow" : "green") : "grey";
    const text = badgeOf(state, service.calendar, tools.language);
    if (`${color} ${text}` !== shown) tools.status(color, state.open ? "dot" : "ring", text);
    shown = `${color} ${text}`;
    stop?.();
    stop = tools.every(Math.max(1, Math.min((state.until ?? Infinity) - now, minuteMs)), look);
  };
  look();
  return {
    /** Something else, an error, stands in the badge's place until the next look. */
    replaced: () => {
      shown = "";
    },
  };
}
