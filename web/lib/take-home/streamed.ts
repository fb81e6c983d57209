const encoder = new TextEncoder();

/** Pieces of a text as the body of an answer: each is made when the one before it was taken. The first is awaited, so that what fails at once is told with its status. */
export async function streamed(pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  let piece = await pieces.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (!piece.done) {
            controller.enqueue(encoder.encode(piece.value));
            piece = await pieces.next();
          }
          if (piece.done) controller.close();
        } catch (failure) {
          controller.error(failure); // the file ends in the midst, and whoever reads it is told so
        }
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
