import { addressOf } from '@jingkang/shared/api/address';
import { offline, problemFrom } from '../api/problem';
import type { DocumentSource } from './element-props';
import { apiBase, sessionHeaders } from './transport';

const keptFor = 60_000;

/** In a tab of its own, which has to be opened while the tap still counts; else it is downloaded. */
export async function openDocument({ key, id, name }: DocumentSource): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const address = URL.createObjectURL(await fetched(apiBase + addressOf(key, { params: { id } }).address));
    setTimeout(() => URL.revokeObjectURL(address), keptFor);
    if (tab) tab.location.href = address;
    else download(address, name);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

async function fetched(url: string): Promise<Blob> {
  const response = await fetch(url, { headers: sessionHeaders(), credentials: 'include' }).catch(() => {
    throw offline();
  });
  if (!response.ok)
    throw problemFrom(response.status, (await response.json().catch(() => undefined)) as unknown);
  return response.blob();
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
