import fc from 'fast-check';
import { barthel } from './barthel';
import { builtInScales } from './built-in';
import { definitionProblems } from './imported';
import { toyScreening } from './testing/toy-screening';

const changed = (more: object) => definitionProblems({ ...toyScreening, ...more });
const scoring = (more: object) => changed({ scoring: { ...toyScreening.scoring, ...more } });
const first = toyScreening.item[0]!;
const item = (more: object) => changed({ item: [{ ...first, ...more }, ...toyScreening.item.slice(1)] });

describe('a definition that is imported (§7.1: others only by import)', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(definitionProblems(toyScreening)).toEqual({});
    expect(definitionProblems(JSON.parse(JSON.stringify({ ...barthel, name: 'other' })))).toEqual({});
  });

  it('does not take the place of a built-in scale', () => {
    for (const scale of builtInScales) expect(definitionProblems(scale)).toHaveProperty('name');
  });

  it.each([
    ['name', { name: 'Ä' }],
    ['name', { name: 'constructor' }],
    ['version', { version: '' }],
    ['version', { version: '一' }],
    ['title', { title: ' ' }],
    ['copyright', { copyright: undefined }],
    ['copyright', { copyright: '许\u202e可' }],
    ['selfReport', { selfReport: 'yes' }],
    ['resourceType', { resourceType: 'Patient' }],
    ['status', { status: 'draft' }],
    ['publisher', { publisher: 'x' }],
    ['ages', { ages: { from: 60, to: 15 } }],
    ['ages', { ages: {} }],
    ['ages', { ages: { from: -1 } }],
    ['item', { item: [] }],
    ['item', { item: undefined }],
    ['item', { item: [first, first] }],
    ['scoring', { scoring: undefined }],
  ])('says what is wrong with %s: %j', (path, more) => {
    expect(changed(more)[path]).toMatch(/。$/);
  });

  it.each([
    ['scoring.method', { method: 'median' }],
    ['scoring.better', { better: '' }],
    ['scoring.notApplicable', { notApplicable: ['8'] }],
    ['scoring.bands', { bands: undefined }],
    [
      'scoring.bands.1.from',
      {
        bands: [
          { from: 2, label: '甲' },
          { from: 2, label: '乙' },
        ],
      },
    ],
    ['scoring.bands.0.label', { bands: [{ from: 0, label: '' }] }],
    ['scoring.bands.0.from', { bands: [{ from: 'x', label: '甲' }] }],
  ])('says what is wrong with %s: %j', (path, more) => {
    expect(scoring(more)[path]).toMatch(/。$/);
  });

  const option = (code: string, ordinalValue?: number) => ({
    valueCoding: { code, display: '选项' },
    ...(ordinalValue === undefined ? {} : { ordinalValue }),
  });
  it.each([
    ['item.0.text', { text: '' }],
    ['item.0.type', { type: 'string' }],
    ['item.0.linkId', { linkId: '__proto__' }],
    ['item.0.answerOption', { answerOption: [option('0', 0)] }],
    ['item.0.answerOption', { answerOption: [option('0', 0), option('0', 1)] }],
    ['item.0.answerOption', { answerOption: [option('9'), option('9')] }],
    ['item.0.answerOption.1.ordinalValue', { answerOption: [option('0', 0), option('1')] }],
    ['item.0.answerOption.1.ordinalValue', { answerOption: [option('0', 0), option('9', 9)] }],
    ['item.0.answerOption.0.valueCoding.display', { answerOption: [{ valueCoding: { code: '0' } }] }],
    ['item.0.answerOption.0', { answerOption: [null] }],
    ['item.0.required', { required: true }],
  ])('says what is wrong with %s: %j', (path, more) => {
    expect(item(more)[path]).toMatch(/。$/);
  });

  it('answers with sentences whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const problems = definitionProblems(given);
        expect(Object.keys(problems).length).toBeGreaterThan(0);
        for (const sentence of Object.values(problems)) expect(sentence).toMatch(/。$/);
      }),
    );
  });

  it('answers with sentences whatever part of it is something else', () => {
    const part = fc.constantFrom(...(Object.keys(toyScreening) as (keyof typeof toyScreening)[]));
    fc.assert(
      fc.property(part, fc.anything(), (name, value) => {
        for (const sentence of Object.values(changed({ [name]: value }))) expect(sentence).toMatch(/。$/);
      }),
    );
  });
});
