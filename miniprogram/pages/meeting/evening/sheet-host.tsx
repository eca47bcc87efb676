import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

interface SheetHost {
  /** Opens a sheet that stays until it closes itself, whatever changes on the page beneath it. */
  show: (sheet: (close: () => void) => ReactNode) => void;
}

const Host = createContext<SheetHost>({ show: () => undefined });

export function useSheetHost(): SheetHost {
  return useContext(Host);
}

/**
 * Keeps the open sheet of the evening at the root of its page: the button that opened it may go, because somebody else
 * raised a hand or the next item began, and what was typed or chosen in the sheet stays.
 */
export function SheetHostProvider({ children }: { children: ReactNode }) {
  const [sheet, setSheet] = useState<{ id: number; node: ReactNode } | null>(null);
  const show = useCallback((make: (close: () => void) => ReactNode) => {
    setSheet((before) => ({ id: (before?.id ?? 0) + 1, node: make(() => setSheet(null)) }));
  }, []);
  const host = useMemo(() => ({ show }), [show]);
  return (
    <Host.Provider value={host}>
      {children}
      {sheet && <SheetPlace key={sheet.id}>{sheet.node}</SheetPlace>}
    </Host.Provider>
  );
}

function SheetPlace({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
