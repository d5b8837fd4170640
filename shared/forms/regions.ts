import { levelOf } from '../regions/codes';
import { Coordinate, onEarth, Optional } from './rules';
import { isMissing, rule } from './rule';

/** A code of any level, from the province down. */
export const AnyRegionCode = (label: string) =>
  rule('anyRegionCode', { maxLength: 12, label }, (value) => {
    if (isMissing(value)) return `请选择${label}。`;
    return typeof value === 'string' && levelOf(value) ? undefined : `${label}不对，请从列表里选择。`;
  });

export class RegionQuery {
  /** Missing: the provinces. */
  @Optional() @AnyRegionCode('上级地区') parent?: string;
}

/** Either where someone is, for the nearest, or a region. */
export class InstitutionQuery {
  @Optional() @AnyRegionCode('地区') region?: string;
  @Optional() @Coordinate('纬度', onEarth.latitude) latitude?: number;
  @Optional() @Coordinate('经度', onEarth.longitude) longitude?: number;
}
