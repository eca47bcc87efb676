import { useState } from 'react';

/** Which sheet is open; forms ask once more before they send. */
export function useSheet(): { isOpen: boolean; open: () => void; close: () => void } {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
