import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AgreementForm } from '@jingkang/shared/forms/agreements';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import { SigningForm } from '@jingkang/shared/forms/signing';
import { typedNumber } from './fields/typed-number';
import { foldOnLeave } from './fold-on-leave';
import { searchAsTyped } from './search-as-typed';

const root = join(__dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file: relative(root, join(root, file)), code: readFileSync(join(root, file), 'utf8') }));
const filesWith = (pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

/** Inputs of a form: what is typed into them passes through the form's own folding. */
const insideForms = [
  'components/fields/DateField.tsx',
  'components/fields/SecretField.tsx',
  'components/fields/TextField.tsx',
  'components/fields/TimeField.tsx',
  'features/care/assessments/TeamFields.tsx',
  'features/directory/holidays/HolidayEditor.tsx',
];
/** Inputs that stand alone, and by what they fold what is typed. */
const alone: Readonly<Record<string, RegExp>> = {
  'features/intake/applications/SearchBox.tsx':
    /validateForm\(SearchForm, [^]*setValue\(checked\.value\.value\)/,
  'features/oversight/audit/AuditFilters.tsx': /auditSearch\(folded\(typed\)\)[^]*onSubmit=\{apply\}/,
};
const numbers = ['components/fields/MoneyField.tsx', 'components/fields/NumberField.tsx'];

describe('every text input of the console folds what is typed', () => {
  const inputs = filesWith(/<(Input|Input\.\w+|AutoComplete|Mentions|textarea)(?! extends)[\s/]/);

  it(`all ${inputs.length} components with a text input are known`, () =>
    expect(inputs.sort()).toEqual([...insideForms, ...Object.keys(alone)].sort()));

  it.each(Object.entries(alone))('%s by itself', (file, folds) =>
    expect(sources.find((one) => one.file === file)?.code).toMatch(folds),
  );

  const forms = filesWith(/<Form\b[^>]*\bform=\{form\}/);
  it.each(forms)('the form of %s when an input is left', (file) =>
    expect(sources.find((one) => one.file === file)?.code).toMatch(/onBlur=\{[^]*foldOnLeave\(form, /),
  );
  it('there are forms', () => expect(forms.length).toBeGreaterThan(4));

  it.each(forms)('nobody leaves the form of %s without being asked', (file) =>
    expect(sources.find((one) => one.file === file)?.code).toMatch(
      /\b(useTyping|useAutosave)\([^]*onValuesChange=/,
    ),
  );
  it('one question for all of them', () => expect(filesWith(/useBlocker|window\.confirm/)).toEqual([]));

  it('no box cuts what is pasted', () => expect(filesWith(/maxLength/)).toEqual([]));

  it('a list that is searched is searched as its labels are compared', () => {
    const searched = filesWith(/showSearch/);
    expect(searched.length).toBeGreaterThan(2);
    expect(filesWith(/showSearch=\{searchAsTyped\}/)).toEqual(searched);
    const found = (typed: string) => searchAsTyped.filterOption(typed, { label: '綦江区Ａ站·古南' });
    expect(['綦江 区', 'ａ站', 'A站古南', ''].map(found)).toEqual([true, true, true, true]);
    expect(found('B站')).toBe(false);
  });

  it('numbers may be of any width', () => {
    expect(filesWith(/<InputNumber/).sort()).toEqual(numbers);
    for (const file of numbers)
      expect(sources.find((one) => one.file === file)?.code).toContain('parser={typedNumber}');
    expect(typedNumber(' １２。５ ')).toBe('12.5');
    expect(typedNumber('—３')).toBe('-3');
    expect(typedNumber(undefined)).toBe('');
  });
});

describe('when an input is left', () => {
  const formOf = (values: unknown) => {
    const set = jest.fn();
    return { form: { getFieldsValue: () => values, setFieldsValue: set }, set };
  };

  it('the form shows what is stored, in lists of forms too', () => {
    const { form, set } = formOf({ signers: [{ name: ' 张\u200b三\t', agrees: true }] });
    foldOnLeave(form, SigningForm)();
    expect(set).toHaveBeenCalledWith({ signers: [{ name: '张三', agrees: true }] });
  });

  it('a part of it is folded by the form of that part', () => {
    const { form, set } = formOf({ application: { contactPhone: '+86 138 0013 8000' }, consent: {} });
    foldOnLeave(form, ApplicationForm, 'application')();
    expect(set).toHaveBeenCalledWith({ application: { contactPhone: '13800138000' } });
  });

  it('nothing is set where nothing changes', () => {
    const { form, set } = formOf({ emergencyPhone: '023-48600000', extra: '①\n㎎ ', free: true });
    foldOnLeave(form, AgreementForm)();
    foldOnLeave(formOf(undefined).form, AgreementForm)();
    expect(set).not.toHaveBeenCalled();
  });
});
