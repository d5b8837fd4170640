import { mergedEdit } from './merged-edit';

const base = { place: '家里', needs: ['a', 'b'], opinion: { cautions: '慢', frequency: '每周' } };

describe('an edit over what others have saved meanwhile', () => {
  it('changes what the person changed and nothing else', () => {
    const theirs = { ...base, place: '中心', opinion: { ...base.opinion, cautions: '很慢' } };
    const mine = { ...base, needs: ['a'], opinion: { ...base.opinion, frequency: '每天' } };
    expect(mergedEdit({ base, theirs, mine })).toEqual({
      fields: { place: '中心', needs: ['a'], opinion: { cautions: '很慢', frequency: '每天' } },
      clashes: [],
    });
  });

  it('names each field that both have changed, with both values', () => {
    const theirs = { ...base, place: '中心', opinion: { ...base.opinion, cautions: '很慢' } };
    const mine = { ...base, place: '医院', opinion: { ...base.opinion, cautions: '不急' } };
    expect(mergedEdit({ base, theirs, mine }).clashes).toEqual([
      { field: 'place', theirs: '中心', mine: '医院' },
      { field: 'opinion.cautions', theirs: '很慢', mine: '不急' },
    ]);
  });

  it('emptying is a change like any other', () => {
    const emptied = { ...base, place: undefined };
    expect(mergedEdit({ base, theirs: base, mine: emptied }).fields).not.toHaveProperty('place');
    expect(mergedEdit({ base, theirs: emptied, mine: { ...base, place: '医院' } }).clashes).toEqual([
      { field: 'place', theirs: undefined, mine: '医院' },
    ]);
    expect(mergedEdit({ base, theirs: { ...base, place: '中心' }, mine: emptied }).clashes).toHaveLength(1);
  });

  it('what both have changed to the same is no clash, however empty is written', () => {
    const theirs = { ...base, place: ' 中心', needs: ['b', 'c', 'a'], opinion: null };
    const mine = { ...base, place: '中心', needs: ['a', 'b', 'c'], opinion: {} };
    expect(mergedEdit({ base, theirs, mine }).clashes).toEqual([]);
  });

  it('a value that was read and decided about gives way, unless it has changed again', () => {
    const [theirs, mine] = [
      { ...base, place: '中心' },
      { ...base, place: '医院' },
    ];
    expect(mergedEdit({ base, theirs, mine, seen: { place: '中心' } })).toMatchObject({
      fields: { place: '医院' },
      clashes: [],
    });
    expect(mergedEdit({ base, theirs, mine, seen: { place: '学校' } }).clashes).toHaveLength(1);
  });

  it('where a form sends parts, what it does not name was not touched', () => {
    const theirs = { ...base, place: '中心', selfCare: '好' };
    expect(mergedEdit({ base, theirs, mine: { needs: null }, partial: [''] })).toEqual({
      fields: { needs: null },
      clashes: [],
    });
    expect(mergedEdit({ base, theirs: { ...base, selfCare: '好' }, mine: { needs: ['c'] } }).fields).toEqual({
      needs: ['c'],
      selfCare: '好',
    });
  });

  it('names that every object has are no fields', () => {
    const mine = JSON.parse('{"constructor": "x"}') as Record<string, unknown>;
    expect(mergedEdit({ base: {}, theirs: {}, mine }).fields).toEqual({ constructor: 'x' });
    expect(mergedEdit({ base: {}, theirs: { constructor: 'y' }, mine }).clashes).toHaveLength(1);
  });

  it('what is nested without end is not followed', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
    const mine = { place: '医院' };
    expect(mergedEdit({ base: { place: deep }, theirs: { place: '中心' }, mine }).clashes).toHaveLength(1);
  });
});
