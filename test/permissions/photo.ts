const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A photo as a form sends it. */
export function photo(kind = 'photo'): FormData {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([png], { type: 'image/png' }), 'photo.png');
  return form;
}
