import type { AttachmentView } from '@jingkang/shared/api/common';
import { offline, uploadProblem } from '../api/problem';
import { urlOf } from '../api/url';
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

export async function uploadPhoto(photo: ChosenPhoto, to: UploadTarget): Promise<AttachmentView> {
  const form = new FormData();
  form.append('kind', to.kind);
  form.append('file', photo.file, photo.name);
  const response = await fetch(apiBase + urlOf(to.path, { params: { id: to.id } }), {
    method: 'POST',
    body: form,
    headers: sessionHeaders(),
    credentials: 'include',
  }).catch(() => {
    throw offline();
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw uploadProblem(response.status, body);
  return body as AttachmentView;
}

/** The cookie goes along, so the browser may show the address itself. */
export function photoSource(id: string): Promise<string> {
  return Promise.resolve(`${apiBase}/api/attachments/${encodeURIComponent(id)}`);
}
