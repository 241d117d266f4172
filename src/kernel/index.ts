export * from './calendar.js';
export * from './canonical-json.js';
export * from './decider.js';
export * from './event.js';
export * from './event-registry.js';
export * from './refusal.js';
export * from './working-days.js';
