import sharp from 'sharp';
import type { Answer, Client } from './client';

/** Words that stand in the metadata of `photoWithPlace` and must be gone from what is stored. */
export const placeMarker = 'MARKER-OF-A-PLACE';

const pixels = {
  create: { width: 48, height: 32, channels: 3, background: { r: 200, g: 120, b: 40 } },
} as const;

export const png = () => sharp(pixels).png().toBuffer();
export const jpeg = () => sharp(pixels).jpeg().toBuffer();

/** A photo as a phone takes it: with where it was taken, and turned by its orientation mark. */
export const photoWithPlace = () =>
  sharp(pixels)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: placeMarker, ImageDescription: placeMarker },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '29/1 1/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 39/1 0/1',
      },
    })
    .toBuffer();

/** A signature as a finger draws it: dark lines on nothing. Another number draws other lines. */
export const drawnSignature = (seed = 1) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><path d="M20 ${60 + 20 * seed} C 120 10 220 230 320 ${40 + 30 * seed} S 520 230 580 60" stroke="#111" stroke-width="7" fill="none"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

/** The smallest PDF that opens. */
export const pdf = () =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );

/** Sends a file to an application, as the upload of a page does. */
export function upload(
  client: Client,
  id: string,
  kind: string,
  bytes: Buffer,
  name = 'photo.jpg',
  type = 'image/jpeg',
): Promise<Answer> {
  return uploadTo(client, `/applications/${id}/attachments`, kind, bytes, name, type);
}

/** Sends a file to any record, such as `/consents/{id}/files`. */
export function uploadTo(
  client: Client,
  path: string,
  kind: string,
  bytes: Buffer,
  name = 'photo.jpg',
  type = 'image/jpeg',
): Promise<Answer> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return client.post(path, form);
}

/** A scanned sheet as a form sends it. */
export function scan(): FormData {
  const form = new FormData();
  form.append('kind', 'paper_consent');
  form.append('file', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'scan.pdf');
  return form;
}
