import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Box, Words } from '../platform/elements';
import { Button } from './Button';
import './NumberCard.scss';

/** A number or code that the person has to keep: large, to be copied or written down. */
export function NumberCard({ label, value, advice }: { label: string; value: string; advice: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const done = await Taro.setClipboardData({ data: value }).catch(() => undefined);
    setCopied(done !== undefined);
  };
  return (
    <Box className="jk-card jk-number">
      <Words className="jk-soft">{label}</Words>
      <Words className="jk-number__value" selectable>
        {value}
      </Words>
      <Words>{advice}</Words>
      <Button kind="soft" small onPress={() => void copy()}>
        {copied ? '已复制' : '复制'}
      </Button>
    </Box>
  );
}
