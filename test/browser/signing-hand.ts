import type { Page } from 'playwright-core';

/** Writes by hand on the paper whose name begins so: three strokes, with the pointer held down. */
export async function drawSignature(page: Page, name: RegExp): Promise<void> {
  const paper = page.getByRole('img', { name }).filter({ visible: true }).last();
  await paper.scrollIntoViewIfNeeded();
  const box = await paper.boundingBox();
  if (!box) throw new Error(`There is no paper ${name}.`);
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  const strokes = [
    [at(0.2, 0.3), at(0.4, 0.25), at(0.45, 0.6)],
    [at(0.3, 0.2), at(0.32, 0.8), at(0.2, 0.7)],
    [at(0.55, 0.3), at(0.8, 0.35), at(0.6, 0.8), at(0.85, 0.75)],
  ];
  for (const [first, ...others] of strokes) {
    if (!first) continue;
    await page.mouse.move(...first);
    await page.mouse.down();
    for (const point of others) await page.mouse.move(...point, { steps: 6 });
    await page.mouse.up();
  }
}
