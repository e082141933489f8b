/** Where a window stands, in pixels of the desktop. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * The place of a window on a screen that may not be the one it was left on: what is beyond an edge cannot be reached.
 * @param area of the screen, without the bars of the desktop @returns the same place wherever all of it is on the screen
 */
export const fitInto = (place: Rectangle, area: Rectangle): Rectangle => {
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  return {
    x: between(area.x, place.x, area.x + area.width - width),
    y: between(area.y, place.y, area.y + area.height - height),
    width,
    height,
  };
};
