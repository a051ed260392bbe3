/** A run of characters set in one font. Places are in points from the page's upper left corner, as the page is shown. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A drawn line that is level or upright; `x0` and `y0` are the lesser ends. */
export interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** The edge of an area that is filled and has no outline: shading, which underlines nothing. */
  readonly isEdge?: boolean;
}

/** What one page shows. */
export interface Page {
  /** From 1, as the file counts its pages. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  /** Characters that stand across the page's main direction and are not read. */
  readonly rotated: number;
  /** Characters whose font does not say what they mean. */
  readonly unknown: number;
}
