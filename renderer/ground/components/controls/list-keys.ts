/** Keys that move along a list of choices: what they lead to is chosen by hand, whatever the mouse lies on. */
export const isListKey = (key: string): boolean =>
  key.startsWith('Arrow') || key === 'Home' || key === 'End' || key === 'PageUp' || key === 'PageDown';
