import { useState } from 'react';
import { copyText } from '../platform/device';
import { Box, Words } from '../platform/elements';
import { Button } from './Button';
import './NumberCard.scss';

/** A number or code that the person has to keep: large, to be copied or written down. */
export function NumberCard({ label, value, advice }: { label: string; value: string; advice: string }) {
  const [word, setWord] = useState('复制');
  const copy = async () => setWord((await copyText(value)) ? '已复制' : '没有复制上，请抄下来');
  return (
    <Box className="jk-card jk-number">
      <Words className="jk-soft">{label}</Words>
      <Words className="jk-number__value" selectable>
        {value}
      </Words>
      <Words>{advice}</Words>
      <Button kind="soft" small onPress={() => void copy()}>
        {word}
      </Button>
    </Box>
  );
}
