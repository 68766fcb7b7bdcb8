import { createSearchServer, type ToSearch } from '../search/index.ts';

const serve = createSearchServer();

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  const reply = serve(data);
  if (!reply) return;
  // Rows and scores change hands; nothing here needs them any more.
  const moved = reply.kind === 'answer' ? [reply.answer.rows.buffer, reply.answer.scores.buffer] : [];
  self.postMessage(reply, { transfer: moved as ArrayBuffer[] });
});
