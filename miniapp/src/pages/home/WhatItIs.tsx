import { Icon } from '../../components/Icon';
import { goTo } from '../../navigation/go';
import { Box, Heading, Tap, Words } from '../../platform/elements';

const help = [
  ['按时服药', '学会管好自己的药。'],
  ['料理生活', '做饭、理家、出门办事。'],
  ['与人相处', '一起活动，认识朋友。'],
  ['找事做', '练手艺，慢慢去上班。'],
  ['家人支持', '教家人怎样照顾，也听家人说。'],
] as const;

export function WhatItIs() {
  return (
    <Box className="jk-section">
      <Heading level={2} className="jk-section-title">
        能帮什么
      </Heading>
      <Box className="jk-card jk-help" role="list">
        {help.map(([title, words]) => (
          <Box key={title} className="jk-help__item" role="listitem">
            <Box className="jk-help__mark">
              <Icon name="check" />
            </Box>
            <Box className="jk-grow">
              <Words className="jk-strong">{title}</Words>
              <Words className="jk-soft jk-help__words">{words}</Words>
            </Box>
          </Box>
        ))}
      </Box>
      <Tap className="jk-link" label="办理要走哪几步" role="link" onPress={() => goTo('/pages/about/index')}>
        <Words>办理要走哪几步</Words>
        <Icon name="chevron" />
      </Tap>
    </Box>
  );
}
