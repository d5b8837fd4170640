import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

/** Runs when one comes back to a page that has stayed open under another one. */
export function useReturn(work: () => void): void {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) work();
    shown.current = true;
  });
}
