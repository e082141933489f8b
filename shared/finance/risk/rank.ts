/** The value at a rank without sorting what no one asks for: what three quantiles of ten thousand draws cost. */

/**
 * Hoare's selection, on numbers only (no NaN). The array is reordered: what stands before the rank is not above its value, what stands after it not below.
 * @param rank from `from` to `to` @param from first place looked at @param to last place looked at
 * @returns the value that would stand at `rank` were the array sorted ascending
 */
export const selectRank = (values: Float64Array, rank: number, from = 0, to = values.length - 1): number => {
  let [left, right] = [from, to];
  while (left < right) {
    // The middle one of three keeps a sorted array from being the worst one.
    const [a, b, c] = [values[left] ?? 0, values[(left + right) >> 1] ?? 0, values[right] ?? 0];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let [i, j] = [left, right];
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i += 1;
      while ((values[j] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const kept = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = kept;
      i += 1;
      j -= 1;
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else break;
  }
  return values[rank] ?? 0;
};
