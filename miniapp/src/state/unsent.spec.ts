import { unsent } from './unsent';

describe('what was typed and not sent yet', () => {
  beforeEach(() => {
    unsent.keep('asked-1', 'message', '下午在家');
    unsent.keep('asked-1', 'address', '演示路1号');
    unsent.keep('feedback', 'content', '等了很久');
  });

  it('is there when its form is opened again, and in no other form', () => {
    expect(unsent.of('asked-1')).toEqual({ message: '下午在家', address: '演示路1号' });
    expect([unsent.of('asked-2'), unsent.has('asked-2')]).toEqual([{}, false]);
  });

  it('is gone once it is sent', () => {
    unsent.forget('asked-1');
    expect([unsent.has('asked-1'), unsent.has('feedback')]).toEqual([false, true]);
  });

  it('is gone altogether when the session is another one', () => {
    unsent.forgetAll();
    expect(unsent.has('asked-1') || unsent.has('feedback')).toBe(false);
  });
});
