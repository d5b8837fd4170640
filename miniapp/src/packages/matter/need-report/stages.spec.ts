import { stagesAt } from './stages';

const statuses = (stage: Parameters<typeof stagesAt>[0]) => stagesAt(stage).map(({ status }) => status);

describe('the stages a reporter sees', () => {
  it('are three and say nothing more', () => {
    expect(stagesAt('received').map(({ label }) => label)).toEqual(['已收到', '已联系', '已办结']);
  });

  it('show the stage that is going on', () => {
    expect(statuses('received')).toEqual(['current', 'next', 'next']);
    expect(statuses('contacted')).toEqual(['done', 'current', 'next']);
  });

  it('are all over at the end', () => {
    expect(statuses('done')).toEqual(['done', 'done', 'done']);
  });
});
