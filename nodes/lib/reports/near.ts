/** Is there already an open report of the same thing? */
import type { ReportRecord } from "../store/index.ts";
import type { Position } from "./draft.ts";
import { type ReportContent, numberOf } from "./report.ts";

const earthMetres = 6_371_008.8;

/** Great-circle distance in metres (haversine). */
export function metresBetween(one: Position, other: Position): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const across = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const share = across + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(share)));
}

export interface Nearby {
  number: string;
  category: string;
  metres: number;
}

/** Those within `metres`, nearest first. */
export function nearest(records: readonly ReportRecord[], position: Position, metres: number): Nearby[] {
  return records
    .flatMap((record): Nearby[] => {
      const place = record.content === null ? undefined : (JSON.parse(record.content) as ReportContent).position;
      return place ? [{ number: numberOf(record), category: record.category, metres: metresBetween(position, place) }] : [];
    })
    .filter((one) => one.metres <= metres)
    .sort((one, other) => one.metres - other.metres);
}
