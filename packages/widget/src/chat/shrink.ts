/** Makes a picture small enough to send, by drawing it anew: what the camera told with it stays on the device. */

const LONGEST_SIDE = 2048;
const QUALITY = 0.85;

/** The file as it is where it is no picture, or where this browser cannot draw it; the hall cleans it then. */
export async function shrink(file: File): Promise<File> {
  if (!/^image\/(jpe?g|png|webp|hei[cf])/.test(file.type)) return file;
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    if (!drawing || !isFaithful(drawing)) return file;
    // A JPEG has no transparency: what was clear would be black.
    drawing.fillStyle = '#fff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    // Letters on a screen blur as JPEG.
    const type = file.type === 'image/png' && scale === 1 ? file.type : 'image/jpeg';
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
    if (!blob) return file;
    const stem = file.name.replace(/\.[^.]*$/, '');
    return new File([blob], type === file.type ? file.name : `${stem}.jpg`, { type: blob.type });
  } catch {
    return file;
  }
}

/** Browsers that hide who one is give back other pixels than were drawn. */
function isFaithful(drawing: CanvasRenderingContext2D): boolean {
  drawing.fillStyle = '#123456';
  drawing.fillRect(0, 0, 1, 1);
  return drawing.getImageData(0, 0, 1, 1).data.join() === '18,52,86,255';
}
