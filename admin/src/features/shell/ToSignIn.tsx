import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { lock } from '../../api/lock';
import { sessionQuery } from '../../api/session';
import { Waiting } from '../../components/Waiting';

/** Goes to the sign-in once, remembers the page that was asked for, and forgets all that was read. */
export function ToSignIn() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const left = useRef(false);
  useEffect(() => {
    if (left.current) return;
    left.current = true;
    lock.lift();
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { next: pathname + search }, replace: true });
  }, [navigate, client]);
  return <Waiting />;
}
