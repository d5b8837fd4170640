import {
  areCoreScalesComplete,
  isOpinionComplete,
  isParticipationRecorded,
  type RehabOpinion,
} from './contents';

const suitable: RehabOpinion = {
  suitability: 'suitable',
  services: ['life_skills'],
  forms: ['day_training'],
  frequency: '每周两次',
  cautions: '避免劳累',
  nextReviewOn: '2027-02-24',
};

describe('what an assessment must hold before it is signed (F6)', () => {
  it.each([
    [{ tookPart: true }, true],
    [{ tookPart: false, whyNot: '住院' }, true],
    [{ tookPart: false, whyNot: ' ' }, false],
    [{ tookPart: false }, false],
    [{ whyNot: '住院' }, false],
    [{}, false],
  ])('participation %j: %s', (notes, recorded) => {
    expect(isParticipationRecorded(notes)).toBe(recorded);
  });

  it('the national function items and the risk', () => {
    expect(areCoreScalesComplete(['social_function', 'risk', 'barthel'])).toBe(true);
    expect(areCoreScalesComplete(['social_function'])).toBe(false);
    expect(areCoreScalesComplete(['risk', 'barthel'])).toBe(false);
  });

  it('an opinion names services, forms, frequency, cautions and the next review', () => {
    expect(isOpinionComplete(suitable)).toBe(true);
    expect(isOpinionComplete({})).toBe(false);
    for (const part of Object.keys(suitable))
      expect(isOpinionComplete({ ...suitable, [part]: undefined })).toBe(false);
    expect(isOpinionComplete({ ...suitable, services: [] })).toBe(false);
  });

  it('whom the service does not suit gets advice instead', () => {
    expect(isOpinionComplete({ suitability: 'not_suitable', cautions: '先到医院复诊' })).toBe(true);
    expect(isOpinionComplete({ suitability: 'not_suitable' })).toBe(false);
  });
});
