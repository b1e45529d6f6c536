import { useEffect, useState } from 'react';

/** Draws the component again every so many milliseconds, for times that run out. */
export function useTick(every: number): void {
  const [, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), every);
    return () => clearInterval(timer);
  }, [every]);
}
