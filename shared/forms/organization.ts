import { ageBands } from '../access/privacy';
import { codesOf, organizationKinds, serviceContents } from '../terms';
import { JsonObject } from './json-object';
import { AnyRegionCode } from './regions';
import {
  Choice,
  Choices,
  Coordinate,
  Flag,
  inChina,
  Line,
  Optional,
  PublicPhone,
  Text,
  Token,
  Uscc,
  WholeNumber,
} from './rules';

export const organizationStatuses = ['active', 'stopped'] as const;
export type OrganizationStatus = (typeof organizationStatuses)[number];
const ageGroupCodes = ageBands.map((band) => band.code);

/** What an institution says of its service: kept by the institution itself, its county and the administrator. */
export class OrganizationProfile {
  @Optional() @Line('地址', { max: 200 }) address?: string;
  @Optional() @PublicPhone('服务电话') phone?: string;
  @Optional() @Coordinate('纬度', { ...inChina.latitude, beside: 'longitude' }) latitude?: number;
  @Optional() @Coordinate('经度', { ...inChina.longitude, beside: 'latitude' }) longitude?: number;
  @Optional() @Line('开放时间', { max: 100 }) openingHours?: string;
  @Choices('服务内容', codesOf(serviceContents)) services!: (keyof typeof serviceContents)[];
  @Choices('服务年龄段', ageGroupCodes) ageGroups!: (typeof ageGroupCodes)[number][];
  @Optional() @WholeNumber('可服务人数', { min: 0, max: 100_000 }) capacity?: number;
  @Optional() @Text('服务对象和条件', { max: 300 }) eligibility?: string;
  /** Open to new people; it can be closed for a while without stopping the service. */
  @Flag('现在接收新人') acceptsNew!: boolean;
  @Flag('可以上门') visitsHomes!: boolean;
}

/** What is kept of an organization, whatever its kind. */
export class OrganizationForm extends OrganizationProfile {
  @Choice('机构类别', codesOf(organizationKinds)) kind!: keyof typeof organizationKinds;
  @Line('机构名称', { max: 100 }) name!: string;
  @AnyRegionCode('所在地区') regionCode!: string;
  @Optional() @Uscc('统一社会信用代码') uscc?: string;
  /** Receives the applications of its county that name no institution. */
  @Flag('接收未选机构的申请') takesIntake!: boolean;
  @Flag('对外公布') listed!: boolean;
}

export class UpdateOrganizationForm extends OrganizationForm {
  @Choice('状态', organizationStatuses) status!: OrganizationStatus;
  @WholeNumber('版本', { min: 0, max: 1_000_000_000 }) version!: number;
  @Optional() @JsonObject('打开时的内容') base?: object;
  @Optional() @JsonObject('看过的内容') seen?: object;
}

export class DescribeOrganizationForm extends OrganizationProfile {
  @WholeNumber('版本', { min: 0, max: 1_000_000_000 }) version!: number;
  @Optional() @JsonObject('打开时的内容') base?: object;
  @Optional() @JsonObject('看过的内容') seen?: object;
}

export class OrganizationQuery {
  @Optional() @AnyRegionCode('地区') region?: string;
  @Optional() @Choice('机构类别', codesOf(organizationKinds)) kind?: keyof typeof organizationKinds;
  @Optional() @Choice('状态', organizationStatuses) status?: OrganizationStatus;
  @Optional() @Token('翻页位置') cursor?: string;
}
