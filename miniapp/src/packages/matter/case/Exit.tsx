import type { MyCase } from '@jingkang/shared/api/my-cases';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ExitDialog } from './ExitDialog';

export function Exit({ mine, onChanged }: { mine: MyCase; onChanged: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        我不想继续了
      </Button>
      {asking ? <ExitDialog mine={mine} onChanged={onChanged} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
