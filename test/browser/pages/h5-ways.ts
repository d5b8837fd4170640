import type { Page } from 'playwright-core';
import { freshPhone } from '../../support/client';
import { drawSignature } from '../signing-hand';
import type { Visitor } from './h5-visits';
import { load, settled } from './open';
import type { OwnMatters } from './own-matters';

/** What is looked at wherever a way halts. */
type Look = (page: Page, station: string) => Promise<void>;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).last();
const shown = (page: Page) => page.locator('.jk-page:visible');
const box = (page: Page, label: string) => shown(page).getByLabel(label, { exact: true }).last();

async function chooseRegion(page: Page, opener: RegExp, names: readonly string[], look: Look): Promise<void> {
  await button(page, opener).click();
  await settled(page);
  await look(page, 'the list of provinces');
  for (const [index, name] of names.entries()) {
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await settled(page);
    if (index === 2) await look(page, 'the list of townships');
  }
}

const home = ['重庆市', '市辖区', '綦江区', '古南街道', '新山村社区居民委员会'];

async function proveByCode(page: Page, look: Look, station: string): Promise<void> {
  await button(page, '发送验证码').click();
  const words = await page.getByText(/验证码是 \d{6}/).innerText();
  await settled(page);
  await look(page, station);
  await box(page, '验证码').fill(/\d{6}/.exec(words)?.[0] ?? '');
}

/** From the notice to the number of the application, filling in nothing but what is required. */
async function applyFor(page: Page, address: string, look: Look): Promise<void> {
  const step = async (station: string) => {
    await settled(page);
    await look(page, station);
  };
  await load(page, address);
  await step('the notice');
  await button(page, '同意，开始填写').click();
  await page.getByRole('radiogroup', { name: '您是谁' }).waitFor();
  await button(page, '下一步').click();
  await step('the first step with what is missing');
  await page.getByRole('radio', { name: '监护人', exact: true }).click();
  await page.getByRole('radio', { name: '父母', exact: true }).click();
  await box(page, '家人的姓名').fill('演示𬱖');
  await chooseRegion(page, /^现在住在哪里/, home, look);
  await step('the first step filled in');
  await button(page, '下一步').click();
  await page.getByRole('group', { name: '想要哪些帮助' }).waitFor();
  await page.getByRole('checkbox', { name: '生活技能' }).click();
  await box(page, '联系电话').fill(freshPhone());
  await step('the second step');
  await button(page, '更多情况，都可以不填').click();
  await step('the second step unfolded');
  await button(page, '下一步').click();
  await page.getByRole('group', { name: '逐项同意' }).waitFor();
  await step('the third step');
  for (const item of await page.getByRole('checkbox', { name: /（必选）/ }).all()) await item.click();
  await proveByCode(page, look, 'the third step with a code');
  await button(page, '提交申请').click();
  await page.getByText('申请编号').waitFor();
  await step('the number of the application');
}

/** A report by someone signed in, with nothing but what is required. */
async function reportNeed(page: Page, address: string, look: Look): Promise<void> {
  await load(page, address);
  await page.getByRole('radiogroup', { name: '急不急' }).waitFor();
  await page.getByRole('radio', { name: '有即时危险' }).click();
  await settled(page);
  await look(page, 'the call for help');
  await page.getByRole('radio', { name: '有即时危险' }).click();
  await button(page, '提交上报').click();
  await settled(page);
  await look(page, 'the report with what is missing');
  await page.getByRole('radio', { name: '居委会', exact: true }).click();
  await box(page, '怎样称呼他').fill('演示乙');
  await chooseRegion(page, /^他住在哪里/, home, async () => undefined);
  await box(page, '怎样联系他').fill('下午在家');
  await box(page, '需要什么帮助').fill('想了解有什么活动');
  await page.getByRole('checkbox', { name: /^我说的情况属实/ }).click();
  await settled(page);
  await look(page, 'the report filled in');
  await button(page, '提交上报').click();
  await page.getByText('上报编号').waitFor();
  await settled(page);
  await look(page, 'the number of the report');
}

/** A feedback on a phone whose county is known, with nothing but what is required. */
async function sendFeedback(page: Page, address: string, look: Look): Promise<string> {
  await load(page, address);
  await page.getByRole('radiogroup', { name: '是哪一类' }).waitFor();
  await button(page, '提交反馈').click();
  await settled(page);
  await look(page, 'the feedback with what is missing');
  await page.getByRole('radio', { name: '投诉', exact: true }).click();
  await page.getByRole('radio', { name: '这个平台', exact: true }).click();
  await box(page, '想说什么').fill('等了很久没有回音');
  await settled(page);
  await look(page, 'the feedback filled in');
  await button(page, '提交反馈').click();
  await page.getByText('只显示这一次').waitFor();
  await settled(page);
  await look(page, 'the query code');
  return shown(page).locator('.jk-number__value').innerText();
}

/** From the query code to what has become of the feedback, and the form that asks for it to be done again. */
async function lookUpFeedback(
  page: Page,
  address: string,
  look: Look,
  { queryCode }: OwnMatters,
): Promise<void> {
  await load(page, address);
  await box(page, '查询码').fill(queryCode);
  await button(page, '查询').click();
  await button(page, '不满意，要求重办').click();
  await settled(page);
  await look(page, 'the feedback found by its code');
}

/** An informed consent up to the signature: what is missing, the signers, the drawn name, and the refusal. */
async function signConsent(page: Page, address: string, look: Look): Promise<void> {
  const step = async (station: string) => {
    await settled(page);
    await look(page, station);
  };
  await load(page, address);
  await page.getByRole('group', { name: '逐项同意' }).waitFor();
  await button(page, '同意').click();
  await step('the consent with what is missing');
  for (const item of await page.getByRole('checkbox', { name: /（必选）/ }).all()) await item.click();
  await button(page, '同意').click();
  await page.getByRole('radio', { name: '不能完全辨认自己行为' }).click();
  for (const name of ['本人', '监护人', '第二位监护人'])
    await page.getByRole('checkbox', { name, exact: true }).click();
  await button(page, '确认同意').click();
  await step('the signers with what is missing');
  await box(page, '监护人的姓名').fill('演示母');
  await box(page, '第二位监护人的姓名').fill('演示父');
  for (const group of ['监护人同意吗', '第二位监护人同意吗'])
    await page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name: '同意', exact: true })
      .click();
  await drawSignature(page, /^本人签名/);
  await step('the name drawn');
  await button(page, '不同意').click();
  await page.getByRole('dialog').waitFor();
  await step('the refusal');
}

/** The question before a consent is taken back. */
async function withdrawConsent(page: Page, address: string, look: Look): Promise<void> {
  await load(page, address);
  await button(page, '撤回同意').click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  await look(page, 'the withdrawal');
}

/** The question before an application is withdrawn. */
async function withdrawApplication(page: Page, address: string, look: Look): Promise<void> {
  await load(page, address);
  await button(page, '撤回申请').click();
  await page.getByRole('dialog', { name: '要撤回这件申请吗' }).waitFor();
  await settled(page);
  await look(page, 'withdraw');
}

/** The own answers unfolded, and the question before a draft is deleted. */
async function discardDraft(page: Page, address: string, look: Look): Promise<void> {
  await load(page, address);
  await button(page, /^我填的内容/).click();
  await settled(page);
  await look(page, 'own answers');
  await button(page, '删除草稿').click();
  await page.getByRole('dialog', { name: '要删除这份草稿吗' }).waitFor();
  await settled(page);
  await look(page, 'discard');
}

export interface Way {
  readonly name: string;
  readonly by: Visitor;
  readonly begins: string;
  readonly query?: (own: OwnMatters) => Record<string, string>;
  /** So many steps are counted on it. */
  readonly steps?: number;
  /** So many inputs have to be filled in on it, and no more. */
  readonly required?: number;
  readonly walk: (page: Page, address: string, look: Look, own: OwnMatters) => Promise<unknown>;
}

/** Every way through pages that are reached by what is filled in and pressed. */
export const ways: readonly Way[] = [
  {
    name: 'the way of an application from the notice to its number',
    by: 'nobody',
    begins: 'packages/apply/start/index',
    steps: 3,
    required: 9,
    walk: applyFor,
  },
  {
    name: 'the way of a need report, with the call for help',
    by: 'committee',
    begins: 'packages/report/form/index',
    required: 6,
    walk: reportNeed,
  },
  {
    name: 'the way of a feedback to its query code',
    by: 'nobody',
    begins: 'packages/feedback/form/index',
    required: 3,
    walk: sendFeedback,
  },
  {
    name: 'a feedback found by its query code',
    by: 'nobody',
    begins: 'packages/feedback/look-up/index',
    walk: lookUpFeedback,
  },
  {
    name: 'the way of an informed consent to the drawn signature, and its refusal',
    by: 'applicant',
    begins: 'packages/matter/consent/index',
    query: ({ informed }) => ({ id: informed }),
    walk: signConsent,
  },
  {
    name: 'the dialog that asks before a consent is taken back',
    by: 'applicant',
    begins: 'packages/matter/consent/index',
    query: ({ given }) => ({ id: given }),
    walk: withdrawConsent,
  },
  {
    name: 'the dialog that asks before an application is withdrawn',
    by: 'applicant',
    begins: 'packages/matter/application/index',
    query: ({ underReview }) => ({ id: underReview }),
    walk: withdrawApplication,
  },
  {
    name: 'the dialog that asks before a draft is deleted, and the own answers unfolded',
    by: 'applicant',
    begins: 'packages/matter/application/index',
    query: ({ draft }) => ({ id: draft }),
    walk: discardDraft,
  },
];
