import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Waiting } from '../../components/Waiting';

/** Goes to the sign-in once, and remembers the page that was asked for. */
export function ToSignIn() {
  const navigate = useNavigate();
  const left = useRef(false);
  useEffect(() => {
    if (left.current) return;
    left.current = true;
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { next: pathname + search }, replace: true });
  }, [navigate]);
  return <Waiting />;
}
