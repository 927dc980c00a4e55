// Reads a QR code out of a picture, where the browser has no reader of its own. Loaded when it is needed.
import jsQR from "jsqr";

export const read = (picture: ImageData): string => jsQR(picture.data, picture.width, picture.height, { inversionAttempts: "dontInvert" })?.data ?? "";
