import type { HealthDetails, HealthView, LiveView } from './health';
import type { SiteView } from './sessions';
import type { FileParts, OpenedFile } from './routes/route';

/**
 * The contract: every route that a client calls, by its method and its path below `/api`. It `answers` the one and
 * `takes` the other as its body; of a route that is done `once`, each attempt has a key of its own. Each file of
 * `routes/` adds the routes of its area to those of the site: whoever reads the contract includes that folder.
 */
export interface Routes {
  'GET /site': { answers: SiteView };
  'GET /health': { answers: HealthView };
  'GET /health/ready': { answers: HealthView };
  'GET /health/live': { answers: LiveView };
  'GET /health/details': { answers: HealthDetails };
}

export type RouteKey = keyof Routes;
/** A route of which a client reads the answer; a file is opened at its address instead. */
export type ReadKey = Exclude<Extract<RouteKey, `GET ${string}`>, FileKey>;
export type WriteKey = Exclude<RouteKey, `GET ${string}`>;
export type FileKey = KeyOf<{ answers: OpenedFile }>;
export type UploadKey = KeyOf<{ takes: FileParts }>;

export type KeyOf<Route> = { [Key in RouteKey]: Routes[Key] extends Route ? Key : never }[RouteKey];

export type Answer<Key extends RouteKey> = Routes[Key]['answers'];

/** The values of the names in braces. */
export type Params<Key extends string> = Key extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [Each in Name]: string } & Params<Rest>
  : object;

/** As it is sent: nobody changes it on the way. */
type Sent<Value> = Value extends (...given: never[]) => unknown
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Sent<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Sent<Value[Name]> }
      : Value;

type Named<Name extends string, Value> = object extends Value
  ? { readonly [Each in Name]?: Value }
  : { readonly [Each in Name]: Value };
type Without<Name extends string> = { readonly [Each in Name]?: undefined };

/** What a call of this route has to say, and no more. */
export type Asked<Key extends RouteKey> = (Key extends `${string}{${string}`
  ? { readonly params: Params<Key> }
  : Without<'params'>) &
  (Routes[Key] extends { query: infer Query } ? Named<'query', Query> : Without<'query'>) &
  (Routes[Key] extends { takes: infer Body } ? Named<'body', Sent<Body>> : Without<'body'>) &
  (Routes[Key] extends { once: true } ? Named<'idempotencyKey', string> : Without<'idempotencyKey'>);

/** The arguments after the key: none where nothing has to be said. */
export type Given<Key extends RouteKey, More = unknown> =
  object extends Asked<Key> ? [asked?: Asked<Key> & More] : [asked: Asked<Key> & More];
