import { addressOf } from '@jingkang/shared/api/address';
import type { AttachmentView } from '@jingkang/shared/api/common';
import { lostWrite } from '../api/call';
import { uploadProblem } from '../api/problem';
import type { UploadTarget } from './element-props';
import { apiBase, sessionHeaders } from './transport';

export interface ChosenPhoto {
  preview: string;
  file: Blob;
  name: string;
}

export function choosePhotos(limit: number): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/webp';
    input.multiple = limit > 1;
    input.onchange = () => {
      const files = [...(input.files ?? [])].slice(0, limit);
      resolve(files.map((file) => ({ preview: URL.createObjectURL(file), file, name: file.name })));
    };
    input.click();
  });
}

/** A photo of 10 MB needs its time on a slow line. */
const longest = 180_000;

export async function uploadPhoto(photo: ChosenPhoto, to: UploadTarget): Promise<AttachmentView> {
  const form = new FormData();
  form.append('kind', to.kind);
  form.append('file', photo.file, photo.name);
  const lost = lostWrite();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longest);
  const response = await fetch(apiBase + addressOf(to.key, { params: { id: to.id } }).address, {
    method: 'POST',
    body: form,
    headers: sessionHeaders(),
    credentials: 'include',
    signal: patience.signal,
  })
    .catch(() => {
      throw lost();
    })
    .finally(() => clearTimeout(timer));
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw uploadProblem(response.status, body);
  return body as AttachmentView;
}

/** The cookie goes along, so the browser may show the address itself. */
export function photoSource(id: string): Promise<string> {
  return Promise.resolve(`${apiBase}/api/attachments/${encodeURIComponent(id)}`);
}
