import { smallPdf } from "./pdf.ts";
import type { ViewMedia } from "./view.ts";
import { silentVoiceNote } from "./voice-note.ts";

/** A file that a simulated phone carries with it, so that a test needs none. */
export interface Sample {
  bytes: Buffer;
  mime: string;
  name: string;
}

/** A hole in the road, 48 x 36. */
const picture =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBk" +
  "eFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAkADAD" +
  "ASIAAhEBAxEB/8QAGAABAAMBAAAAAAAAAAAAAAAAAAMEBQb/xAAfEAADAAICAgMAAAAAAAAAAAAAAQIDBAURITEiYWL/xAAVAQEBAAAAAAAAAAAA" +
  "AAAAAAAAAf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJwAVAEd5sUPq8sS/ukhGbFb6jLFP6pMCQAADD5jczLYeCKcRKXfXjs3" +
  "CruaOHbSdpq16pewOYBq3weVP4Zoa/SaEcHlb+eaEvymwHD7mZ7CwXTuKT6789G4VdPRw6ibhN2/dP2WgAAAAAAAAP/Z";

/** A yellow face, 32 x 32. */
const face =
  "UklGRnYCAABXRUJQVlA4WAoAAAAQAAAAHwAAHwAAQUxQSA4BAAANkGPbtmlb89k2C2AjtBnbthXZtv1i27Yd2vi2efa+JYiICQALi1taqMhJ4f72" +
  "cGzimYBQugv+Ki2ramncmfaaAZtnKv6bMyIws/PHf8WpgKls3lbZf3A0gyBbMeK+/SMcZKO+VfzNwpoQisZG/+BtAGn2ppAPAKJAXs6xDmCLoICE" +
  "gh8wBE055VU4U4FzD4zoGK1Alo7sLQvw0gFwK0vllhV2tKicAD3OVHqAaR0RCq83gE8tQRRqACDbX4rYQ/0fr0Pb2Al9d8dfR+eyCMXin7mSfkTq" +
  "PvwL/iIFbIx+RHzB/xYtlSswOI0Fw+4Y4wgttn/82KmcBeMvXeVXtnpqqjja3xgC4YfBjYNDMAZWUDggQgEAALAHAJ0BKiAAIAA+xVimS6elpCGw" +
  "DADwGIlsAJ0yhHA3kFMBwAPEA6QHmA6F+8Ac+t7FflAFGNecp8ALYUI+1pnBNwQfxAAA/sP5FAmAJ46APbWfrJbrC9Hm8clZU5Us/UhhqBhlBNO1" +
  "ehxooO48+8wn+hgB3sAlltaPEf7ytv+rQHJnH7gSCmv8p+LXhQ/QqIb8LoVX4++XMfUhpNUtF0r8EK8z7dysSjKfqTq7xr37I31z+ttXMZFIRzfq" +
  "Nj3n8T/eA78eATAid0ioNZSAh37w8gyLNxAcK33jdsOIoS3cN+kwA+OJwVAF8/wa93/Xd3kkz0AgTHHxM4O3UrIkjCQxoRj4421/BfSntROP6b0p" +
  "wPP/e5PwpoYK0LNublzmIPO5CsPeMv7ZfMo1sl+Hqm9bq7P77kTyLB4yOerXYjBQAAA=";

/** An empty film: the box that names the file type, and no track. Nobody can play it, every check of types passes. */
function emptyFilm(): Buffer {
  return Buffer.from("\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom\x00\x00\x00\x08mdat", "latin1");
}

const note = (): Sample => ({ bytes: silentVoiceNote(2), mime: "audio/ogg; codecs=opus", name: "" });

export const samples: Record<ViewMedia["kind"] | "voice", () => Sample> = {
  image: () => ({ bytes: Buffer.from(picture, "base64"), mime: "image/jpeg", name: "" }),
  video: () => ({ bytes: emptyFilm(), mime: "video/mp4", name: "" }),
  sticker: () => ({ bytes: Buffer.from(face, "base64"), mime: "image/webp", name: "" }),
  document: () => ({
    bytes: smallPdf(["Modulo di prova", "Documento del telefono simulato, senza valore."]),
    mime: "application/pdf",
    name: "modulo-di-prova.pdf",
  }),
  audio: note,
  voice: note,
};
