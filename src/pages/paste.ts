import { mount } from 'svelte';
import * as v from 'valibot';
import PastePage from '../components/PastePage.svelte';
import { ArticlesFileSchema, DatasetIndexSchema, RelationSchema, toDay, type PoliticalEvent } from '../model/index.ts';
import type { Collection } from '../model/reading.ts';
import { keepOffline } from '../offline/register.ts';
import { fetchJson } from '../state/dataset.svelte.ts';
import { PasteState } from '../state/paste.svelte.ts';
import { openReadingWorker } from '../state/reading-port.ts';
import './app.css';
import { speakAsAsked } from './speak.ts';

void speakAsAsked().then(() => {
  const now = new Date();
  const read = fetchJson('./data');

  /** The site's collection, whole: only asked for when a visitor wants the own events among its. */
  async function collection(): Promise<Collection> {
    const index = v.parse(DatasetIndexSchema, await read('index.json'));
    const articles = v.parse(ArticlesFileSchema, await read(index.articles));
    const relations = await Promise.all(
      index.relations.map(async ({ file }) => v.parse(RelationSchema, await read(file))),
    );
    const events = new Map<string, PoliticalEvent>();
    for (const relation of relations) for (const event of relation.events) events.set(event.id, event);
    return { articles, events: [...events.values()] };
  }

  const paste = new PasteState(
    toDay(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    openReadingWorker,
    collection,
  );
  mount(PastePage, { target: document.getElementById('app')!, props: { paste } });
  keepOffline();
});
