import { barthel } from './barthel';
import type { ScaleDefinition } from './definition';
import { risk, socialFunction } from './national-follow-up';
import { transferOut } from './transfer-out';

/** What may be shipped (§7.1). Everything else comes by import of a definition. */
export const builtInScales: readonly ScaleDefinition[] = [socialFunction, risk, barthel, transferOut];

/** Every comprehensive assessment answers these (F6). */
export const coreScales = [socialFunction.name, risk.name] as const;

export const riskScale = risk.name;

/** By which personal field the answers of a scale are seen. */
export const fieldOfScale = (name: string) =>
  name === riskScale ? ('riskLevel' as const) : ('assessmentAnswers' as const);
