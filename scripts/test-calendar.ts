/**
 * Compares the calendar with its oracles at every quarter of an hour of 2025-2032, in processes of five time zones.
 * Run it with Node 24. Ends with 1 when anything differs.
 */
import { spawn } from "node:child_process";
import { compare, compareHolidays } from "../test/oracles/calendar.ts";
import { livorno } from "../test/calendar/livorno.ts";
import { seededCalendars } from "../test/oracles/seeded-calendars.ts";

const zones = ["UTC", "Europe/Rome", "America/New_York", "Pacific/Apia", "Asia/Kolkata"];
const atOnce = 2;
const from = Date.UTC(2025, 0, 1);
const to = Date.UTC(2033, 0, 1);

if (process.argv[2] === "one-zone") compareHere();
else await compareEverywhere();

/** The comparison in the zone of this process: one line, and the first differences below it. */
function compareHere(): void {
  const began = performance.now();
  const calendars = [livorno(), ...seededCalendars()];
  const results = calendars.map((calendar) => compare(calendar, from, to));
  const holidays = compareHolidays(2020, 2099);
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  const withoutOsm = results.reduce((sum, result) => sum + result.withoutOsm, 0);
  const mismatches = [...results.flatMap((result) => result.mismatches), ...holidays.mismatches];
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(
    `TZ=${process.env["TZ"]}: ${calendars.length} calendars, ${compared} instants ` +
      `(${withoutOsm} without opening_hours), ${holidays.compared} dates for holidays: ` +
      `${mismatches.length} mismatches (${seconds} s)`,
  );
  for (const mismatch of mismatches.slice(0, 10)) console.log(`  ${mismatch}`);
  process.exitCode = mismatches.length > 0 ? 1 : 0;
}

async function compareEverywhere(): Promise<void> {
  const waiting = [...zones];
  const worker = async (): Promise<boolean> => {
    let good = true;
    for (let zone = waiting.shift(); zone !== undefined; zone = waiting.shift()) good = (await inZone(zone)) && good;
    return good;
  };
  const outcomes = await Promise.all(Array.from({ length: atOnce }, worker));
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}

/** Runs this script in a process of another zone; true when nothing differs. */
function inZone(zone: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, "one-zone"], {
      env: { ...process.env, TZ: zone },
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}
