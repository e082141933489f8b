/** Puts a text in the clipboard, within the click that asks for it: the window has no permission to do so at another time. @returns whether it is there */
export const copyText = (text: string): boolean => {
  let done = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return done;
};
