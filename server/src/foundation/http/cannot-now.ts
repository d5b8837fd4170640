import type { Meaning } from '../database/errors/error-codes';
import { meaningOf } from '../database/errors/errors';
import { busy, type Refused, unavailable } from '../refusals/refusal';

const NOT_SAVED = '您填写的内容还在页面上，没有丢失。';
const broken = () =>
  unavailable('database_broken', `系统的数据库出了问题，管理员正在处理。${NOT_SAVED}请稍后再试。`);

/** What is said when the database cannot do its work now. A key that is there already is a bug or told by its module. */
const sentences: Readonly<Record<Meaning, (() => Refused) | undefined>> = {
  crossed: busy,
  busy,
  unreachable: () => unavailable(),
  full: () =>
    unavailable('storage_full', `系统的存储空间满了，暂时不能保存，仍可查看。${NOT_SAVED}请稍后再试。`),
  readonly: () => unavailable('read_only', `系统正在维护，暂时不能保存，仍可查看。${NOT_SAVED}请稍后再试。`),
  failing: broken,
  forbidden: broken,
  damaged: broken,
  duplicate: undefined,
};

/** The answer to a failure that may be over later; undefined when it is of another kind. */
export function cannotNow(error: unknown): Refused | undefined {
  const meaning = meaningOf(error);
  return meaning && sentences[meaning]?.();
}
