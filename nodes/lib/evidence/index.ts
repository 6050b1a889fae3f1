/** The sealed record of a blocked message: its chain, its content, the file for the authority. Pure: no time, no I/O. */
export { type ChainReport, type Fault, type Head, type Link, emptyHead, linkOf, sha256, verifyChain } from "./chain.ts";
export { type ExportDetails, exportFile } from "./export-file.ts";
export type { EvidenceContent, EvidenceLine, EvidenceRecord, Grounds } from "./record.ts";
