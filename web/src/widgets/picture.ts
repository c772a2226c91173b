/** The longest side of a picture a map carries, in pixels: enough for a card at twice its size. */
const LONGEST = 560;
const QUALITY = 0.82;

/**
 * A picture as a data: address, scaled down to what a map shows.
 *
 * @throws if the file is no picture
 */
export async function pictureOf(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.toDataURL("image/webp", QUALITY);
}
