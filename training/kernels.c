/* Fused operations of the encoder, forward and backward, on a flat stream of tokens cut into segments.
   Built by kernels.py; the product has kernels of its own. All arrays are row-major float32. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

static inline float gate(float x) { return 0.5f + 0.5f * x / (1.0f + fabsf(x)); }

void rms_forward(long n, long d, const float *x, const float *g, float *y, float *inv) {
  for (long i = 0; i < n; i++) {
    const float *xi = x + i * d; float s = 0;
    for (long j = 0; j < d; j++) s += xi[j] * xi[j];
    float r = 1.0f / sqrtf(s / d + 1e-6f); inv[i] = r;
    float *yi = y + i * d;
    for (long j = 0; j < d; j++) yi[j] = xi[j] * r * g[j];
  }
}
void rms_backward(long n, long d, const float *x, const float *g, const float *inv, const float *dy, float *dx, float *dg) {
  for (long i = 0; i < n; i++) {
    const float *xi = x + i * d, *di = dy + i * d; float r = inv[i], s = 0;
    for (long j = 0; j < d; j++) s += di[j] * g[j] * xi[j];
    float c = s * r * r * r / d; float *o = dx + i * d;
    for (long j = 0; j < d; j++) { o[j] = di[j] * g[j] * r - xi[j] * c; dg[j] += di[j] * xi[j] * r; }
  }
}
/* y[t] = sum_k w[k] * x[t + k - 2], zero outside the segment */
void conv_forward(long segs, const long *ends, long d, const float *x, const float *w, float *y) {
  long a = 0;
  for (long s = 0; s < segs; s++) { long b = ends[s];
    for (long t = a; t < b; t++) { float *yt = y + t * d; memset(yt, 0, d * sizeof(float));
      for (long k = 0; k < 5; k++) { long u = t + k - 2; if (u < a || u >= b) continue;
        const float *xu = x + u * d, *wk = w + k * d;
        for (long j = 0; j < d; j++) yt[j] += wk[j] * xu[j]; } }
    a = b; }
}
void conv_backward(long segs, const long *ends, long d, const float *x, const float *w, const float *dy, float *dx, float *dw) {
  long a = 0;
  for (long s = 0; s < segs; s++) { long b = ends[s];
    memset(dx + a * d, 0, (b - a) * d * sizeof(float));
    for (long t = a; t < b; t++) { const float *dt = dy + t * d;
      for (long k = 0; k < 5; k++) { long u = t + k - 2; if (u < a || u >= b) continue;
        const float *xu = x + u * d, *wk = w + k * d; float *du = dx + u * d, *dk = dw + k * d;
        for (long j = 0; j < d; j++) { du[j] += wk[j] * dt[j]; dk[j] += xu[j] * dt[j]; } } }
    a = b; }
}
/* u[t] = [z | f | o]; channels 0..d/2 run left to right, the rest right to left.
   h = gate(f) * h_before + (1 - gate(f)) * z;  y = h * max(o, 0) */
void scan_forward(long segs, const long *ends, long d, const float *u, float *h, float *y) {
  long a = 0, half = d / 2;
  float *zero = calloc(d, sizeof(float));
  for (long s = 0; s < segs; s++) { long b = ends[s];
    for (long dir = 0; dir < 2; dir++) { long lo = dir ? half : 0, hi = dir ? d : half;
      for (long i = 0; i < b - a; i++) { long t = dir ? b - 1 - i : a + i;
        const float *before = i ? h + (dir ? t + 1 : t - 1) * d : zero;
        const float *ut = u + t * 3 * d; float *ht = h + t * d, *yt = y + t * d;
        for (long j = lo; j < hi; j++) { float f = gate(ut[d + j]); float v = f * before[j] + (1 - f) * ut[j];
          float o = ut[2 * d + j]; ht[j] = v; yt[j] = v * (o > 0 ? o : 0); } } }
    a = b; }
  free(zero);
}
void scan_backward(long segs, const long *ends, long d, const float *u, const float *h, const float *dy, float *du) {
  long a = 0, half = d / 2;
  float *zero = calloc(d, sizeof(float)), *carry = malloc(d * sizeof(float));
  for (long s = 0; s < segs; s++) { long b = ends[s];
    memset(carry, 0, d * sizeof(float));
    for (long dir = 0; dir < 2; dir++) { long lo = dir ? half : 0, hi = dir ? d : half;
      for (long i = b - a - 1; i >= 0; i--) { long t = dir ? b - 1 - i : a + i;
        const float *before = i ? h + (dir ? t + 1 : t - 1) * d : zero;
        const float *ut = u + t * 3 * d, *ht = h + t * d, *gt = dy + t * d; float *dt = du + t * 3 * d;
        for (long j = lo; j < hi; j++) {
          float x = ut[d + j], q = 1.0f / (1.0f + fabsf(x)), f = 0.5f + 0.5f * x * q, o = ut[2 * d + j];
          float on = o > 0 ? 1.0f : 0.0f, dh = carry[j] + gt[j] * o * on;
          dt[2 * d + j] = gt[j] * ht[j] * on;
          dt[j] = dh * (1 - f);
          dt[d + j] = dh * (before[j] - ut[j]) * 0.5f * q * q;
          carry[j] = dh * f; } } }
    a = b; }
  free(zero); free(carry);
}
/* Linear chain: log-likelihood gradients by forward-backward.
   e [n x k], first[k], last[k], trans[k x k] (from, to); gold labels. Adds to loss and gradients (of -log p). */
double chain_loss(long segs, const long *ends, long k, const float *e, const float *first, const float *last,
                  const float *trans, const long *gold, const float *weight,
                  float *de, float *dfirst, float *dlast, float *dtrans) {
  long a = 0, longest = 0; double loss = 0;
  for (long s = 0; s < segs; s++) { if (ends[s] - a > longest) longest = ends[s] - a; a = ends[s]; }
  double *al = malloc(longest * k * sizeof(double)), *be = malloc(longest * k * sizeof(double));
  a = 0;
  for (long s = 0; s < segs; s++) { long b = ends[s], n = b - a; const float *es = e + a * k; double w = weight[s];
    if (n == 0) continue;
    for (long j = 0; j < k; j++) { al[j] = first[j] + es[j]; be[(n - 1) * k + j] = last[j]; }
    for (long t = 1; t < n; t++) for (long j = 0; j < k; j++) { double m = -1e30, z = 0;
      for (long i = 0; i < k; i++) { double v = al[(t - 1) * k + i] + trans[i * k + j]; if (v > m) m = v; }
      for (long i = 0; i < k; i++) z += exp(al[(t - 1) * k + i] + trans[i * k + j] - m);
      al[t * k + j] = m + log(z) + es[t * k + j]; }
    for (long t = n - 2; t >= 0; t--) for (long i = 0; i < k; i++) { double m = -1e30, z = 0;
      for (long j = 0; j < k; j++) { double v = trans[i * k + j] + es[(t + 1) * k + j] + be[(t + 1) * k + j]; if (v > m) m = v; }
      for (long j = 0; j < k; j++) z += exp(trans[i * k + j] + es[(t + 1) * k + j] + be[(t + 1) * k + j] - m);
      be[t * k + i] = m + log(z); }
    double m = -1e30, z = 0;
    for (long j = 0; j < k; j++) { double v = al[(n - 1) * k + j] + last[j]; if (v > m) m = v; }
    for (long j = 0; j < k; j++) z += exp(al[(n - 1) * k + j] + last[j] - m);
    double logz = m + log(z), score = first[gold[a]] + last[gold[b - 1]];
    for (long t = 0; t < n; t++) { score += es[t * k + gold[a + t]]; if (t) score += trans[gold[a + t - 1] * k + gold[a + t]];
      for (long j = 0; j < k; j++) { double p = exp(al[t * k + j] + be[t * k + j] - logz) - (gold[a + t] == j);
        de[(a + t) * k + j] = (float)(w * p); if (t == 0) dfirst[j] += (float)(w * p); if (t == n - 1) dlast[j] += (float)(w * p); }
      if (t) for (long i = 0; i < k; i++) for (long j = 0; j < k; j++)
        dtrans[i * k + j] += (float)(w * (exp(al[(t - 1) * k + i] + trans[i * k + j] + es[t * k + j] + be[t * k + j] - logz)
                                         - (gold[a + t - 1] == i && gold[a + t] == j))); }
    loss += w * (logz - score); a = b; }
  free(al); free(be);
  return loss;
}
/* Dropout whose mask is a hash of the element's index and a seed, so that it need not be stored. */
void drop(long n, const float *x, float *y, float p, unsigned seed) {
  unsigned limit = (unsigned)(p * 4294967295.0); float scale = 1.0f / (1.0f - p);
  for (long i = 0; i < n; i++) {
    unsigned h = (unsigned)i * 0x9E3779B1u + seed; h ^= h >> 16; h *= 0x85EBCA6Bu; h ^= h >> 13; h *= 0xC2B2AE35u; h ^= h >> 16;
    y[i] = h < limit ? 0.0f : x[i] * scale;
  }
}
/* Features of each token of a window, seen from a cue at tokens [c0, c1) with head c: README.md, "Features of the tagger".
   head: window-relative, -1 root or outside; out: n x 6. */
static long reach_bucket(long x) {
  if (x <= 8) return x;
  if (x <= 12) return 9;
  if (x <= 16) return 10;
  if (x <= 24) return 11;
  if (x <= 32) return 12;
  if (x <= 48) return 13;
  return x <= 64 ? 14 : 15;
}
void cue_features(long n, const long *head, const long *deprel, const long *sentence, const long *block, const long *quote_span,
                  const long *other, long c0, long c1, long c, long labels, long *out) {
  long *rank = malloc(n * sizeof(long));
  for (long t = 0; t < n; t++) rank[t] = -1;
  long at = c, steps = 0;
  while (at >= 0 && rank[at] < 0) { rank[at] = steps++; at = head[at]; }
  long cue_quote = quote_span[c], before = -1, after = -1;
  for (long t = 0; t < c; t++) if (quote_span[t] >= 0 && quote_span[t] != cue_quote) before = quote_span[t];
  for (long t = n - 1; t > c; t--) if (quote_span[t] >= 0 && quote_span[t] != cue_quote) after = quote_span[t];
  for (long t = 0; t < n; t++) {
    long *o = out + t * 6;
    o[0] = t < c0 ? reach_bucket(c0 - t) : t >= c1 ? 15 + reach_bucket(t - c1 + 1) : 0;
    if (sentence[t] != sentence[c]) { o[1] = 4 * (labels + 1) + (t > c); o[2] = 5; }
    else {
      long up = t, last = -1, down = 0;
      while (up >= 0 && rank[up] < 0 && down < n) { last = up; up = head[up]; down++; }
      if (up < 0) { o[1] = 4 * (labels + 1) + 2; o[2] = 5; }
      else { long u = rank[up] > 3 ? 3 : rank[up]; o[1] = u * (labels + 1) + (last < 0 ? 0 : deprel[last] + 1); o[2] = down > 4 ? 4 : down; }
    }
    if (block[t] != block[c]) o[3] = t < c ? 7 : 8;
    else { long s = sentence[t] - sentence[c]; o[3] = 3 + (s < -3 ? -3 : s > 3 ? 3 : s); }
    long q = quote_span[t];
    if (q < 0) o[4] = cue_quote < 0 ? 0 : 1;
    else if (q == cue_quote) o[4] = 2;
    else if (cue_quote >= 0) o[4] = 6;
    else o[4] = q == before ? 3 : q == after ? 4 : 5;
    o[5] = other[t] ? 1 : 0;
  }
  long seen = 0;
  for (long t = c1; t < n; t++) { if (seen) out[t * 6 + 5] += 2; if (other[t]) seen = 1; }
  seen = 0;
  for (long t = c0 - 1; t >= 0; t--) { if (seen) out[t * 6 + 5] += 2; if (other[t]) seen = 1; }
  free(rank);
}
/* Best labels O, B-source, I-source, B-content, I-content with at most one source span, and at least one content token.
   need_source: 1 there must be a source, 0 there must be none, -1 either. labels: n. Returns the score. */
double best_chain(long n, const float *e, const float *first, const float *last, const float *trans, const long *blocked,
                  long need_source, long *labels) {
  enum { K = 5, S = 20 }; /* state = label + 5 * (source seen) + 10 * (content seen) */
  double *v = malloc(n * S * sizeof(double)); short *back = malloc(n * S * sizeof(short));
  for (long t = 0; t < n; t++) for (long s = 0; s < S; s++) {
    long y = s % K, src = s / K % 2, con = s / 10; double best = -1e30; short from = -1;
    int ok = !(blocked[t] && y) && !((y == 1 || y == 2) && !src) && !((y == 3 || y == 4) && !con) && !(need_source == 0 && src);
    if (ok) {
      if (t == 0) { if (y != 2 && y != 4 && src == (y == 1) && con == (y == 3)) best = first[y]; }
      else for (long p = 0; p < S; p++) {
        long py = p % K, psrc = p / K % 2, pcon = p / 10;
        if (y == 2 && py != 1 && py != 2) continue;
        if (y == 4 && py != 3 && py != 4) continue;
        if (y == 1 && psrc) continue;
        if (src != (psrc || y == 1) || con != (pcon || y == 3)) continue;
        double x = v[(t - 1) * S + p] + trans[py * K + y];
        if (x > best) { best = x; from = (short)p; }
      }
    }
    v[t * S + s] = best + e[t * K + y]; back[t * S + s] = from;
  }
  long top = -1; double score = -1e29;
  for (long s = 0; s < S; s++) { if (s / 10 == 0) continue; if (need_source == 1 && s / K % 2 == 0) continue;
    double x = v[(n - 1) * S + s] + last[s % K]; if (x > score) { score = x; top = s; } }
  if (top >= 0) for (long t = n - 1, s = top; t >= 0; t--) { labels[t] = s % K; s = back[t * S + s]; }
  free(v); free(back);
  return top < 0 ? -1e30 : score;
}
/* Tree of one sentence, README.md "Tags and trees": scores n x (1 + n), column 0 the root; heads out, -1 root. */
void best_tree(long n, const float *scores, long *heads) {
  if (n == 1) { heads[0] = -1; return; }
  long root = 0; double top = -1e300;
  for (long i = 0; i < n; i++) { double best = -1e300; const float *row = scores + i * (n + 1);
    for (long j = 0; j < n; j++) if (j != i && row[1 + j] > best) { best = row[1 + j]; heads[i] = j; }
    if (row[0] - best > top) { top = row[0] - best; root = i; } }
  heads[root] = -1;
  long *colour = malloc(n * sizeof(long)), *in = malloc(n * sizeof(long));
  for (;;) {
    long found = -1;
    memset(colour, 0, n * sizeof(long));
    for (long s = 0; s < n && found < 0; s++) { long at = s;
      while (at >= 0 && colour[at] == 0) { colour[at] = s + 1; at = heads[at]; }
      if (at >= 0 && colour[at] == s + 1) found = at; }
    if (found < 0) break;
    memset(in, 0, n * sizeof(long)); /* 2: in the cycle, 1: below it */
    for (long at = found; !in[at]; at = heads[at]) in[at] = 2;
    for (int grown = 1; grown;) { grown = 0;
      for (long i = 0; i < n; i++) if (!in[i] && heads[i] >= 0 && in[heads[i]]) { in[i] = 1; grown = 1; } }
    long who = -1, to = -1; double least = 1e300;
    for (long i = 0; i < n; i++) { if (in[i] != 2) continue; const float *row = scores + i * (n + 1); double best = -1e300; long at = -1;
      for (long j = 0; j < n; j++) if (!in[j] && row[1 + j] > best) { best = row[1 + j]; at = j; }
      if (row[1 + heads[i]] - best < least) { least = row[1 + heads[i]] - best; who = i; to = at; } }
    heads[who] = to;
  }
  free(colour); free(in);
}
