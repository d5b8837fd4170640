import type { TooManyDraftsData } from '@jingkang/shared/api/common';
import { useEffect } from 'react';
import type { Problem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { goTo } from '../../../navigation/go';
import { bringIntoView } from '../../../platform/device';
import { Box } from '../../../platform/elements';
import { momentWords } from '../../../words/moments';

const place = 'held-drafts';

/** The drafts that stand in the way of another: each leads to where it is gone on with or deleted. */
export function HeldDrafts({ problem }: { problem: Problem | undefined }) {
  const held = problem?.code === 'too_many_drafts';
  // The button that was pressed stays at the bottom of the screen and would hide them.
  useEffect(() => {
    if (held) bringIntoView(place);
  }, [held, problem]);
  if (!held) return null;
  const { drafts } = problem.data as unknown as TooManyDraftsData;
  return (
    <Box id={place} className="jk-stack jk-stack--tight">
      {drafts.map(({ id, savedAt }, index) => (
        <Button key={id} kind="plain" onPress={() => goTo('/packages/matter/application/index', { id })}>
          {`看第${index + 1}份（${momentWords(savedAt)}保存）`}
        </Button>
      ))}
    </Box>
  );
}
