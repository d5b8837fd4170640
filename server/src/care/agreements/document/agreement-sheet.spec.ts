import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { agreementSheet } from './agreement-sheet';

const font = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);
const folder = mkdtempSync(join(tmpdir(), 'jk-sheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drawing = () =>
  sharp(
    Buffer.from(
      '<svg width="300" height="120"><path d="M9 90 C 90 9 200 110 290 30" stroke="black" fill="none"/></svg>',
    ),
  )
    .flatten({ background: 'white' })
    .png()
    .toBuffer();
const joined = (text: string) => text.replace(/\s/gu, '');

async function readBack(text: string, facts: string[] = []) {
  const image = await drawing();
  const bytes = await agreementSheet(font, {
    text,
    facts,
    signatures: [{ caption: '签名：测试甲（本人）', image }],
    at: new Date('2026-11-25T02:00:00Z'),
  });
  const path = join(folder, 'sheet.pdf');
  writeFileSync(path, bytes);
  return { bytes, words: joined(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })) };
}

describe('the PDF of an agreement', () => {
  it('gives back its text and the facts of the signers exactly', async () => {
    const text = [
      '社区康复服务协议',
      '一、签约各方',
      '服务方是测试服务站。',
      '二、收费',
      '30.50元/次。',
    ].join('\n');
    const facts = ['签署记录', '签署人：测试甲（本人）', `文本指纹：${'0123456789abcdef'.repeat(4)}`];
    const { words } = await readBack(text, facts);
    expect(words).toBe(joined([text, ...facts, '签名：测试甲（本人）'].join('')));
  });

  it.each([
    ['a rare character that the font has', '𬱖'],
    ['a letter of a minority name', '阿依古丽·买买提'],
    ['characters that share one drawing', '⼀与一'],
    ['the usual one of them first', '一与⼀与一'],
    ['ligatures', 'ﬁ office fi ﬁ ffi'],
    ['a variant of a character', '葛󠄀'],
  ])('%s: %s', async (_, name) => {
    const { words } = await readBack(`协议\n本人：${name}。`);
    expect(words).toBe(joined(`协议本人：${name}。签名：测试甲（本人）`));
  });

  it('a character the font lacks is drawn as a frame with its number, named, and explained', async () => {
    const { words } = await readBack('协议\n本人：𠮷田。');
    expect(words).toBe('协议本人：𠮷田。方框里的字不在字库里，框内是它的统一码编号。签名：测试甲（本人）');
  });

  it('many pages stay far below 500 KB, with the subset of the font embedded', async () => {
    const text = [
      '协议',
      ...Array.from({ length: 120 }, (_, n) => `第${n}条，${'双方商量后办理'.repeat(9)}。`),
    ].join('\n');
    const { bytes, words } = await readBack(text);
    expect(words.startsWith(joined(text))).toBe(true);
    expect(bytes.length).toBeLessThan(500 * 1024);
    expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC/);
  });
});
