const STORED = 'splot-slash-key';
let isOn = true;

/** Whether the key / leads to the search field. Who speaks to the computer can turn it off (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  try {
    isOn = localStorage.getItem(STORED) !== 'off';
  } catch {
    // where the browser keeps nothing, the choice holds until the page is loaded anew
  }
  return isOn;
}
export function turnSlash(on: boolean) {
  isOn = on;
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // as above
  }
}
