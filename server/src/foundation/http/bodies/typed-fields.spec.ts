import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '@jingkang/shared/forms/typed/fields';
import { foldForm } from '@jingkang/shared/forms/typed/fold-form';
import { folds, kindOfRule, type TypedKind } from '@jingkang/shared/forms/typed/kinds';
import { acceptedForms, refusedForms, siblings } from '@jingkang/shared/forms/typed/testing/typed-forms';
import { validateForm } from '@jingkang/shared/forms/validate';
import { getMetadataStorage } from 'class-validator';

type FormClass = new () => object;
interface Field {
  readonly form: FormClass;
  readonly name: string;
  readonly rules: readonly string[];
}

const folder = join(__dirname, '../../../../../shared/forms');
/** Every form that a module of shared/forms exports. */
const forms = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(folder, file))))
  .filter((one): one is FormClass => typeof one === 'function' && rulesOf(one as FormClass).length > 0);

function rulesOf(form: FormClass) {
  return getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
}

const fields: readonly Field[] = [...new Set(forms)].flatMap((form) =>
  [...new Set(rulesOf(form).map(({ propertyName }) => propertyName))].map((name) => ({
    form,
    name,
    rules: rulesOf(form).flatMap((one) => (one.propertyName === name && one.name ? [one.name] : [])),
  })),
);
const nameOf = ({ form, name }: Field) => `${form.name}.${name}`;
const isTyped = ({ form, name }: Field) => kindOf(form, name) !== 'picked';
const typed = fields.filter(isTyped);
const withRule = (rule: string) => typed.filter(({ rules }) => rules.includes(rule));

describe(`each of ${fields.length} fields of ${new Set(forms).size} forms`, () => {
  it('says once how it is typed', () => {
    const kinds = fields.map((field): [string, TypedKind[]] => [
      nameOf(field),
      [...new Set(field.rules.flatMap((rule) => kindOfRule[rule] ?? []))],
    ]);
    expect(kinds.filter(([, found]) => found.length !== 1)).toEqual([]);
    expect(fields.filter(({ form, name }) => !kindOf(form, name)).map(nameOf)).toEqual([]);
  });

  it('is covered: every rule that is typed has its typed forms, every kind has a field', () => {
    const rules = Object.keys(kindOfRule).filter((rule) => kindOfRule[rule] !== 'picked');
    expect(Object.keys(acceptedForms).sort()).toEqual(rules.sort());
    const kinds = new Set(fields.map(({ form, name }) => kindOf(form, name)));
    expect([...kinds].sort()).toEqual(Object.keys(folds).sort());
  });
});

const pairs = Object.entries(acceptedForms).flatMap(([rule, rows]) =>
  withRule(rule).flatMap((field) => rows.map((row) => ({ field, row }))),
);

/** The field alone with what goes with it: other fields may be missing, this one is judged. */
function judged({ form, name }: Field, value: unknown, more: object) {
  const result = validateForm(form, { ...siblings[name], ...more, [name]: value }, { today: '2026-11-30' });
  return 'fields' in result ? result.fields[name] : undefined;
}

describe(`${typed.length} typed fields × the table of typed forms: ${pairs.length} pairs`, () => {
  it.each(Object.entries(acceptedForms))('%s is judged and stored in one form', (rule, rows) => {
    const wrong = withRule(rule).flatMap((field) =>
      rows.flatMap(({ typed: value, stored, with: more = {} }) => {
        const folded = foldForm(field.form, { ...more, [field.name]: value }) as Record<string, unknown>;
        const problem = judged(field, value, more);
        const fits = JSON.stringify(folded[field.name]) === JSON.stringify(stored) && !problem;
        return fits ? [] : [[nameOf(field), value, folded[field.name], problem]];
      }),
    );
    expect(wrong).toEqual([]);
    expect(withRule(rule).length).toBeGreaterThan(0);
  });

  it('what cannot be seen is no answer in any of them', () => {
    const said = typed.flatMap((field) => {
      if (field.rules.some((rule) => ['newPassword', 'holidayRows'].includes(rule))) return [];
      const all = ['\u200b', '\u3000\t', '\u200d\ufeff\u2060'].map((value) =>
        judged(field, value, { by: 'name' }),
      );
      return all.some((problem) => problem && !/^请(填写|先)/.test(problem)) ? [[nameOf(field), all]] : [];
    });
    expect(said).toEqual([]);
  });

  it.each(Object.entries(refusedForms))('%s: what is none is still told', (rule, values) => {
    for (const field of withRule(rule))
      for (const value of values)
        expect([nameOf(field), value, judged(field, value, {})]).not.toContain(undefined);
  });
});
