/**
 * Solves A x = b for a positive definite A, of which the upper triangle is given row after row, by Cholesky's
 * decomposition.
 */
export function solve(upper: Float64Array, b: Float64Array): number[] {
  const n = b.length;
  const at = (i: number, j: number): number => upper[i * n + j] ?? 0;
  const factor = new Float64Array(n * n);
  const f = (i: number, j: number): number => factor[i * n + j] ?? 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(j, i);
      for (let k = 0; k < j; k += 1) sum -= f(i, k) * f(j, k);
      factor[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / f(j, j);
    }
  }
  const x = [...b];
  for (let i = 0; i < n; i += 1) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= f(i, k) * (x[k] ?? 0);
    x[i] = sum / f(i, i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= f(k, i) * (x[k] ?? 0);
    x[i] = sum / f(i, i);
  }
  return x;
}
