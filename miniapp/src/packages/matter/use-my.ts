import { useRouter } from '@tarojs/taro';
import { call } from '../../api/call';
import { useRequest, type Request } from '../../hooks/use-request';
import { useSession } from '../../state/session';

export type My<T> = Request<T> & { id: string };

/** Reads one of the asker's own records, once it is known who asks. */
export function useMy<T>(path: `/api/my/${string}`): My<T> {
  const id = useRouter().params.id ?? '';
  const known = useSession((state) => state.known);
  const account = useSession((state) => state.session?.account?.id);
  const request = useRequest(known ? `${id} ${account ?? ''}` : undefined, () =>
    call<T>('GET', path, { params: { id } }),
  );
  return { ...request, id };
}
