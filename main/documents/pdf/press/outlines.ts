/**
 * Letters of what stands across a draft, as outlines: a word that is drawn is found by no search and copied with no sentence. Read from Source Sans 3 Semibold
 * (SIL Open Font License), in thousandths of the type size, y upwards.
 */
const LETTERS: Readonly<Record<string, readonly [advance: number, d: string]>> = {
  A: [
    558,
    'M217 348L194 268L361 268L338 348Q322 400 308 455Q293 510 279 564L275 564Q262 509 248 455Q233 400 217 348ZM-2 0L211 654L347 654L560 0L438 0L387 177L167 177L116 0Z',
  ],
  D: [
    625,
    'M83 0L83 654L258 654Q408 654 492 573Q576 492 576 330Q576 167 493 84Q410 0 264 0ZM199 94L250 94Q349 94 403 152Q457 209 457 330Q457 450 403 505Q349 560 250 560L199 560Z',
  ],
  E: [538, 'M83 0L83 654L477 654L477 556L199 556L199 389L434 389L434 291L199 291L199 98L487 98L487 0Z'],
  F: [510, 'M83 0L83 654L478 654L478 556L199 556L199 371L437 371L437 273L199 273L199 0Z'],
  J: [
    494,
    'M212 -12Q83 -12 26 101L101 152Q118 121 145 105Q171 89 202 89Q251 89 275 118Q298 147 298 219L298 654L414 654L414 209Q414 148 393 98Q372 48 328 18Q283 -12 212 -12Z',
  ],
  O: [
    674,
    'M337 -12Q252 -12 187 30Q122 71 86 148Q49 224 49 330Q49 436 86 511Q122 586 187 626Q252 666 337 666Q423 666 488 626Q553 586 590 511Q626 436 626 330Q626 224 590 148Q553 71 488 30Q423 -12 337 -12ZM337 89Q414 89 460 155Q506 220 506 330Q506 440 460 503Q414 565 337 565Q260 565 214 503Q168 440 168 330Q168 220 214 155Q260 89 337 89Z',
  ],
  P: [
    582,
    'M83 0L83 654L289 654Q362 654 419 635Q476 616 509 572Q542 528 542 452Q542 380 509 333Q476 286 420 263Q364 240 293 240L199 240L199 0ZM199 333L284 333Q428 333 428 452Q428 514 391 538Q353 561 280 561L199 561Z',
  ],
  R: [
    592,
    'M83 0L83 654L304 654Q372 654 427 636Q481 618 513 576Q544 533 544 460Q544 385 509 339Q473 293 414 273L570 0L440 0L299 256L199 256L199 0ZM199 348L292 348Q359 348 395 377Q430 405 430 460Q430 516 395 539Q359 561 292 561L199 561Z',
  ],
  T: [546, 'M215 0L215 556L26 556L26 654L520 654L520 556L331 556L331 0Z'],
};

/** @returns the outline of a word as SVG, its middle at 0 and standing on 0; null where a letter of it is not here */
export const outlineOf = (word: string, size: number): string | null => {
  const letters = [...word].map((letter) => LETTERS[letter]);
  let width = 0;
  const parts: string[] = [];
  for (const letter of letters) {
    if (letter === undefined) return null;
    parts.push(`<path transform="translate(${width} 0)" d="${letter[1]}"/>`);
    width += letter[0];
  }
  const scale = size / 1_000;
  return `<g transform="scale(${scale} ${-scale}) translate(${-width / 2} 0)">${parts.join('')}</g>`;
};
