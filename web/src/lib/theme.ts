import { useSyncExternalStore } from 'react';
import { setSetting, setting } from './storage';

/** What a person may choose. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());
prefersDark.addEventListener('change', tell);

/** What was chosen in this browser. */
export function themeChoice(): ThemeChoice {
  return THEMES.find((theme) => theme === setting('theme')) ?? 'system';
}

/** Chooses the theme. */
export function chooseTheme(choice: ThemeChoice): void {
  setSetting('theme', choice);
  tell();
}

const shown = (): 'light' | 'dark' => {
  const choice = themeChoice();
  return choice === 'system' ? (prefersDark.matches ? 'dark' : 'light') : choice;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The theme shown now. */
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, shown);

/** What was chosen, for the switch. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice);
