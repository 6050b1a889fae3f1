import { type CalendarService, describeState, previewOf, readCalendar, stateAt } from "./lib/calendar/index.ts";
import { type Red, define, editorRoute, processClock } from "./lib/kit/index.ts";

interface Config {
  /** The whole of the opening hours: one value, so that a flow file shows what changed in one place. */
  calendar: unknown;
}

/** The opening hours that other nodes go by. */
export default function (RED: Red): void {
  editorRoute(RED, "post", "/urp/calendar/preview", (body) => previewOf(body, processClock.now()));

  define<Config>(RED, {
    type: "opening-calendar",
    version: 1,
    start(config) {
      const calendar = readCalendar(config.calendar);
      const service: CalendarService = {
        calendar,
        stateAt: (instant) => stateAt(calendar, instant),
        describe: (state, language) => describeState(state, calendar, language),
      };
      return { service };
    },
  });
}
