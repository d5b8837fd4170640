import { rotate, type RotationEnd } from '../../foundation/crypto/key-rotation';
import { sumOf } from '../../foundation/crypto/seal-counts';
import { command } from '../command';
import { UsageError } from '../usage-error';
import { print, printError } from '../print';
import { Progress } from '../progress';

/** Seconds that the servers have to take a step: the longest request, and a network folder that shows a file late. */
const WAIT = 120;

export const keysRotate = command({
  name: 'keys:rotate',
  makesPlace: 'never',
  readsEveryRow: true,
  options: {
    wait: {
      type: 'string',
      takes: 'SECONDS',
      tells: '每一步等各服务多久，默认 120 how long the servers have for each step, 120 by default',
    },
    'new-key': {
      type: 'boolean',
      tells: '虽有打不开的字段，仍另换新密钥 another key, although some fields do not open',
    },
  },
  async run({ dataSource, settings }, { wait, 'new-key': anew = false }) {
    const file = settings.fieldKeysFile;
    const waitMs = secondsOf(wait) * 1000;
    const progress = new Progress('重新加密 Sealed anew:');
    const progressed = (fields: number, of: number) => progress.at(fields, of);
    const done = await rotate({ dataSource, file, waitMs, anew, told: print, progressed });
    if ('counts' in done) tellCounts(done);
    if (done.end === 'unreadable') for (const row of done.unreadable) print(`does not open: ${row}`);
    const tell = done.end === 'whole' ? print : printError;
    for (const sentence of sentences[done.end](done.version, file, done)) tell(sentence);
    if (done.end !== 'whole') process.exitCode = 1;
  },
});

function secondsOf(text = String(WAIT)): number {
  if (!/^\d{1,5}$/.test(text))
    throw new UsageError(
      '--wait takes seconds, such as 120; nothing was done.',
      '--wait 后面要写秒数，如 120，什么都没有做。',
    );
  return Number(text);
}

function tellCounts({ version, counts }: Extract<RotationEnd, { counts: unknown }>): void {
  for (const { column, byVersion } of counts) {
    const others = sumOf(byVersion) - (byVersion[version] ?? 0);
    if (others) print(`${column}: ${others} under another key than ${version}`);
  }
  const all = counts.reduce((sum, { byVersion }) => sum + sumOf(byVersion), 0);
  const now = counts.reduce((sum, { byVersion }) => sum + (byVersion[version] ?? 0), 0);
  print(`fields=${all} key=${version} left=${all - now}`);
}

type Sentences = readonly [chinese: string, english: string];

const namesOf = (done: RotationEnd) => ('servers' in done ? done.servers.join(', ') : '');

const sentences: Readonly<
  Record<RotationEnd['end'], (version: string, file: string, done: RotationEnd) => Sentences>
> = {
  whole: (version) => [
    `轮换完成：所有加密字段都已用第 ${version} 号密钥，旧密钥下一个也没有。附件仍用各自的密钥：请保留密钥文件里的每一把密钥。`,
    `Done: every sealed field is under key ${version}, none is left under an older one. Attachments are not sealed anew and keep the key they name: keep every key of the file.`,
  ],
  unreadable: (version) => [
    `能打开的字段都已用第 ${version} 号密钥；上面列出的打不开，没有改动。修好后再运行 npm run keys:rotate 会继续；要不管它们另换新密钥，请加 -- --new-key。`,
    `All that opens is under key ${version}; what is named above does not open and was left as it is. Once it is mended, npm run keys:rotate goes on; for another key in spite of it: npm run keys:rotate -- --new-key.`,
  ],
  unknown: (version, file, done) => [
    `这些服务还不知道第 ${version} 号密钥：${namesOf(done)}。请把 ${file} 复制到它们使用的位置，再运行 npm run keys:rotate，会接着做。在那之前一切照常，仍用原来的密钥。`,
    `These servers do not know key ${version} yet: ${namesOf(done)}. Carry ${file} to where they read it and run npm run keys:rotate again: it goes on. Until then all works on with the key before.`,
  ],
  older: (version, _, done) => [
    `这些服务还在用旧密钥加密：${namesOf(done)}。多半是有很长的请求没有结束；请稍后再运行 npm run keys:rotate，会接着做（第 ${version} 号密钥已经启用，一切照常）。`,
    `These servers may still store what an older key has sealed: ${namesOf(done)}. A long request of theirs has not ended; run npm run keys:rotate again later: it goes on. Key ${version} is in use, and all works.`,
  ],
  restless: (version) => [
    `总有字段又用旧密钥写入，无法确认全部完成。请检查有没有旧版本的服务还连着这个数据库，更新或停止它，再运行 npm run keys:rotate，会接着做（第 ${version} 号密钥已经启用）。`,
    `Fields keep coming under an older key, so nothing could be proven. Look for a server of an earlier version on this database, update or end it, and run npm run keys:rotate again: it goes on. Key ${version} is in use.`,
  ],
};
