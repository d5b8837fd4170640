import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { invalid } from '../../foundation/refusals/refusal';

/** What people here build passwords of, and the lists of other languages lack. */
const habits = [
  ...['jingkang', 'jingkangzhuanjie', '精康', '精康转介', '精康转介平台', 'zhuanjie', 'kangfu', 'shequ'],
  ...['woaini', 'woaini1314', 'woaini520', '5201314', '1314520', 'iloveyou1314', 'aini1314', '7758521'],
  ...['woaiwojia', 'woaizhongguo', 'zhongguo', 'chongqing', 'qijiang', 'mima', 'mima123', 'wodemima'],
  ...['guanliyuan', 'yonghu', 'denglu', 'nihao', 'nihao123', 'asdfghjkl', 'qazwsxedc', '1qaz2wsx3edc'],
  ...['a123456789', 'q123456789', 'aa123456', '123456abc', '147258369', '88888888', '66666666', 'qwe123'],
];

/** Below it a list of common passwords, and what people make of them, gets there in less than 100 million tries. */
const enough = 3;
/** Of a longer one the beginning is looked at: the work stays small whatever is sent. */
const lookedAt = 48;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Refuses a password that stands in a list of common ones, or is little more than one's own name. */
export async function mustBeUncommon(password: string, ownWords: readonly string[]): Promise<void> {
  const problem = await problemOf(password, ownWords);
  if (problem) throw invalid({ password: problem });
}

export async function problemOf(password: string, ownWords: readonly string[]): Promise<string | undefined> {
  const plain = password.normalize('NFKC').toLowerCase();
  const own = ownWords.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => word.length > 1);
  if (own.some((word) => plain.includes(word))) return '密码里不要含用户名或姓名，请换一个。';
  estimator ??= load();
  const { score } = (await estimator).check([...plain].slice(0, lookedAt).join(''), [...own]);
  return score < enough ? '这个密码太常见，容易被猜到。请换成几个不相干的词连起来。' : undefined;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const dictionary = { ...common.dictionary, habits };
  return new Factory({ dictionary, graphs: common.adjacencyGraphs, maxLength: lookedAt });
}
