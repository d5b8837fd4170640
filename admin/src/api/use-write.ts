import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { write, type Write } from './call';
import { writes } from './writes';

interface Props<Input, Answer> {
  /** Sends by the `write` it is handed, and only so. */
  readonly send: (input: Input, write: Write) => Promise<Answer>;
  readonly onSuccess?: (answer: Answer, input: Input) => unknown;
  readonly onError?: (error: unknown) => void;
  readonly onSettled?: () => void;
  /** How long the answer is kept: 0 for what must not lie about. */
  readonly gcTime?: number;
}

/**
 * The one way to change something. It is tried at once and once: what cannot be sent now is refused with a sentence, and
 * never sent later. When its screen goes away it is ended, and said so; after that nothing more is sent.
 */
export function useWrite<Input = void, Answer = unknown>({
  send,
  ...handlers
}: Props<Input, Answer>): UseMutationResult<Answer, unknown, Input> {
  const screen = useRef<AbortController>();
  const sending = useRef(0);
  useEffect(() => {
    const here = new AbortController();
    screen.current = here;
    return () => {
      if (sending.current > 0) writes.abandon();
      here.abort();
    };
  }, []);

  const mutationFn = (input: Input) => {
    const here = screen.current;
    if (!here) throw new Error('Nothing is sent before its screen is there.');
    const bound: Write = async (key, ...given) => {
      here.signal.throwIfAborted();
      sending.current += 1;
      try {
        return await writes.follow(write(here.signal, key, ...given));
      } finally {
        sending.current -= 1;
      }
    };
    return send(input, bound);
  };
  return useMutation<Answer, unknown, Input>({
    ...handlers,
    mutationFn,
    networkMode: 'always',
    retry: false,
  });
}
