import { useEffect, useRef, useState } from 'react';
import { OneAtATime, type Told } from './one-at-a-time';

/**
 * The answer to the newest question; until it is there, the one before stays. Null where nothing is
 * asked, and before the first answer.
 * @param ask - another one makes all answers old
 */
export function useNewest<A>(
  question: string | null,
  ask: (question: string) => Promise<A>,
): Told<string, A> | null {
  const [told, setTold] = useState<Told<string, A> | null>(null);
  const asker = useRef<OneAtATime<string, A> | null>(null);

  useEffect(() => {
    const one = new OneAtATime(ask, setTold);
    asker.current = one;
    return () => {
      one.drop();
      setTold(null);
    };
  }, [ask]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another `ask` is asked anew.
  useEffect(() => {
    if (question !== null) asker.current?.put(question);
    else {
      asker.current?.drop();
      setTold(null);
    }
  }, [question, ask]);

  return told;
}
