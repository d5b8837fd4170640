import type { TooManyDraftsData } from '@jingkang/shared/api/common';
import type { Problem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { goTo } from '../../../navigation/go';
import { Box } from '../../../platform/elements';
import { momentWords } from '../../../words/moments';

/** The drafts that stand in the way of another: each leads to where it is gone on with or deleted. */
export function HeldDrafts({ problem }: { problem: Problem | undefined }) {
  if (problem?.code !== 'too_many_drafts') return null;
  const { drafts } = problem.data as unknown as TooManyDraftsData;
  return (
    <Box className="jk-stack jk-stack--tight">
      {drafts.map(({ id, savedAt }) => (
        <Button key={id} kind="plain" onPress={() => goTo('/packages/matter/application/index', { id })}>
          {`看${momentWords(savedAt)}保存的那份`}
        </Button>
      ))}
    </Box>
  );
}
