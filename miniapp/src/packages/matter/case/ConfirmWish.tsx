import type { MyCase } from '@jingkang/shared/api/my-cases';
import { useState } from 'react';
import { Button } from '../../../components/Button';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useWork } from '../../../hooks/use-work';
import { Box, Words } from '../../../platform/elements';
import { hasMovedOn } from '../may-do';
import { ExitDialog } from './ExitDialog';

interface Props {
  mine: MyCase;
  onChanged: () => void;
}

/** Asked from 14 days before three months of waiting are full (LN/11). Both answers are one tap away. */
export function ConfirmWish({ mine, onChanged }: Props) {
  const { id, version } = mine;
  const [leaving, setLeaving] = useState(false);
  const work = useWork();
  const confirm = async () => {
    const refusal = await work.run(async (write) => {
      await write('POST /cases/{id}/actions/confirm-wish', { params: { id }, body: { version } });
      onChanged();
    });
    if (hasMovedOn(refusal)) onChanged();
  };
  return (
    <>
      <Words>
        {mine.waiting?.reviewNeeded ? '等候已满三个月。' : '等候快满三个月了。'}
        您答复后，社工会再核实一次。
      </Words>
      <ProblemNotice problem={work.problem} />
      <Box className="jk-actions">
        <Button busy={work.busy} onPress={() => void confirm()}>
          仍然愿意
        </Button>
        <Button disabled={work.busy} onPress={() => setLeaving(true)}>
          我想退出
        </Button>
      </Box>
      {leaving ? <ExitDialog mine={mine} onChanged={onChanged} onClose={() => setLeaving(false)} /> : null}
    </>
  );
}
