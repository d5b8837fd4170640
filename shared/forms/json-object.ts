import { isMissing, rule } from './rule';

/** Any JSON object. What stands in it is looked at by whoever reads it. */
export const JsonObject = (label: string) =>
  rule('jsonObject', { label }, (value) => {
    if (isMissing(value)) return `请选择${label}的文件。`;
    return typeof value === 'object' && !Array.isArray(value)
      ? undefined
      : `${label}应是一个JSON对象，请检查文件。`;
  });
