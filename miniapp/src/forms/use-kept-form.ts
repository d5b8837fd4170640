import { useCallback, useEffect } from 'react';
import { askBeforeReload } from '../platform/leaving';
import { unsent } from '../state/unsent';
import type { FormClass } from './fold-left';
import { type Form, useForm } from './use-form';

interface Kept {
  readonly form: Form;
  /** It is sent: nothing of it is kept. */
  readonly forget: () => void;
}

/** A form without a draft on the server: 返回 keeps what was typed, and a reload asks first. `key`: of what it is. */
export function useKeptForm(
  name: string,
  of: readonly FormClass[],
  initial: Record<string, unknown>,
  key = name,
): Kept {
  const onChange = useCallback((field: string, value: unknown) => unsent.keep(key, field, value), [key]);
  const form = useForm(name, of, { ...initial, ...unsent.of(key) }, { onChange });
  useEffect(() => askBeforeReload(() => unsent.has(key)), [key]);
  const forget = useCallback(() => unsent.forget(key), [key]);
  return { form, forget };
}
