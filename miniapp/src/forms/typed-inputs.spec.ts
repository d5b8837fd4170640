import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationForm } from '@jingkang/shared/forms/application';
import { ConsentForm } from '@jingkang/shared/forms/consent-evidence';
import { SupplyInformationForm } from '@jingkang/shared/forms/application-steps';
import { WithdrawForm } from '@jingkang/shared/forms/any-record';
import { ExitCaseForm } from '@jingkang/shared/forms/cases';
import { FeedbackForm, LookUpForm, LookUpReopenForm } from '@jingkang/shared/forms/feedback';
import { RedeemInvitationForm } from '@jingkang/shared/forms/invitation';
import { NeedReportForm } from '@jingkang/shared/forms/need-report';
import { PhoneSignInForm } from '@jingkang/shared/forms/sign-in';
import { SignerForm } from '@jingkang/shared/forms/signing';
import { kindOf } from '@jingkang/shared/forms/typed/fields';
import { foldLeft, type FormClass } from './fold-left';

const root = join(__dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file))
  .map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
const filesWith = (pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file);
const found = (pattern: RegExp) =>
  sources.flatMap(({ code }) => [...code.matchAll(pattern)].map(([, name = '']) => name));

const forms: Readonly<Record<string, FormClass>> = {
  ApplicationForm,
  ConsentForm,
  ExitCaseForm,
  FeedbackForm,
  LookUpForm,
  LookUpReopenForm,
  NeedReportForm,
  PhoneSignInForm,
  RedeemInvitationForm,
  SignerForm,
  SupplyInformationForm,
  WithdrawForm,
};
const typedForms = found(/const typed\w* = \[([^\]]*)\]/g).flatMap((names) =>
  names.split(', ').filter(Boolean),
);
const inputs = found(/<TextField\b[^>]*?\bname="(\w+)"/g);

describe('every text input of the phone folds what is typed', () => {
  it('all pass through one component', () => {
    expect(filesWith(/<TextBox[\s>]/)).toEqual([join('components', 'TextField.tsx')]);
    const drawn = filesWith(/<(Input|Textarea|input|textarea)[\s>]/);
    expect(drawn.sort()).toEqual(['h5', 'weapp'].map((kind) => join('platform', `elements.${kind}.tsx`)));
    expect(sources.find(({ file }) => file.endsWith('TextField.tsx'))?.code).toContain(
      'onBlur={() => form.leave(name)}',
    );
  });

  it('no box cuts what is pasted', () => {
    expect(filesWith(/maxLength/i)).toEqual([join('platform', 'elements.weapp.tsx')]);
    expect(found(/maxlength: (.*),/g)).toEqual(['-1']);
  });

  it('every form on the phone says of which shared forms it is', () => {
    expect([...new Set(typedForms)].sort()).toEqual(Object.keys(forms));
    const calls = found(/\buse(?:Kept)?Form\(\s*([^]*?)\);/g).filter(
      (call) => !/^(name: string|name, of,)/.test(call),
    );
    expect(calls.length).toBeGreaterThan(12);
    for (const call of calls) expect(call).toMatch(/^[^,]+,\s*typed\w*,/);
  });

  it(`each of ${inputs.length} inputs is a typed field of one of them`, () => {
    expect(inputs.length).toBeGreaterThan(25);
    for (const name of inputs) {
      const kinds = Object.values(forms).flatMap((form) => kindOf(form, name) ?? []);
      expect([name, kinds.filter((kind) => kind !== 'picked')]).not.toEqual([name, []]);
    }
  });
});

describe('when an input is left', () => {
  it('it shows what is stored', () => {
    const both = [ConsentForm, PhoneSignInForm];
    expect(foldLeft(both, 'phone', '+86 138 0013 8000')).toBe('13800138000');
    expect(foldLeft(both, 'code', '540 645')).toBe('540645');
    expect(foldLeft(both, 'witness', '\u200b 见证人\t')).toBe('见证人');
    expect(foldLeft([ApplicationForm], 'remark', '①\r\n㎎ ')).toBe('①\n㎎ ');
    expect(foldLeft([LookUpForm], 'queryCode', 'ab cd－ｅｆ')).toBe('ABCDEF');
  });

  it('what no form knows, or nobody typed, stays', () => {
    expect(foldLeft([ApplicationForm], 'unknown', ' x ')).toBe(' x ');
    expect(foldLeft([], 'phone', ' x ')).toBe(' x ');
    expect(foldLeft([ApplicationForm], 'needs', ['life_skills'])).toEqual(['life_skills']);
    expect(foldLeft([ApplicationForm], 'personName', undefined)).toBeUndefined();
  });
});
