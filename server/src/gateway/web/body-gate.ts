import type { FastifyInstance } from 'fastify';
import type { BodyRoom } from '../../foundation/http/bodies/body-room';

/**
 * Lets a body in while there is room, before any of it is read. Nobody is known yet, so a network holds so much
 * whoever asks. A file is read after its session is known, and asks for its room then (`FileTurns`).
 */
export function guardBodies(fastify: FastifyInstance, room: BodyRoom, largest: number): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const file = /^multipart\//i.test(request.headers['content-type'] ?? '');
    done(file ? undefined : room.take(request, reply, { largest, known: false }));
  });
}
