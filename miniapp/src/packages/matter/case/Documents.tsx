import type { MyCase, MyDocument } from '@jingkang/shared/api/my-cases';
import { Icon } from '../../../components/Icon';
import { Section } from '../../../components/Section';
import { Tone } from '../../../components/Tone';
import { goToRecord } from '../../../navigation/go';
import { Box, Tap, Words } from '../../../platform/elements';
import { dateWords } from '../../../words/moments';
import './index.scss';

/** The own documents with their dates. What is in force is taken back behind its line. */
export function Documents({ mine: { documents } }: { mine: MyCase }) {
  if (!documents.length) return null;
  return (
    <Section title="我的文件">
      <Box className="jk-card" role="list">
        {documents.map((line) => (
          <Box key={line.id} className="jk-files__item" role="listitem">
            <DocumentLine line={line} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function DocumentLine({ line }: { line: MyDocument }) {
  const { id, title, about, stateLabel, tone, at, recordType, withdrawable } = line;
  const when = dateWords(at);
  const more = withdrawable ? '可以在里面撤回' : '';
  return (
    <Tap
      className="jk-files__tap"
      label={[title, about, stateLabel, when, more].filter(Boolean).join('，')}
      role="link"
      onPress={() => goToRecord({ recordType, recordId: id })}
    >
      <Box className="jk-grow jk-stack jk-stack--tight">
        <Words className="jk-strong">{title}</Words>
        {about ? <Words>{about}</Words> : null}
        <Box className="jk-row">
          <Tone tone={tone}>{stateLabel}</Tone>
          <Words className="jk-small">{when}</Words>
        </Box>
        {more ? <Words className="jk-small">{more}</Words> : null}
      </Box>
      <Icon name="chevron" />
    </Tap>
  );
}
