import { createContext, Fragment, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

interface SheetHost {
  /** Opens a sheet that stays until it closes itself, whatever changes on the page beneath it. */
  show: (sheet: (close: () => void) => ReactNode) => void;
  sheet: { id: number; node: ReactNode } | null;
}

const Host = createContext<SheetHost>({ show: () => undefined, sheet: null });

export function useSheetHost(): SheetHost {
  return useContext(Host);
}

/**
 * Keeps the open sheet of the evening apart from the button that opened it: that may go, because somebody else raised a
 * hand or the next item began, and what was typed or chosen in the sheet stays. {@link OpenSheet} draws it.
 */
export function SheetHostProvider({ children }: { children: ReactNode }) {
  const [sheet, setSheet] = useState<SheetHost['sheet']>(null);
  const show = useCallback((make: (close: () => void) => ReactNode) => {
    setSheet((before) => ({ id: (before?.id ?? 0) + 1, node: make(() => setSheet(null)) }));
  }, []);
  const host = useMemo(() => ({ show, sheet }), [show, sheet]);
  return <Host.Provider value={host}>{children}</Host.Provider>;
}

/** Where the open sheet stands. NOTE: inside the page's root, which gives it colours, sizes and the reader's mode. */
export function OpenSheet() {
  const { sheet } = useSheetHost();
  return sheet && <Fragment key={sheet.id}>{sheet.node}</Fragment>;
}
