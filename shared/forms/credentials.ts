import { isMissing, rule } from './rule';
import { unwanted } from './rules';

/** The password someone chooses. Length is what counts; a short one is refused with the number to reach. */
export const NewPassword = (label: string, { min = 10, max = 128 } = {}) =>
  rule('newPassword', { minLength: min, maxLength: max, label }, (value) => {
    if (isMissing(value)) return `请填写${label}。`;
    if (typeof value !== 'string') return `${label}应是文字，请重新填写。`;
    if (unwanted.test(value)) return `${label}里有看不见的特殊字符，请删掉后重填。`;
    const length = [...value].length;
    if (length < min) return `${label}至少${min}个字符，请写长一些。`;
    if (length > max) return `${label}最多${max}个字符，请写短一些。`;
    return new Set(value).size < 5 ? `${label}里重复的字符太多，请换一个。` : undefined;
  });

/** The name a member of staff signs in with; compared in lower case. */
export const UserName = (label: string) =>
  rule('userName', { minLength: 3, maxLength: 40, label }, (value) => {
    if (isMissing(value)) return `请填写${label}。`;
    return typeof value === 'string' && /^[a-z0-9][a-z0-9._-]{2,39}$/i.test(value)
      ? undefined
      : `${label}用3到40个字母、数字、点或横线，请重新填写。`;
  });
