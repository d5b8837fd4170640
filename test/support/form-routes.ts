import type { FormRoute } from './form-faults';
import { ofNothing } from './request';
import { requests } from './requests';

/** Every route that takes a form, with who may send it and a body without a fault. */
export const formRoutes: readonly FormRoute[] = requests.flatMap(({ route, by, body, optional }) =>
  by ? [{ route, by, body: body(ofNothing) as FormRoute['body'], optional }] : [],
);
