import { useCallback, useEffect, useRef } from 'react';

/**
 * The same function at every drawing, which calls the newest one. With it a control can be kept as it is when
 * something else on the page changes: Taro sends the value of every input anew that is drawn again.
 */
export function useSteady<Value>(handler: (value: Value) => void): (value: Value) => void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((value: Value) => latest.current(value), []);
}
