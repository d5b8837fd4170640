import { answersOf } from './answers';

describe('the answers of an application in words', () => {
  it('shows labels instead of codes, in the order of the form', () => {
    expect(
      answersOf({ needs: ['medication', 'family_support'], personName: '张三', applicantRole: 'guardian' }),
    ).toEqual([
      ['您是', '监护人'],
      ['姓名', '张三'],
      ['想要的帮助', '服药训练、家庭支持'],
    ]);
  });

  it('leaves out what was not answered and keeps a "no"', () => {
    expect(answersOf({ personName: '', gender: null, needs: [], doNotVisit: false })).toEqual([
      ['勿上门', '否'],
    ]);
  });

  it('shows no codes of regions and other records', () => {
    expect(
      answersOf({ regionCode: '210102001', chosenOrganizationId: '0b7e', hukouRegionCode: '21' }),
    ).toEqual([]);
  });
});
