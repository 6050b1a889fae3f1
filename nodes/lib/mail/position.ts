/** Where something is, for people and as a link to a map that needs no account and tells nobody who looked. */
import { oneLine } from "./one-line.ts";

export interface Position {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
}

export interface DescribedPosition {
  /** "via Grande 12", or the coordinates. */
  words: string;
  coordinates: string;
  /** OpenStreetMap, with a mark. */
  link: string;
}

/** Undefined for what is no place on earth. Takes anything: a position may come from a flow. */
export function describePosition(given: unknown): DescribedPosition | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { latitude, longitude, name, address } = given as Record<string, unknown>;
  if (!within(latitude, 90) || !within(longitude, 180)) return undefined;
  const [lat, lon] = [latitude.toFixed(6), longitude.toFixed(6)];
  const said = [name, address].filter((part): part is string => typeof part === "string" && part.trim() !== "");
  return {
    words: said.length > 0 ? oneLine([...new Set(said)].join(", "), 200) : `${lat}, ${lon}`,
    coordinates: `${lat}, ${lon}`,
    link: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=19/${lat}/${lon}`,
  };
}

function within(value: unknown, limit: number): value is number {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= limit;
}
