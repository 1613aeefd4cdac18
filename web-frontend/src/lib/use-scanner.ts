import { useEffect, useRef } from 'react';

/** A hand scanner writes a character every few milliseconds; nobody types like that. */
const LONGEST_PAUSE_MS = 60;
const SHORTEST_CODE = 3;

/**
 * Takes what a hand scanner that acts as a keyboard reads while no field has the focus: characters in quick succession and
 * Enter. A field that has the focus gets the characters itself.
 */
export function useScanner(onScan: (code: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    let read = '';
    let last = 0;
    function listen(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
      if (event.timeStamp - last > LONGEST_PAUSE_MS) read = '';
      last = event.timeStamp;
      if (event.key.length === 1) {
        read += event.key;
      } else if (event.key === 'Enter' && read.length >= SHORTEST_CODE) {
        // The button that happens to have the focus is not meant.
        event.preventDefault();
        event.stopPropagation();
        const code = read;
        read = '';
        latest.current(code);
      }
    }
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}

// A choice from a list is an input as well, but nothing can be written into it.
const WRITABLE = 'input:not([readonly], [type="checkbox"], [type="radio"], [type="button"]), textarea:not([readonly])';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITABLE));
}
