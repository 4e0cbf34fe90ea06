import { close, open, read } from 'fs';

const promised = (call) =>
  new Promise((resolve, reject) => {
    call((error, value) => (error ? reject(error) : resolve(value)));
  });

/** A text file that is read in small pieces, whatever it ends in the middle of. */
export class LogFile {
  /** How many files are open. */
  static open = 0;

  constructor(path, pieceSize) {
    this.path = path;
    this.pieceSize = pieceSize;
  }

  /** The file's bytes, piece by piece. Closes it when the reader stops, however it stops. */
  async *pieces() {
    const file = await promised((done) => open(this.path, 'r', done));
    LogFile.open++;
    try {
      // (`Buffer.from` and `alloc` came with Node 4.5.)
      const piece = Buffer.alloc ? Buffer.alloc(this.pieceSize) : new Buffer(this.pieceSize);
      for (;;) {
        const size = await promised((done) => read(file, piece, 0, this.pieceSize, null, done));
        if (size === 0) return;
        yield piece.slice(0, size).toString('latin1' in piece ? 'latin1' : 'binary');
      }
    } finally {
      await promised((done) => close(file, done));
      LogFile.open--;
    }
  }

  async *[(typeof Symbol === 'function' && Symbol.asyncIterator) || '@@asyncIterator']() {
    let rest = '';
    for await (const piece of this.pieces()) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop();
      yield* lines;
    }
    if (rest) yield rest;
  }
}
