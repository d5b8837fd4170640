import { EventEmitter } from 'node:events';
import { BodyRoom } from './body-room';

const MB = 1024 * 1024;
const JSON_BODY = { largest: MB, known: false };

class Raw extends EventEmitter {
  closed = false;
  close() {
    this.closed = true;
    this.emit('close');
  }
}

const ask = (room: BodyRoom, headers: Record<string, string>, ip = '192.0.2.1', of = JSON_BODY) => {
  const raw = new Raw();
  const refused = room.take({ headers, ip }, { raw } as never, of);
  return { raw, refused };
};
const declared = (bytes: number) => ({ 'content-length': String(bytes) });

describe('room for bodies', () => {
  it('one network holds 64 MB announced by strangers; another goes on; what ends gives its room back', () => {
    const room = new BodyRoom();
    const held = Array.from({ length: 64 }, () => ask(room, declared(MB)));
    expect(held.filter(({ refused }) => refused)).toEqual([]);
    expect(ask(room, declared(MB)).refused?.refusal).toMatchObject({ status: 503, code: 'busy' });
    expect(ask(room, declared(MB), '192.0.2.2').refused).toBeUndefined();
    held[0]?.raw.close();
    expect(ask(room, declared(MB)).refused).toBeUndefined();
  });

  it('all networks together hold 512 MB', () => {
    const room = new BodyRoom();
    const asked = Array.from({ length: 600 }, (_, n) => ask(room, declared(MB), `192.0.2.${n % 100}`));
    expect(asked.filter(({ refused }) => !refused)).toHaveLength(512);
    for (const { raw } of asked) raw.close();
    expect(room.held).toBe(0);
  });

  it('a small body always finds room, and takes none', () => {
    const room = new BodyRoom();
    for (let n = 0; n < 64; n += 1) ask(room, declared(MB));
    expect(ask(room, declared(16 * 1024)).refused).toBeUndefined();
    expect(ask(room, {}).refused).toBeUndefined();
    expect(room.held).toBe(64 * MB);
  });

  it('a body of unknown length counts as all its route takes, one too large as no more', () => {
    const room = new BodyRoom();
    ask(room, { 'transfer-encoding': 'chunked' });
    expect(room.held).toBe(MB);
    ask(room, declared(1e12));
    expect(room.held).toBe(2 * MB);
  });

  it('who is known is bounded by the whole alone', () => {
    const room = new BodyRoom();
    const known = { largest: 10 * MB, known: true };
    const asked = Array.from({ length: 60 }, () => ask(room, declared(10 * MB), '192.0.2.1', known));
    expect(asked.filter(({ refused }) => !refused)).toHaveLength(51);
  });

  it('a connection that closed before gives back at once', () => {
    const room = new BodyRoom();
    const raw = new Raw();
    raw.close();
    room.take({ headers: declared(MB), ip: '192.0.2.1' }, { raw } as never, JSON_BODY);
    expect(room.held).toBe(0);
  });
});
