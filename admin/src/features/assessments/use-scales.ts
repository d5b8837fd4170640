import { useQuery } from '@tanstack/react-query';
import type { ScaleView } from '@jingkang/shared/api/assessments';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { call } from '../../api/call';

/** The scales of this installation. */
export const useScales = () =>
  useQuery({
    queryKey: ['scales'],
    queryFn: async () =>
      (await call<{ readonly items: readonly Readable<ScaleView>[] }>('GET', '/scales')).items,
    staleTime: 60_000,
  });
