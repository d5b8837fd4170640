import { Client } from './client';
import type { RunningServer } from './server';

/** A route as the document of a running server has it. */
export interface DocumentedRoute {
  /** `POST /api/cases/{id}/files` */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly operation: any;
  readonly takesFile: boolean;
}

/** Every route of the document, in its order: a walk over them meets a new one by itself. */
export async function documentedRoutes(server: Pick<RunningServer, 'url'>): Promise<DocumentedRoute[]> {
  const { paths } = (await new Client(server.url).get('/openapi.json')).body as {
    paths: Record<string, Record<string, any>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]) => {
      const method = verb.toUpperCase();
      const takesFile = operation.requestBody?.content['multipart/form-data'] !== undefined;
      return { route: `${method} ${path}`, method, path, operation, takesFile };
    }),
  );
}
