/** `tips`: all nine, the three conditions, and short lines with the GP (source S4). */
export interface AllTipsView {
  readonly kind: 'all-tips';
}
