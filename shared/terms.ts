/** The glossary as code: stable codes and the Chinese labels every screen uses for them. */

export const services = {
  medication: '服药训练',
  life_skills: '生活技能',
  social_skills: '社交技能',
  vocational: '职业能力',
  home_guidance: '居家康复指导',
  family_support: '家庭支持',
  unsure: '还不清楚',
} as const;

export const serviceContents = {
  medication: '服药训练',
  life_skills: '生活技能训练',
  social_skills: '社交技能训练',
  vocational: '职业能力训练',
  home_guidance: '居家康复指导',
  relapse_prevention: '预防复发',
  physical_health: '躯体管理',
  psychological: '心理康复',
  peer_support: '同伴支持',
  family_support: '家庭支持',
  community_integration: '社区融入',
  other: '其他',
} as const;

export const applicantRoles = { person: '本人', guardian: '监护人', relative: '受托亲属' } as const;

/** In the order of guardianship of 民法典 28. */
export const relations = {
  self: '本人',
  spouse: '配偶',
  parent: '父母',
  child: '子女',
  relative: '其他近亲属',
  other_guardian: '其他监护人',
} as const;

export const genders = { female: '女', male: '男' } as const;

export const documentTypes = {
  resident_identity: '居民身份证',
  residence_permit: '港澳台居民居住证',
  permanent_residence: '外国人永久居留身份证',
  passport: '护照',
  none: '暂无证件',
} as const;

/** The six kinds of 严重精神障碍管理治疗工作规范, another one, or not told. */
export const diagnosisKinds = {
  schizophrenia: '精神分裂症',
  schizoaffective: '分裂情感性障碍',
  paranoid: '偏执性精神病',
  bipolar: '双相(情感)障碍',
  epilepsy_related: '癫痫所致精神障碍',
  intellectual_disability_related: '精神发育迟滞伴发精神障碍',
  other: '其他',
  undiagnosed: '还没确诊',
  not_told: '不想填写',
} as const;

export const entitlements = {
  minimum_living: '低保',
  disability_allowance: '残疾人两项补贴',
  medical_aid: '医疗救助',
  guardian_reward: '监护以奖代补',
} as const;

export const contactWays = {
  phone: '打电话',
  message: '发短信',
  visit: '上门',
  committee: '请社区转告',
} as const;
export const contactTimes = {
  weekday_day: '工作日白天',
  weekday_evening: '工作日晚上',
  weekend: '周末',
} as const;

export const channels = {
  self: '自己申请',
  counter: '窗口申请',
  phone: '电话申请',
  committee: '社区协助',
  report: '需求上报',
  hospital: '医院转介',
} as const;

export const consentWays = {
  electronic: '在小程序里逐项同意',
  paper_scan: '纸质签字扫描',
  spoken_witnessed: '口头同意，有人见证',
} as const;

export const identityChecks = {
  document_seen: '看过证件原件',
  household_register: '核对户口簿',
  committee_confirmed: '村(居)委会证明',
  video_call: '视频核对',
} as const;

export const willingness = { willing: '愿意', unwilling: '不愿意', unable: '无法表达' } as const;
export const guardianWillingness = { willing: '愿意', unwilling: '不愿意', none: '没有监护人' } as const;
export const priorities = { high: '急需', normal: '一般' } as const;

export const reporterTypes = {
  village_committee: '村委会',
  residents_committee: '居委会',
  enterprise: '企业',
  public_institution: '事业单位',
  social_organization: '社会组织',
  individual: '个人',
} as const;

export const urgencies = { normal: '一般', soon: '尽快', danger: '有即时危险' } as const;
export const contactChannels = {
  phone: '电话',
  visit: '上门',
  committee: '经村(居)委会',
  other: '其他',
} as const;
export const contactOutcomes = {
  reached: '联系上了',
  no_answer: '没有联系上',
  wrong_number: '号码不对',
  asked_later: '请以后再联系',
} as const;

export const feedbackTargets = { institution: '服务机构', staff: '工作人员', platform: '这个平台' } as const;
export const feedbackCategories = {
  attitude: '服务态度',
  charges: '收费',
  privacy: '隐私泄露',
  safety: '安全',
  delay: '拖延',
  refusal: '拒收',
  abuse: '虐待',
  other: '其他',
} as const;
export const feedbackComplexities = { simple: '简单', complex: '复杂' } as const;

export const organizationKinds = {
  center: '指导中心',
  area_center: '片区中心',
  station: '服务站',
  point: '服务点',
  hospital: '精神卫生医疗机构',
  village_committee: '村民委员会',
  residents_committee: '居民委员会',
  enterprise: '企业',
  public_institution: '事业单位',
  social_organization: '社会组织',
  authority: '主管部门',
} as const;
/** Kinds that serve people and can be applied to. */
export const servingKinds = ['center', 'area_center', 'station', 'point', 'hospital'] as const;
/** Kinds whose workers report needs and help families apply. */
export const committeeKinds = ['village_committee', 'residents_committee'] as const;

export const informationItems = {
  identity_document: '证件号码',
  residence: '住址',
  contact: '联系方式',
  consent: '同意的凭证',
  guardian: '监护人情况',
  need: '康复需求',
  other: '其他',
} as const;

export const revealReasons = {
  contact: '联系申请人',
  verify_identity: '核实身份',
  assess_need: '评估需求',
  check_duplicate: '核对重复',
  handle_feedback: '办理反馈',
  arrange_service: '安排服务',
  make_agreement: '办理协议',
} as const;

export const attachmentKinds = {
  photo: '照片材料',
  paper_consent: '纸质同意书',
  evidence: '核实凭证',
} as const;

/** Every kind of file that is kept; the last two are made by the service itself. */
export const fileKinds = { ...attachmentKinds, signature: '手写签名', document: '签好的文件' } as const;
export type FileKind = keyof typeof fileKinds;

/** Why nobody can take the person in now (§1.6-2: the rule of three months holds for any wait). */
export const waitReasons = {
  no_institution: '当地没有能承接的机构',
  no_room: '机构没有空位',
  no_service: '机构没有需要的服务',
  too_far: '路远，去不了',
  person_asks: '本人希望晚些开始',
  other: '其他',
} as const;

/** What a review of the wish decides (F5). */
export const wishDecisions = {
  keep_waiting: '继续等候',
  allocate: '派往机构',
  other_institution: '换一家机构',
  exit: '退出',
} as const;

export const suitability = { suitable: '适合社区康复', not_suitable: '暂不适合社区康复' } as const;

/** Professions of a multidisciplinary team (104/6). */
export const professions = {
  psychiatrist: '精神科医师',
  nurse: '护士',
  rehabilitation_therapist: '康复师',
  psychotherapist: '心理治疗师',
  social_worker: '社会工作者',
  other: '其他专业',
} as const;

export const capacities = {
  full: '能完全辨认自己行为',
  limited: '不能完全辨认自己行为',
  none: '不能辨认自己行为',
} as const;

export const signerRoles = { person: '本人', guardian: '监护人' } as const;
export const noPersonReasons = {
  cannot_express: '不能表达意愿',
  minor: '未满十四岁',
  absent: '本人授权监护人办理',
} as const;
export const noGuardianReasons = {
  full_capacity: '本人能完全辨认自己行为',
  none_known: '没有监护人',
  not_reachable: '监护人联系不上',
} as const;

export const referralKinds = { discharge: '出院', outpatient: '门诊' } as const;
/** What the person says to a referral, and the guardian (LN/7). */
export const referralConsents = { agrees: '同意', cannot_express: '不能表达意愿' } as const;
export const guardianConsents = { agrees: '同意', none: '没有监护人同意' } as const;

/** 自知力 of 严重精神障碍管理治疗工作规范. */
export const insights = { full: '自知力完全', partial: '自知力不全', none: '自知力缺失' } as const;

/** The levels of risk from 0 to 5, in the words of 严重精神障碍管理治疗工作规范. */
export const riskLevels = [
  '0级：没有危险行为',
  '1级：口头威胁、喊叫，没有打砸',
  '2级：打砸限于家里，针对财物，能劝止',
  '3级：明显打砸，不分场合，针对财物，不能劝止',
  '4级：持续打砸，不分场合，针对财物或人，不能劝止（含自伤、自杀）',
  '5级：持管制性危险武器针对人的暴力，或纵火、爆炸等',
] as const;

/** Service forms of 104/11; no form is prescribed (不得以过度标准化限制). */
export const serviceForms = {
  day_training: '日间训练和职业康复',
  transitional_residence: '过渡性住宿',
  home_support: '居家支持和家庭支援',
  peer_support: '同伴支持',
  family_exchange: '家属专家交流互助',
  other: '其他',
} as const;

export const documentKinds = { informed_consent: '知情同意书', service_agreement: '服务协议' } as const;

export type Labels = Readonly<Record<string, string>>;
const labelled = new WeakMap<readonly string[], Labels>();

export function codesOf<L extends Labels>(labels: L): (keyof L & string)[] {
  const codes = Object.keys(labels) as (keyof L & string)[];
  labelled.set(codes, labels);
  return codes;
}

/** The words of a list of codes that `codesOf` has made. */
export const labelsOf = (codes: readonly string[]): Labels => labelled.get(codes) ?? {};
