/** Reports as open data: nothing that a citizen wrote, the day instead of the instant, and a rounded position. Pure. */
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

/** Semicolons, a byte-order mark and CRLF, as Italian spreadsheets open it. */
export function csvOf(reports: readonly OpenReport[]): string {
  const rows = reports.map(({ number, category, day, state, position }) => [
    number,
    category,
    day,
    stateNames[state],
    position?.latitude ?? "",
    position?.longitude ?? "",
  ]);
  return `\ufeff${[["numero", "tipo", "data", "stato", "latitudine", "longitudine"], ...rows].map(line).join("")}`;
}

/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"); a clerk names the categories. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function line(fields: readonly (string | number)[]): string {
  const quoted = fields.map((field) => {
    if (typeof field === "number") return `"${field}"`;
    return `"${(formula.test(field) ? `'${field}` : field).replaceAll('"', '""')}"`;
  });
  return `${quoted.join(";")}\r\n`;
}

/** A FeatureCollection (RFC 7946): longitude comes first; a report without a position has a null geometry. */
export function geoJsonOf(reports: readonly OpenReport[]): object {
  return {
    type: "FeatureCollection",
    features: reports.map(({ position, ...properties }) => ({
      type: "Feature",
      geometry: position && { type: "Point", coordinates: [position.longitude, position.latitude] },
      properties,
    })),
  };
}
