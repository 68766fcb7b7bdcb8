import { createSearchServer, handedOver, type ToSearch } from '../search/index.ts';

const serve = createSearchServer();

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  const reply = serve(data);
  if (reply) self.postMessage(reply, { transfer: handedOver(reply) });
});
