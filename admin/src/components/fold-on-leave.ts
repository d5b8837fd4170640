import { foldForm } from '@jingkang/shared/forms/typed/fold-form';

/** What is asked of a form of Ant Design, whatever its values. */
interface TypedForm {
  getFieldsValue(all: true): unknown;
  setFieldsValue(values: never): void;
}

/** Shows what was typed as it is stored, once an input of the form is left. `part`: where the values of the shared form stand. */
export const foldOnLeave =
  (form: TypedForm, FormClass: new () => object, part?: string): (() => void) =>
  () => {
    const all = form.getFieldsValue(true) as Readonly<Record<string, unknown>> | undefined;
    const values = part ? all?.[part] : all;
    if (typeof values !== 'object' || values === null) return;
    const folded = foldForm(FormClass, values);
    if (JSON.stringify(folded) !== JSON.stringify(values))
      form.setFieldsValue((part ? { [part]: folded } : folded) as never);
  };
