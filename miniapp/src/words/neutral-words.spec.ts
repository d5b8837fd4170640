import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applicationLifecycle } from '@jingkang/shared/lifecycles/application';
import { feedbackLifecycle, feedbackKinds } from '@jingkang/shared/lifecycles/feedback';
import { needReportLifecycle, reporterStages } from '@jingkang/shared/lifecycles/need-report';
import { sevenSteps } from '@jingkang/shared/lifecycles/seven-steps';
import * as terms from '@jingkang/shared/terms';
import { consentTextAsOneString } from '@jingkang/shared/texts/consent';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';

const unkind = /疯|精神病人|病患|患者/;
const source = path.resolve(__dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? sources(file) : [file];
  });
}

/** What the public reads of a lifecycle: the names of states and the sentences of the timeline. */
const publicWordsOf = ({ states, actions }: { states: object; actions: object }): string[] => [
  ...Object.values(states).map(({ publicLabel }: { publicLabel: string }) => publicLabel),
  ...Object.values(actions).map(({ publicly }: { publicly?: string }) => publicly ?? ''),
];

/** Names of diagnoses are the medical ones, as a doctor writes them: they are no name for a person. */
const { diagnosisKinds, ...otherTerms } = terms;
const labels = Object.values<unknown>(otherTerms)
  .filter((term): term is terms.Labels => typeof term === 'object' && !Array.isArray(term))
  .flatMap((term) => Object.values(term));

describe('people are called by neutral words', () => {
  it.each(
    sources(source)
      .filter((file) => file !== __filename)
      .map((file) => path.relative(source, file)),
  )('in %s', (file) => {
    expect(readFileSync(path.join(source, file), 'utf8')).not.toMatch(unkind);
  });

  it('in the texts that are agreed to', () => {
    expect(JSON.stringify(privacyNotice) + consentTextAsOneString()).not.toMatch(unkind);
  });

  it('in the public labels of the lifecycles', () => {
    const words = [applicationLifecycle, feedbackLifecycle, needReportLifecycle].flatMap(publicWordsOf);
    const names = [...sevenSteps, ...Object.values(feedbackKinds)].map(({ label }) => label);
    expect([...words, ...names, ...Object.values(reporterStages)].join()).not.toMatch(unkind);
  });

  it('in the terms, names of diagnoses aside', () => {
    expect(labels.join()).not.toMatch(unkind);
  });
});
