import { create } from 'zustand';

/** A sentence about something that was asked of the phone and did not happen; it stands until it is read. */
export const useSaid = create<{ sentence: string }>()(() => ({ sentence: '' }));

export const say = (sentence: string): void => useSaid.setState({ sentence });
export const heard = (): void => say('');
