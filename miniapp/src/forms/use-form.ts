import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '../api/problem';
import { foldLeft, type FormClass } from './fold-left';
import { bringIntoView } from '../platform/device';
import type { FieldProblems as FieldErrors } from '@jingkang/shared/forms/problems';

export interface FormControl {
  values: Readonly<Record<string, unknown>>;
  errors: FieldErrors;
  /** Unique in the document: Taro keeps earlier pages mounted on H5. */
  idOf: (field: string) => string;
  text: (field: string) => string;
  list: (field: string) => string[];
  set: (field: string, value: unknown) => void;
  leave: (field: string) => void;
}

export interface Form extends FormControl {
  setAll: (values: Record<string, unknown>) => void;
  /** Shows the sentences beside their fields and goes to the first; answers whether there were none. */
  show: (errors: FieldErrors, order: readonly string[]) => boolean;
  showProblem: (problem: Problem, order: readonly string[]) => void;
}

interface Options {
  /** The field of the form that an input fills, where it has another name. */
  fieldOf?: (input: string) => string;
  onChange?: (field: string, value: unknown) => void;
  onLeave?: (field: string) => void;
}

/** `of`: the shared forms whose fields are typed here. What was typed is set right when its input is left. */
export function useForm(
  name: string,
  of: readonly FormClass[],
  initial: Record<string, unknown>,
  options: Options = {},
): Form {
  const [values, setAll] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const { onChange, onLeave, fieldOf } = options;
  const idOf = useCallback((field: string) => `${name}-${field}`, [name]);

  const show = useCallback(
    (found: FieldErrors, order: readonly string[]) => {
      setErrors(found);
      const first = order.find((field) => found[field]) ?? Object.keys(found)[0];
      if (first) setTimeout(() => bringIntoView(idOf(first)), 60);
      return !first;
    },
    [idOf],
  );

  const set = useCallback(
    (field: string, value: unknown) => {
      setAll((before) => ({ ...before, [field]: value }));
      setErrors(({ [field]: _, ...others }) => others);
      onChange?.(field, value);
    },
    [onChange],
  );

  return useMemo(
    () => ({
      values,
      errors,
      idOf,
      setAll,
      show,
      text: (field) => (typeof values[field] === 'string' ? (values[field] as string) : ''),
      list: (field) => (Array.isArray(values[field]) ? (values[field] as string[]) : []),
      set,
      leave: (field) => {
        const folded = foldLeft(of, fieldOf?.(field) ?? field, values[field]);
        if (folded !== values[field]) set(field, folded);
        onLeave?.(field);
      },
      showProblem: (problem, order) => void show(problem.fields, order),
    }),
    [values, errors, idOf, show, set, of, fieldOf, onLeave],
  );
}
