import type { App } from '@slack/bolt';
import { guarded } from '../../guarded.ts';
import { EVENTS } from '../../ids.ts';
import type { Parts } from '../../parts.ts';
import { createStormCounter } from '../../storm-counter.ts';
import { createWatched } from '../../watched.ts';
import { directMessageSent } from './direct-message-sent.ts';
import { homeOpened } from './home-opened.ts';
import { mentioned } from './mentioned.ts';
import { createMessageOverheard } from './message-overheard.ts';

/** Registers the events that the manifest subscribes to. */
export function registerEvents(app: App, parts: Parts): void {
  const messageOverheard = createMessageOverheard(createWatched(parts), createStormCounter(parts));
  app.event(EVENTS.mention, guarded(parts, { where: 'mention' }, mentioned));
  app.event(EVENTS.message, guarded(parts, { where: 'direct-message' }, directMessageSent));
  app.event(EVENTS.message, guarded(parts, { where: 'overheard', manner: 'silent' }, messageOverheard));
  app.event(EVENTS.home, guarded(parts, { where: 'home', manner: 'silent' }, homeOpened));
}
