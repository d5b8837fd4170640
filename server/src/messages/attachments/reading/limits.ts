const MB = 1024 * 1024;

/** How far the reading of one uploaded file may go, and how many are read at a time. */
export const readingLimits = {
  /** Processes that read files. */
  readers: 2,
  /** Files that wait for one of them; the next is answered 503. */
  waiting: 16,
  /** Of these for one account or one anonymous session; one of its files is read at a time. */
  waitingEach: 3,
  /** Of these for all who are not signed in, and for those of one network: they leave places to those who are. */
  waitingAnonymous: { all: 8, network: 4 },
  waitSeconds: 30,
  /** Time of the processor for one file, so that a busy machine refuses nothing that an idle one takes. */
  cpuSeconds: 10,
  /** For a file that waits instead of working. */
  wallSeconds: 90,
  /** Memory of a reader, everything counted. */
  memoryBytes: 640 * MB,
  /** Memory of its JavaScript. */
  heapMegabytes: 256,
  /** A reader that still holds more than this after its file is replaced. */
  tiredBytes: 320 * MB,
  /** Samples of an image: its pixels, twice where a colour takes two bytes. */
  samples: 60_000_000,
  /** Each side in pixels: a thin image of few samples costs as much as a large one. */
  side: 30_000,
  signatureSamples: 20_000_000,
  outputBytes: 10 * MB,
} as const;

/** What a PDF may hold. */
export const pdfLimits = {
  objects: 200_000,
  pageNodes: 20_000,
  /** A name has at most 127 bytes, each written with three. */
  nameBytes: 3 * 127,
  /** One stream that is no picture, unpacked. */
  streamBytes: 64 * MB,
  /** All streams together, unpacked. */
  unpackedBytes: 512 * MB,
} as const;
