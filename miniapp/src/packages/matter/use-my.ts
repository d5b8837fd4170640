import type { Answer, ReadKey } from '@jingkang/shared/api/routes';
import { useRouter } from '@tarojs/taro';
import { call } from '../../api/call';
import { useRequest, type Request } from '../../hooks/use-request';
import { useSession } from '../../state/session';

export type My<T> = Request<T> & { id: string };

type MyKey = Extract<ReadKey, `GET /my/${string}{id}${string}`>;

/** Reads one of the asker's own records, once it is known who asks. */
export function useMy<Key extends MyKey>(key: Key): My<Answer<Key>> {
  const id = useRouter().params.id ?? '';
  const known = useSession((state) => state.known);
  const account = useSession((state) => state.session?.account?.id);
  const request = useRequest(
    known ? `${id} ${account ?? ''}` : undefined,
    () => call(key as MyKey, { params: { id } }) as Promise<object> as Promise<Answer<Key>>,
  );
  return { ...request, id };
}
