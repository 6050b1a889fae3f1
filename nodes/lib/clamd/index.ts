/** The virus scanner of this machine, if there is one. */
export { type ClamdAddress, readClamdAddress } from "./address.ts";
export { type Scan, type ScanTimes, type ScanVerdict, createScan } from "./scan.ts";
