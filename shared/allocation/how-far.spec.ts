import { organizationKinds, servingKinds } from '../terms';
import { mayBeProposed, reachesByHand, type Receiver, serves } from './how-far';

const station: Receiver & { readonly acceptsNew: boolean } = {
  kind: 'station',
  status: 'active',
  regionCode: '500110002',
  acceptsNew: true,
};
const kinds = Object.keys(organizationKinds) as Receiver['kind'][];

describe('how far somebody may be handed on without being asked', () => {
  it.each([
    ['within the county where it is', '500110', '210102002', true],
    ['to the county where the person lives', '210102', '500110001', true],
    ['no further', '210102', '210102002', false],
    ['nowhere while neither is known', null, undefined, false],
    ['not by a province alone', '50', '50', false],
  ])('%s', (_, handlerRegion, residence, expected) => {
    expect(reachesByHand({ handlerRegion, residence }, station)).toBe(expected);
  });

  it('never to a place above the counties', () => {
    const province = { ...station, regionCode: '50' };
    expect(reachesByHand({ handlerRegion: '50', residence: '50' }, province)).toBe(false);
    expect(mayBeProposed('50', province)).toBe(false);
  });
});

describe('who may be proposed for a case', () => {
  it('whoever works and takes new people in the county of residence', () => {
    expect(mayBeProposed('500110001', station)).toBe(true);
    expect(mayBeProposed('500110', { ...station, regionCode: '500110' })).toBe(true);
  });

  it.each([
    ['in another county', { regionCode: '210102002' }],
    ['in the county next to it', { regionCode: '500111001' }],
    ['that has stopped', { status: 'stopped' }],
    ['that takes nobody new', { acceptsNew: false }],
  ] as const)('none %s', (_, other) => {
    expect(mayBeProposed('500110001', { ...station, ...other })).toBe(false);
  });

  it.each(kinds)('of a fitting kind: %s', (kind) => {
    const fits = servingKinds.some((one) => one === kind);
    expect(serves({ ...station, kind })).toBe(fits);
    expect(mayBeProposed('500110001', { ...station, kind })).toBe(fits);
  });
});
