import { useState, useSyncExternalStore } from 'react';
import type { Appearance } from './deskThemes.ts';

const kept = 'holdfast.practice.appearance';
const darkWanted = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function watchDevice(changed: () => void): () => void {
  const query = darkWanted();
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}

/** Light or dark: what the person chose here before, else what the device is set to. */
export function useAppearance(): readonly [Appearance, (choice: Appearance) => void] {
  const device = useSyncExternalStore(watchDevice, () => (darkWanted().matches ? 'dark' : 'light'));
  const [chosen, setChosen] = useState(() => localStorage.getItem(kept));
  const choose = (choice: Appearance): void => {
    localStorage.setItem(kept, choice);
    setChosen(choice);
  };
  return [chosen === 'light' || chosen === 'dark' ? chosen : device, choose];
}
