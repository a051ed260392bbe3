/** What a server is told when it starts. Sizes in bytes, times in milliseconds. */
export interface Settings {
  readonly host: string;
  readonly version: string;
  /** Names besides its own address under which it may be asked. */
  readonly names: readonly string[];
  /** Origins of pages elsewhere that may ask it ("https://intranet.example.org"). */
  readonly origins: readonly string[];
  /** Largest body of a question, and of a bundle to be checked or written out. */
  readonly questionBytes: number;
  readonly bundleBytes: number;
  /** Largest text or document to be audited. */
  readonly textBytes: number;
  /** Largest upload, all its files together. */
  readonly uploadBytes: number;
  /** Longest time for reading work, and for work that adds or asks elsewhere. */
  readonly readTime: number;
  readonly writeTime: number;
}

export const DEFAULT_SETTINGS = {
  names: [],
  origins: [],
  questionBytes: 256 * 1024,
  bundleBytes: 32 * 1024 * 1024,
  textBytes: 8 * 1024 * 1024,
  uploadBytes: 512 * 1024 * 1024,
  readTime: 60_000,
  writeTime: 3_600_000,
} as const satisfies Partial<Settings>;
