import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call';

/** The scales of this installation. */
export const useScales = () =>
  useQuery({
    queryKey: ['scales'],
    queryFn: async () => (await call('GET /scales')).items,
    staleTime: 60_000,
  });
