/**
 * What the list of dossiers looked like when it was last at rest: a tree of elements with the few attributes that show, no address, no script, no
 * style, so that it can be shown before anything of the program runs in the page.
 */

/** An element, or its text. */
export type FrameNode =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly FrameNode[];
    };

export const FRAME_TAGS: ReadonlySet<string> = new Set(
  `a abbr article aside b br button caption circle col colgroup dd div dl dt ellipse em fieldset footer g h1 h2 h3 h4 header hr i input kbd label legend li line
  main mark nav ol output p path polygon polyline rect search section small span strong svg table tbody td text tfoot th thead time tr tspan ul`.split(
    /\s+/,
  ),
);
/** What places, sizes or marks an element; whatever leads somewhere, runs or names another element is left out. */
const ATTRIBUTE =
  /^(class|role|colspan|rowspan|type|value|placeholder|checked|disabled|hidden|viewBox|d|points|x|y|width|height|cx|cy|r|rx|ry|x1|x2|y1|y2|fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|transform|text-anchor|data-[a-z-]+|aria-(current|pressed|selected|expanded|checked|sort|disabled|hidden))$/;
export const isFrameAttribute = (name: string): boolean => ATTRIBUTE.test(name);
