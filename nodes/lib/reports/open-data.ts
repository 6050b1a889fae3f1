/** Reports as open data: nothing that a citizen wrote, the day instead of the instant, and a rounded position. Pure. */
import { csvMark, csvRow } from "../share/index.ts";
import type { ReportRecord, ReportState } from "../store/index.ts";
import { type ReportContent, dayIn, numberOf } from "./report.ts";

export interface OpenReport {
  number: string;
  category: string;
  /** "2026-11-25", in the comune's zone. */
  day: string;
  state: ReportState;
  /** Degrees, rounded; null when there is none. */
  position: { latitude: number; longitude: number } | null;
}

export interface Publishing {
  zone: string;
  /** Of the positions, in degrees: 3 are about 100 metres. */
  decimals: number;
}

export function openReport(record: ReportRecord, { zone, decimals }: Publishing): OpenReport {
  const place = record.content === null ? undefined : (JSON.parse(record.content) as ReportContent).position;
  const rounded = (degrees: number): number => Number(degrees.toFixed(decimals));
  return {
    number: numberOf(record),
    category: record.categoryName,
    day: dayIn(zone, record.created),
    state: record.state,
    position: place ? { latitude: rounded(place.latitude), longitude: rounded(place.longitude) } : null,
  };
}

/** In the words of the spreadsheet's reader. */
const stateNames: Record<ReportState, string> = {
  open: "aperta",
  taken: "presa in carico",
  closed: "chiusa",
  cancelled: "annullata",
};

/** A table that is made while it is read: reports come piece by piece. */
export async function* csvOf(pieces: AsyncIterable<OpenReport[]>): AsyncGenerator<string> {
  yield csvMark + csvRow(["numero", "tipo", "data", "stato", "latitudine", "longitudine"]);
  for await (const reports of pieces) {
    yield reports
      .map(({ number, category, day, state, position }) =>
        csvRow([number, category, day, stateNames[state], position?.latitude ?? "", position?.longitude ?? ""]),
      )
      .join("");
  }
}

/** A FeatureCollection (RFC 7946): longitude comes first; a report without a position has a null geometry. */
export async function* geoJsonOf(pieces: AsyncIterable<OpenReport[]>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let first = true;
  for await (const reports of pieces) {
    for (const report of reports) {
      yield `${first ? "" : ","}\n${JSON.stringify(featureOf(report))}`;
      first = false;
    }
  }
  yield "\n]}\n";
}

function featureOf({ position, ...properties }: OpenReport): object {
  const geometry = position && { type: "Point", coordinates: [position.longitude, position.latitude] };
  return { type: "Feature", geometry, properties };
}
