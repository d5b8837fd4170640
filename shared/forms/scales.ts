import { isMissing, rule } from './rule';

/** Any JSON object; what stands in it is checked place by place by `definitionProblems`. */
const JsonObject = (label: string) =>
  rule('jsonObject', { label }, (value) => {
    if (isMissing(value)) return `请选择${label}的文件。`;
    return typeof value === 'object' && !Array.isArray(value)
      ? undefined
      : `${label}应是一个JSON对象，请检查文件。`;
  });

/** A definition of a scale that the deployer may use. */
export class ImportScaleForm {
  @JsonObject('量表定义') definition!: object;
}
