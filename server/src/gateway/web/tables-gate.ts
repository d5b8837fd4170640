import type { FastifyInstance } from 'fastify';
import { unavailable } from '../../foundation/refusals/refusal';
import type { Health } from '../site/health.service';

const words = '系统正在更新，请稍后再试。您填写的内容没有丢失。';

/**
 * A server whose database another version has updated answers nothing but how it is: what it wrote may be lost. Each
 * request that it refuses makes it look again, so that it serves at once when the tables are its own.
 */
export function guardTables(fastify: FastifyInstance, health: Pick<Health, 'foreignTables' | 'look'>): void {
  fastify.addHook('onRequest', ({ url }, _, done) => {
    if (!health.foreignTables || !url.startsWith('/api/') || url.startsWith('/api/health')) return done();
    void health.look();
    done(unavailable('updating', words));
  });
}
