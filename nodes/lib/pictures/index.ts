/** JPEG, PNG and WebP: which of them it is, whether it is whole, and the same without its metadata. Pure. */
export { type PictureMime, pictureMime, strippedPicture } from "./strip.ts";
