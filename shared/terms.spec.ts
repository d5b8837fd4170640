import * as terms from './terms';

const tables = Object.entries(terms as unknown as Readonly<Record<string, terms.Labels>>).filter(
  ([, table]) => typeof table === 'object' && !Array.isArray(table),
);

describe('the glossary', () => {
  it.each(tables)('%s: codes are snake_case English, labels are Chinese and differ', (_, table) => {
    for (const [code, label] of Object.entries(table)) {
      expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(label).toMatch(/[\u4e00-\u9fff]/u);
    }
    expect(new Set(Object.values(table)).size).toBe(Object.keys(table).length);
  });

  it('the five basic services of the plans come first, then family support and "unsure" (LN/18, F1)', () => {
    expect(Object.values(terms.services)).toEqual([
      '服药训练',
      '生活技能',
      '社交技能',
      '职业能力',
      '居家康复指导',
      '家庭支持',
      '还不清楚',
    ]);
  });

  it('relations stand in the order of guardianship (民法典 28)', () => {
    expect(Object.keys(terms.relations)).toEqual([
      'self',
      'spouse',
      'parent',
      'child',
      'relative',
      'other_guardian',
    ]);
  });

  it('the six kinds of severe disorder, another one, and the right not to tell (§6.3)', () => {
    expect(Object.values(terms.diagnosisKinds).slice(0, 6)).toEqual([
      '精神分裂症',
      '分裂情感性障碍',
      '偏执性精神病',
      '双相(情感)障碍',
      '癫痫所致精神障碍',
      '精神发育迟滞伴发精神障碍',
    ]);
    expect(terms.diagnosisKinds).toHaveProperty('not_told');
  });

  it('whoever may report is named by LN/9', () => {
    expect(Object.values(terms.reporterTypes).sort()).toEqual(
      ['企业', '事业单位', '村委会', '居委会', '社会组织', '个人'].sort(),
    );
  });

  it('the categories of a feedback are those of F13', () => {
    expect(Object.values(terms.feedbackCategories)).toEqual([
      '服务态度',
      '收费',
      '隐私泄露',
      '安全',
      '拖延',
      '拒收',
      '虐待',
      '其他',
    ]);
  });

  it('the forms of service are those of 104/11, and another one is always possible', () => {
    expect(Object.values(terms.serviceForms)).toEqual([
      '日间训练和职业康复',
      '过渡性住宿',
      '居家支持和家庭支援',
      '同伴支持',
      '家属专家交流互助',
      '其他',
    ]);
  });

  it('the team of an assessment has the four professions of 104/6', () => {
    const named = ['精神科医师', '护士', '康复师', '社会工作者'];
    expect(Object.values(terms.professions)).toEqual(expect.arrayContaining(named));
  });

  it('a wait may have any cause; that no institution can take the person is the first (104/6, LN/11)', () => {
    expect(Object.keys(terms.waitReasons)[0]).toBe('no_institution');
    expect(terms.waitReasons).toHaveProperty('other');
  });

  it('person and guardian sign; who does not is written down with the reason (F7)', () => {
    expect(Object.values(terms.signerRoles)).toEqual(['本人', '监护人']);
    expect(Object.keys(terms.noPersonReasons)).toEqual(['cannot_express', 'minor', 'absent']);
    expect(Object.keys(terms.noGuardianReasons)).toEqual(['full_capacity', 'none_known', 'not_reachable']);
    expect(Object.keys(terms.capacities)).toEqual(['full', 'limited', 'none']);
  });

  it('a hospital refers at discharge or from its outpatient clinic, and finds suitable or not (F2)', () => {
    expect(Object.values(terms.referralKinds)).toEqual(['出院', '门诊']);
    expect(Object.keys(terms.suitability)).toEqual(['suitable', 'not_suitable']);
  });

  it('institutions that serve are the 1+3+N of the plans, and hospitals can be applied to (QJ/1, LN/8)', () => {
    expect(terms.servingKinds).toEqual(['center', 'area_center', 'station', 'point', 'hospital']);
    expect(terms.committeeKinds).toEqual(['village_committee', 'residents_committee']);
  });

  it('no name of a code is said as 患者 or 学员', () => {
    for (const [, table] of tables)
      for (const label of Object.values(table)) expect(label).not.toMatch(/患者|学员/u);
  });
});
