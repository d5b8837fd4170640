import { problemOf } from './password-words';

const own = ['qj-somebody', '甲社工'];

describe('a password that is chosen', () => {
  it.each([
    'password123',
    '1234567890',
    'qwertyuiop',
    'Password2024!',
    '1q2w3e4r5t',
    'p@ssw0rd2026',
    'iloveyou123',
    'woaini1314',
    'WoAiNi520520',
    'jingkang2026',
    '精康转介平台2026',
    'chongqing123',
    'a1234567890',
    'abcabcabcabc',
  ])('%s is too common', async (password) => {
    expect(await problemOf(password, own)).toMatch(/请换/);
  });

  it.each(['qj-somebody-2026', 'xxQJ-SOMEBODYxx', '我是甲社工没有错呀'])(
    '%s holds the own name',
    async (password) => expect(await problemOf(password, own)).toMatch(/用户名或姓名/),
  );

  it.each(['correct horse battery staple', '茶壶 书包 台阶 雨伞', 'violin-crate-88-moss', 'Kx7#vq9!mZ2p'])(
    '%s is good',
    async (password) => expect(await problemOf(password, own)).toBeUndefined(),
  );

  it('of 128 characters is looked at in as little as its beginning', async () => {
    expect(await problemOf('aB3$'.repeat(32), own)).toMatch(/请换/);
    expect(await problemOf(`violin-crate-88-moss${'1lI|'.repeat(27)}`, own)).toBeUndefined();
  });
});
